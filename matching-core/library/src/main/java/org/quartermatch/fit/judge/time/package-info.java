/**
 * Hours, availability, commute and childcare, which hang together and are judged as one.
 *
 * <ol>
 *   <li>{@link org.quartermatch.fit.judge.time.ParticipantTimes} and {@link
 *       org.quartermatch.fit.judge.time.WorkPattern} are a participant and an opportunity, as time
 *       sees them; {@link org.quartermatch.fit.judge.time.WorkWays} are the ways between them.
 *   <li>{@link org.quartermatch.fit.judge.time.TimeJudge} judges such a pair; what it comes to is a
 *       {@link org.quartermatch.fit.judge.time.TimeResult}, with every {@link
 *       org.quartermatch.fit.judge.time.TimeOption}.
 *   <li>{@link org.quartermatch.fit.judge.time.TimeLimits} are the limits of the law and of habit.
 *   <li>{@link org.quartermatch.fit.judge.time.TimeReach} says for all ways at once how far
 *       somebody can go to certain work.
 *   <li>{@link org.quartermatch.fit.judge.time.TimeAway} says what time is missing.
 * </ol>
 *
 * <p>Not exported. It knows of no points and no sentences: those are made of its results by {@link
 * org.quartermatch.fit.judge}.
 */
@NullMarked
package org.quartermatch.fit.judge.time;

import org.jspecify.annotations.NullMarked;
