/**
 * Conducts a run; not exported. Whoever works stands in a room of its own:
 *
 * <ol>
 *   <li>{@link org.quartermatch.placement.solver.packed}: a problem as arrays, the rules, one class
 *       each, and the one count of what a plan takes.
 *   <li>{@link org.quartermatch.placement.solver.flow}: the optimum, where nothing but places can
 *       run short.
 *   <li>{@link org.quartermatch.placement.solver.bound}: the proved bounds, and the prices that
 *       they follow from.
 *   <li>{@link org.quartermatch.placement.solver.build}: plans made and made better from prices.
 *   <li>{@link org.quartermatch.placement.solver.moves}: OptaPlanner's moves over the whole model
 *       with all rules.
 *   <li>{@link org.quartermatch.placement.solver.insight}: what can be said of a finished plan.
 *   <li>{@link org.quartermatch.placement.solver.replan}: what changes make of a problem, and what
 *       has become of whom.
 * </ol>
 *
 * <p>A room knows only rooms before it; {@code moves} and {@code insight} do not meet.
 *
 * <p>{@link org.quartermatch.placement.solver.PlacementRun} is the door. {@link
 * org.quartermatch.placement.solver.Decomposition} takes a problem apart into what shares nothing,
 * which {@link org.quartermatch.placement.solver.DecomposedSearch} solves at the same time. Each
 * part is an {@link org.quartermatch.placement.solver.ExactPlan} where a flow decides it, else a
 * {@link org.quartermatch.placement.solver.PlanSearch}: bounds, a start, a search, and a finish.
 * {@link org.quartermatch.placement.solver.RunClock} says when a run is over, and {@link
 * org.quartermatch.placement.solver.Trace} keeps the course it took.
 */
@NullMarked
package org.quartermatch.placement.solver;

import org.jspecify.annotations.NullMarked;
