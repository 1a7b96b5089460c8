/** The {@code quarter} command line. */
@NullMarked
package org.quartermatch.examples.quarter;

import org.jspecify.annotations.NullMarked;
