/**
 * The programme's plan: which courses, care places and talks with companies a budget should pay
 * for.
 *
 * <p>A {@link org.quartermatch.programme.Measure} is one thing that can be had for money: {@link
 * org.quartermatch.programme.Measure.CourseSeats} with dates, what the course asks for and the
 * {@link org.quartermatch.programme.Attainment} that it leads to; {@link
 * org.quartermatch.programme.Measure.CarePlaces} at a childcare provider; {@link
 * org.quartermatch.programme.Measure.EmployerTalk}s with the concessions they would end in. {@link
 * org.quartermatch.MatchingEngine#programme} chooses those that raise a plan most within a budget,
 * and gives a {@link org.quartermatch.programme.Programme}: how many people more are placed, how
 * many at most with any choice, who thanks to which measures, and what would be missing without
 * each.
 *
 * <pre>{@code
 * Position german =
 *     Position.builder("m-1").form(EmploymentForm.COURSE).places(12).start(date).build();
 * var attained = Attainment.ofLanguages(Language.held("de", CefrLevel.B1));
 * List<Measure> measures =
 *     List.of(
 *         new Measure.CourseSeats(german, date.plusMonths(3), attained, 480_000),
 *         new Measure.EmployerTalk(
 *             "m-2", "Kita Sonne", "v-7", List.of(new Concession.Times(30, 30)), 20_000));
 * Programme programme = engine.programme(List.of(amina), plan, measures, 500_000);
 * System.out.println(programme.gain().placedMore() + " of " + programme.gain().placedMoreAtMost());
 * }</pre>
 *
 * <p>Everything here is immutable and thread-safe. What every number means is in {@code
 * docs/programme.md}.
 */
@NullMarked
package org.quartermatch.programme;

import org.jspecify.annotations.NullMarked;
