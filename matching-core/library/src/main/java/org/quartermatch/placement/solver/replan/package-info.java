/**
 * What has happened since a plan was made: {@link
 * org.quartermatch.placement.solver.replan.ChangedProblem} applies changes to the plan's problem,
 * {@link org.quartermatch.placement.solver.replan.Differences} says what has become of whom, and
 * why. Works on records alone.
 */
@NullMarked
package org.quartermatch.placement.solver.replan;

import org.jspecify.annotations.NullMarked;
