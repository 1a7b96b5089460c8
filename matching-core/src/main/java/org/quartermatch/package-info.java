@NullMarked
package org.quartermatch;

import org.jspecify.annotations.NullMarked;
