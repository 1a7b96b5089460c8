/**
 * Invented people, work and childcare as records of the model: seeded, in memory, with realistic
 * shares.
 */
@NullMarked
package org.quartermatch.benchmarks.generate;

import org.jspecify.annotations.NullMarked;
