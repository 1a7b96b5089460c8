@NullMarked
package org.quartermatch.benchmarks;

import org.jspecify.annotations.NullMarked;
