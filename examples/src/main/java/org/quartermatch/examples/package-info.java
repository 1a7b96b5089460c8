@NullMarked
package org.quartermatch.examples;

import org.jspecify.annotations.NullMarked;
