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
 * var attained = Attainment.ofLanguages(Language.held("de", CefrLevel.B1));
 * Measure course = new CourseSeats(germanCourse, LocalDate.of(2027, 4, 30), attained, 480_000);
 * Measure talk = new EmployerTalk("t-1", "Kita Sonne", "v-7", List.of(new Times(30, 30)), 20_000);
 * Programme programme = engine.programme(cohort, plan, List.of(course, talk), 500_000);
 * System.out.println(programme.gain().placedMore() + " of " + programme.gain().placedMoreAtMost());
 * }</pre>
 *
 * <p>Everything here is immutable and thread-safe. What every number means is in {@code
 * docs/programme.md}.
 */
@NullMarked
package org.quartermatch.programme;

import org.jspecify.annotations.NullMarked;
