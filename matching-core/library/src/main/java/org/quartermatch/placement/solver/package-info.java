/**
 * How a plan is found and how its bound is proved; not exported.
 *
 * <p>{@link org.quartermatch.placement.solver.Instance} packs a problem into arrays; who is placed
 * together is one unit there. Where nothing but places can run short, which {@link
 * org.quartermatch.placement.solver.PlaceNetwork} decides, {@link
 * org.quartermatch.placement.solver.PlaceFlow} finds the optimum and {@link
 * org.quartermatch.placement.solver.PlaceProof} proves it. Everywhere else there are two bounds.
 * {@link org.quartermatch.placement.solver.CapacityBound} is early and cheap, and leaves prices
 * behind, from which {@link org.quartermatch.placement.solver.Greedy} builds a first start. {@link
 * org.quartermatch.placement.solver.KnapsackBound} is tight: on the {@link
 * org.quartermatch.placement.solver.LagrangianRelaxation} people have a price, and every
 * opportunity chooses its best group exactly, by a {@link
 * org.quartermatch.placement.solver.Knapsack}. A {@link
 * org.quartermatch.placement.solver.LagrangianHeuristic} makes a plan out of these prices, {@link
 * org.quartermatch.placement.solver.LargeNeighbourhoodSearch} makes parts of it anew, and last
 * OptaPlanner works on it with all rules ({@link org.quartermatch.placement.solver.MoveSearch}), on
 * {@link org.quartermatch.placement.solver.Occupancy}, the one place that knows what is free.
 * {@link org.quartermatch.placement.solver.PlacementConstraints} states the same rules as
 * constraint streams: the definition that the tests hold everything else against. {@link
 * org.quartermatch.placement.solver.PlanCompletion} makes every plan feasible to its minima and
 * maximal. {@link org.quartermatch.placement.solver.PlanSearch} runs it all, {@link
 * org.quartermatch.placement.solver.ExactPlan} the exact part, {@link
 * org.quartermatch.placement.solver.DecomposedSearch} what falls apart.
 */
@NullMarked
package org.quartermatch.placement.solver;

import org.jspecify.annotations.NullMarked;
