/**
 * How fast the library is, and how good its answers are.
 *
 * <p>{@code matching-benchmarks/bench} starts everything here:
 *
 * <ul>
 *   <li>{@code bench jmh}: the JMH benchmarks of {@link org.quartermatch.benchmarks.jmh}, one class
 *       for each question, over data of {@link org.quartermatch.benchmarks.generate}.
 *   <li>{@code bench suite} and {@code bench compare}: all of these into one file with the facts of
 *       the machine, as tables with ratios, and two such files side by side, {@link
 *       org.quartermatch.benchmarks.results}. What they are measured against is in {@link
 *       org.quartermatch.benchmarks.naive} and {@link org.quartermatch.benchmarks.lucene}.
 *   <li>{@code bench instances} and {@code bench placement}: the placement on published
 *       optimisation problems and on generated ones, {@link org.quartermatch.benchmarks.instances}.
 *   <li>{@code bench titles}: the title look-up against judged rankings, {@link
 *       org.quartermatch.benchmarks.titles}.
 * </ul>
 */
@NullMarked
package org.quartermatch.benchmarks;

import org.jspecify.annotations.NullMarked;
