/**
 * What no plan exceeds, proved by prices.
 *
 * <p>{@link org.quartermatch.placement.solver.bound.CapacityBound} is early and cheap: places,
 * hours, care places and limits of people have a price. {@link
 * org.quartermatch.placement.solver.bound.KnapsackBound} is tight: on the {@link
 * org.quartermatch.placement.solver.bound.LagrangianRelaxation} people have a price, and every
 * opportunity chooses its best group exactly, by a {@link
 * org.quartermatch.placement.solver.bound.Knapsack}; {@link
 * org.quartermatch.placement.solver.bound.FairPrices} price fair shares. Where people are alike
 * {@link org.quartermatch.placement.solver.bound.LinearPrices} find what steps do not, by a {@link
 * org.quartermatch.placement.solver.bound.LinearProgram}; {@link
 * org.quartermatch.placement.solver.bound.PricedChoices} are what a search over all plans is cut
 * short by. The prices are what plans are built from.
 */
@NullMarked
package org.quartermatch.placement.solver.bound;

import org.jspecify.annotations.NullMarked;
