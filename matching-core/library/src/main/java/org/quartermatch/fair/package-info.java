/**
 * A job fair: who talks to which company, and when.
 *
 * <p>A {@link org.quartermatch.fair.Fair} is a day cut into slots; companies have {@link
 * org.quartermatch.fair.Stand}s there with interviewers, and bring the opportunities that the
 * engine knows of them. {@link org.quartermatch.MatchingEngine#fair} makes a {@link
 * org.quartermatch.fair.FairTimetable} of short talks, only where the fit is met: everybody gets at
 * least so many where that is possible, then the talks have the most points, then few people wait.
 * A bound that is proved says how far any timetable could be better.
 *
 * <pre>{@code
 * var fair = Fair.of(LocalDate.of(2027, 3, 4), LocalTime.of(14, 0), 15, 8);
 * var request = FairRequest.of(fair, List.of(amina), List.of(Stand.of("c-7", 2))).leastTalks(2);
 * FairTimetable timetable = engine.fair(request.build());
 * }</pre>
 *
 * <p>Everything here is immutable and thread-safe. What every number means is in {@code
 * docs/guides-and-fair.md}.
 */
@NullMarked
package org.quartermatch.fair;

import org.jspecify.annotations.NullMarked;
