/**
 * Who should get which place, so that the Quarter as a whole does best: a plan, its proof, and a
 * reason for everybody who stays without.
 *
 * <p>In the order in which a user meets things:
 *
 * <ol>
 *   <li>{@link org.quartermatch.placement.PlacementProblem}: participants, opportunities, childcare
 *       providers and the options between them. An option is plain numbers (hours, points,
 *       certainty), so that a problem can come from judged fits as well as from a published
 *       optimisation instance. Beside places, hours and childcare it can say that a course needs a
 *       minimum, what a {@linkplain org.quartermatch.placement.PlacementCompany company} can cope
 *       with, who {@linkplain org.quartermatch.placement.PlacementProblem.Tandem starts together}
 *       and who {@linkplain org.quartermatch.placement.PlacementProblem.Household shares
 *       childcare}. Whatever is wrong with it is reported at once when it is built.
 *   <li>{@link org.quartermatch.placement.PlacementLimits}: how long to search, and with which
 *       seed.
 *   <li>{@link org.quartermatch.PlacementSolver#solve(PlacementProblem, PlacementLimits)}: the
 *       search; a {@link org.quartermatch.placement.PlacementProgress.Listener} watches it, and can
 *       end it early with the best plan so far.
 *   <li>{@link org.quartermatch.placement.PlacementPlan}: the {@link
 *       org.quartermatch.placement.Placement}s, an {@link org.quartermatch.placement.Unplaced} for
 *       everybody else, and a proved upper bound that says how far the plan can be from the best.
 *   <li>{@link org.quartermatch.placement.PlacementCertificate}: the prices that the bound follows
 *       from, so that anybody can check it: by adding, or, for a {@link
 *       org.quartermatch.placement.PlacementCertificate.GroupProof}, by one knapsack for each
 *       opportunity.
 *   <li>{@link org.quartermatch.placement.PlacementCapacity.Value}: what one more place, hour or
 *       care place would be worth, exactly or by the prices.
 *   <li>{@link org.quartermatch.placement.PlacementPlan.Alternative}: what there is if a placement
 *       falls through.
 *   <li>{@link org.quartermatch.placement.PlacementPlan#trace()}: how bound and plan met.
 *   <li>{@link org.quartermatch.placement.PlacementChange} and {@link
 *       org.quartermatch.PlacementSolver#replan(PlacementPlan, java.util.List, PlacementLimits)}:
 *       what has happened since, and the plan brought up to date, with a reason for everybody whom
 *       that touches.
 * </ol>
 *
 * <pre>{@code
 * PlacementProblem problem =
 *     PlacementProblem.builder()
 *         .participant(PlacementParticipant.of("p-17"))
 *         .opportunity(PlacementOpportunity.of("v-204", 1))
 *         .option(
 *             PlacementOption.builder("p-17", "v-204").agreedQuarterHours(80).points(7_200).build())
 *         .build();
 * PlacementPlan plan = PlacementSolver.solve(problem, PlacementLimits.seconds(10).seed(42));
 * }</pre>
 *
 * <p>Where nothing but places can run short (hours budgets pay for all places, providers have room
 * for every child that could come, fairness has no weight, and no rule on companies, minima,
 * tandems or households could matter), the plan is the optimum, whatever the seed and the step
 * limit; a hundred thousand people take seconds. Where few people meet (a dozen, and mostly up to
 * thirty), all plans that could be better are tried, whatever the rules, and it is the optimum as
 * well. Everywhere else it is searched for; where weekly hours are scarce among some hundred people
 * it is often proved to be the optimum on the way.
 *
 * <p>A plan is a proposal. All arithmetic of the objective is in {@code long}, checked against
 * overflow up front; hours are whole quarter hours a week. Everything here is immutable and
 * thread-safe. Identifiers are compared by code point.
 */
@NullMarked
package org.quartermatch.placement;

import org.jspecify.annotations.NullMarked;
