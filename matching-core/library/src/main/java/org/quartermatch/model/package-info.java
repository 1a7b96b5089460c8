/**
 * The words of the domain, as immutable values.
 *
 * <p>In the order in which a host meets them:
 *
 * <ol>
 *   <li>{@link org.quartermatch.model.Participant} is a person looking for work, with {@link
 *       org.quartermatch.model.Child children} who need care.
 *   <li>{@link org.quartermatch.model.Opportunity} is what there is to do: a {@link
 *       org.quartermatch.model.Vacancy} or a surveyed {@link org.quartermatch.model.JobPotential}.
 *       Both describe a {@link org.quartermatch.model.Position} at a {@link
 *       org.quartermatch.model.Company}.
 *   <li>{@link org.quartermatch.model.Language} and {@link org.quartermatch.model.Skill} are what a
 *       participant holds and a position asks for.
 *   <li>{@link org.quartermatch.model.WeekSchedule} is a set of quarter hours of a week, {@link
 *       org.quartermatch.model.OpeningHours} the notation that people write it in, and {@link
 *       org.quartermatch.model.WorkingTime} says when work is done.
 *   <li>{@link org.quartermatch.model.ChildcareProvider} has places for children.
 * </ol>
 *
 * <p>Surveys are incomplete, and unknown is not "no": a {@link org.quartermatch.model.Listing}
 * tells apart what is listed, what is known to be none, and what nobody has asked yet; single facts
 * are {@link java.util.Optional}s.
 *
 * <pre>{@code
 * var parent =
 *     Participant.builder("p-18")
 *         .skills(Listing.of(Skill.held("cooking", 3)))
 *         .qualifications(Listing.none())
 *         .children(List.of(Child.aged(2).needingPlace()))
 *         .build();
 * var later = parent.toBuilder().maximumCommuteMinutes(30).build();
 * }</pre>
 *
 * <p>What has many components is made by a builder: what is not said stays unknown, and one more
 * component later breaks no host. All check their own invariants and hold no other logic, have
 * value equality, and are safe for use by several threads. Their {@code toString} names ids only
 * where a person is concerned.
 */
@NullMarked
package org.quartermatch.model;

import org.jspecify.annotations.NullMarked;
