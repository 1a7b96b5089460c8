/**
 * What a host sees of a judgement: which opportunities a participant is eligible for, how well they
 * fit, and why.
 *
 * <ol>
 *   <li>{@link org.quartermatch.fit.MatchingPolicy} says what counts how much; its defaults are the
 *       contract's. {@link org.quartermatch.fit.StandardCriterion} names the criteria.
 *   <li>{@link org.quartermatch.fit.Fit} is the judgement of a pair, with one {@link
 *       org.quartermatch.fit.Reason} of every criterion, and with {@link
 *       org.quartermatch.fit.Bridge}s where the pair is not eligible, and the {@linkplain
 *       org.quartermatch.fit.Fit.Option ways} in which it is where it is; {@link
 *       org.quartermatch.fit.Score} is the same without reasons. {@code MatchingEngine} gives both.
 *   <li>{@link org.quartermatch.fit.Sentences} writes reasons and bridges in plain German or
 *       English.
 *   <li>{@link org.quartermatch.fit.Criterion} is how a host adds an aspect of its own, and its
 *       {@link org.quartermatch.fit.Criterion.Judgement} what that says.
 *   <li>{@link org.quartermatch.fit.TravelTimes} is how a host plugs in its own travel times.
 * </ol>
 *
 * <p>All points are integers, and every path that ranks, explains or places takes them from one
 * definition, which lies behind this package.
 */
@NullMarked
package org.quartermatch.fit;

import org.jspecify.annotations.NullMarked;
