/**
 * Quartermatch matches the people of a neighbourhood with vacancies and job potentials.
 *
 * <p>{@link org.quartermatch.MatchingEngine} is the front door; who has pairs of their own to plan
 * and needs no engine goes through {@link org.quartermatch.PlacementSolver}. In the order in which
 * a host meets things:
 *
 * <ol>
 *   <li>describe people and work in the words of {@link org.quartermatch.model};
 *   <li>open an engine, {@code put} the opportunities, {@code commit};
 *   <li>{@code match} a participant, {@code explain} a pair, ask for {@code candidates}; {@code
 *       matchAll} a cohort, or people without end into a sink, on threads of your own ({@link
 *       org.quartermatch.Workers});
 *   <li>{@code place} a cohort: a {@link org.quartermatch.placement.PlacementPlan} with a proven
 *       bound;
 *   <li>ask for the {@code bridges} of somebody: what would change that plan, and by how much;
 *   <li>ask for the {@code employerSheet} of a company: what it could change, and whom that would
 *       bring ({@link org.quartermatch.concessions});
 *   <li>ask for {@code shortlists}: where everybody should apply; and for the {@code coverage}: how
 *       far people and work cover each other;
 *   <li>ask for the {@code careYear} of a proposal: on which days the children have nobody ({@link
 *       org.quartermatch.care});
 *   <li>{@code replan} when something has happened, told as {@link org.quartermatch.QuarterChange};
 *   <li>tell what has become of proposals ({@link org.quartermatch.outcomes}), and ask what {@code
 *       becamePossible} since the last talk;
 *   <li>beside all that: {@code guides} says who goes with whom ({@link org.quartermatch.guides}),
 *       and {@code fair} who talks to which company at a fair ({@link org.quartermatch.fair}).
 * </ol>
 *
 * <pre>{@code
 * var amina =
 *     Participant.builder("p-17")
 *         .languages(Listing.of(Language.held("de", CefrLevel.B1)))
 *         .hours(HoursRange.of(15, 25))
 *         .availability(WeekSchedule.parse("Mo-Fr 08:00-14:00"))
 *         .build();
 * var kitchen =
 *     Position.builder("v-204")
 *         .title("Küchenhilfe (m/w/d)")
 *         .workingTime(WorkingTime.fixed("Mo-Fr 09:00-13:00"))
 *         .build();
 * try (var engine = MatchingEngine.builder().build()) {
 *   engine.put(List.of(new Vacancy(kitchen)));
 *   engine.match(amina, 10).forEach(System.out::println);
 * }
 * }</pre>
 */
@NullMarked
package org.quartermatch;

import org.jspecify.annotations.NullMarked;
