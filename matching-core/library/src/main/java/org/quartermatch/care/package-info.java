/**
 * Care through the year: on which days of the first year of work somebody's children have nobody,
 * why, and who could be asked.
 *
 * <p>A fit judges an ordinary week. A year has public holidays, school holidays, closing days, days
 * on which a child settles in, and birthdays after which a place ends. A {@link
 * org.quartermatch.care.CareCalendar} holds what a host knows of these days; {@link
 * org.quartermatch.MatchingEngine#careYear} goes through the year and gives a {@link
 * org.quartermatch.care.CareYear}: a {@link org.quartermatch.care.CareStanding} for each day, who
 * could help as {@link org.quartermatch.care.CareCover}s, and what is to be known besides as {@link
 * org.quartermatch.care.CareNote}s.
 *
 * <pre>{@code
 * CareCalendar calendar =
 *     CareCalendar.of(Land.BERLIN)
 *         .schoolHolidays(
 *             List.of(
 *                 new SchoolHolidays(
 *                     "Osterferien", LocalDate.of(2027, 3, 22), LocalDate.of(2027, 4, 2))))
 *         .build();
 * CareYear year = engine.careYear(amina, "v-204", Optional.of("kita-7"), calendar);
 * for (CareYear.Span span : year.spans()) {
 *   System.out.println(span);
 * }
 * }</pre>
 *
 * <p>It speaks of children, and is for the team alone. Everything here is immutable and
 * thread-safe. What it says, sentence by sentence, is in {@code docs/care-year.md}.
 */
@NullMarked
package org.quartermatch.care;

import org.jspecify.annotations.NullMarked;
