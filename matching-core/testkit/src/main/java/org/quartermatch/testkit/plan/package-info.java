/**
 * Checks the output of a run against the files that it was made from, with the fits of the {@link
 * org.quartermatch.testkit.oracle.Oracle} and no code of the library.
 *
 * <ol>
 *   <li>{@link org.quartermatch.testkit.plan.PlanChecker} finds what is wrong with the files of a
 *       run, its bound included where the Quarter is tiny: {@code BruteForce} tries every plan.
 *   <li>{@link org.quartermatch.testkit.plan.Choice} is one way to place one participant, {@link
 *       org.quartermatch.testkit.plan.Capacities} what a growing plan leaves.
 * </ol>
 */
@NullMarked
package org.quartermatch.testkit.plan;

import org.jspecify.annotations.NullMarked;
