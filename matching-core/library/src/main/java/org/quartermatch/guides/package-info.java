/**
 * Peer guides and net mentors: who goes with whom, so that as many people as possible have somebody
 * at their side.
 *
 * <p>A {@link org.quartermatch.guides.Guide} is described in the words of a participant: languages,
 * home, times. A {@link org.quartermatch.guides.GuideFit} judges a pair by four criteria, each with
 * a {@link org.quartermatch.fit.Reason} that {@link org.quartermatch.fit.Sentences} writes. {@link
 * org.quartermatch.MatchingEngine#guides} makes a {@link org.quartermatch.guides.GuidePlan}: the
 * best there is, proved.
 *
 * <pre>{@code
 * var olga =
 *     Guide.builder("g-1")
 *         .languages(Listing.of(Language.held("uk", CefrLevel.NATIVE)))
 *         .availability(WeekSchedule.parse("Tu,Th 14:00-18:00"))
 *         .mostParticipants(3)
 *         .build();
 * var person =
 *     Participant.builder("p-17")
 *         .languages(Listing.of(Language.held("uk", CefrLevel.NATIVE)))
 *         .build();
 * GuidePlan plan = engine.guides(GuideRequest.of(List.of(person), List.of(olga)).build());
 * }</pre>
 *
 * <p>Everything here is immutable and thread-safe. What every number means is in {@code
 * docs/guides-and-fair.md}.
 */
@NullMarked
package org.quartermatch.guides;

import org.jspecify.annotations.NullMarked;
