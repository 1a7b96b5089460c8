/**
 * Plans, made from prices and made better.
 *
 * <p>{@link org.quartermatch.placement.solver.build.PinCheck} finds a way to keep the pins, from
 * which everything starts. {@link org.quartermatch.placement.solver.build.Greedy} builds a first
 * plan, {@link org.quartermatch.placement.solver.build.StartPlan} takes over what a problem allows
 * of another one, and {@link org.quartermatch.placement.solver.build.LagrangianHeuristic} makes one
 * out of the tight bound's prices, of which {@link
 * org.quartermatch.placement.solver.build.LargeNeighbourhoodSearch} makes parts anew. Where few
 * people meet, a {@link org.quartermatch.placement.solver.build.TreeSearch} tries all plans;
 * elsewhere a {@link org.quartermatch.placement.solver.build.Regrouping} lets it decide groups anew
 * that a minimum, a tandem or a household ties together. Where a {@link
 * org.quartermatch.placement.solver.build.LagrangianTreeSearch} can prove something, a {@link
 * org.quartermatch.placement.solver.build.TargetSearch} asks it from the bound downwards. {@link
 * org.quartermatch.placement.solver.build.PlanCompletion} ends each: it keeps the {@linkplain
 * org.quartermatch.placement.solver.build.Minima minima} and leaves nobody out who still fits, by
 * way of a {@link org.quartermatch.placement.solver.build.Displacement} if that gains.
 */
@NullMarked
package org.quartermatch.placement.solver.build;

import org.jspecify.annotations.NullMarked;
