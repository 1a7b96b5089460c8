/**
 * The packed form of the score, called from below the engine, so that its parts can be measured.
 */
@NullMarked
package org.quartermatch.benchmarks.packed;

import org.jspecify.annotations.NullMarked;
