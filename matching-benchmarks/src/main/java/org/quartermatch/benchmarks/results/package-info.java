/**
 * Results of a run of JMH as something to keep and to compare: a file with the facts of the
 * machine, a table with ratios, and the comparison of two files.
 *
 * <p>{@link org.quartermatch.benchmarks.results.Group} says which benchmarks belong together, and
 * which of them the others are measured against.
 */
@NullMarked
package org.quartermatch.benchmarks.results;

import org.jspecify.annotations.NullMarked;
