/**
 * How a plan is found and how its bound is proved; not exported.
 *
 * <p>{@link org.quartermatch.placement.solver.Instance} packs a problem into arrays; who is placed
 * together is one unit there. Where nothing but places can run short, which {@link
 * org.quartermatch.placement.solver.PlaceNetwork} decides, {@link
 * org.quartermatch.placement.solver.PlaceFlow} finds the optimum and {@link
 * org.quartermatch.placement.solver.PlaceProof} proves it. Everywhere else {@link
 * org.quartermatch.placement.solver.PriceBound} proves the bound and leaves prices behind, from
 * which {@link org.quartermatch.placement.solver.Greedy} builds the start. OptaPlanner improves it,
 * on {@link org.quartermatch.placement.solver.Occupancy}, the one place that knows what is free.
 * {@link org.quartermatch.placement.solver.PlacementConstraints} states the same rules as
 * constraint streams: the definition that the tests hold everything else against. {@link
 * org.quartermatch.placement.solver.Finisher} makes every plan feasible to its minima and maximal.
 * {@link org.quartermatch.placement.solver.PlanSearch} runs it all, {@link
 * org.quartermatch.placement.solver.ExactPlan} the exact part.
 */
@NullMarked
package org.quartermatch.placement.solver;

import org.jspecify.annotations.NullMarked;
