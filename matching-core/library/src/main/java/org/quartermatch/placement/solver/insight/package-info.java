/**
 * What can be said of a finished plan.
 *
 * <p>{@link org.quartermatch.placement.solver.insight.UnplacedReasons} says why somebody is
 * unplaced, with the {@link org.quartermatch.placement.solver.insight.Bindings} that stand in the
 * way; the rest is found when it is first asked for ({@link
 * org.quartermatch.placement.solver.insight.PlanInsight}): {@link
 * org.quartermatch.placement.solver.insight.Alternatives} if a placement falls through, {@link
 * org.quartermatch.placement.solver.insight.CapacityValues} of one more place, hour or care place,
 * and {@link org.quartermatch.placement.solver.insight.BlockingPairs}. {@link
 * org.quartermatch.placement.solver.insight.Prices} reads a certificate by the numbers of an
 * instance. {@link org.quartermatch.placement.solver.insight.Gains} says how many people more a
 * plan places with something that is not so today.
 */
@NullMarked
package org.quartermatch.placement.solver.insight;

import org.jspecify.annotations.NullMarked;
