/**
 * The one definition of the score.
 *
 * <ol>
 *   <li>{@link org.quartermatch.fit.judge.CriterionTable} lists the criteria; a criterion is one
 *       {@link org.quartermatch.fit.judge.CriterionEntry}, with all that there is to say of it.
 *   <li>{@link org.quartermatch.fit.judge.PreparedParticipant} and {@link
 *       org.quartermatch.fit.judge.PreparedOpportunity} are the two sides, made ready once.
 *   <li>A judge says of them a {@link org.quartermatch.fit.judge.Ruling}, and writes what it found
 *       into {@link org.quartermatch.fit.judge.Notes}.
 *   <li>{@link org.quartermatch.fit.judge.FitCalculator} sums what all judges say.
 *   <li>{@link org.quartermatch.fit.judge.BridgeTrial} tries what would lift what blocks; two
 *       changes that do so only together are the pairs of one trial after another.
 * </ol>
 *
 * <p>Not exported: hosts ask {@code MatchingEngine}. Times are judged in {@link
 * org.quartermatch.fit.judge.time}; what people hold is looked up in {@link
 * org.quartermatch.fit.judge.held}.
 */
@NullMarked
package org.quartermatch.fit.judge;

import org.jspecify.annotations.NullMarked;
