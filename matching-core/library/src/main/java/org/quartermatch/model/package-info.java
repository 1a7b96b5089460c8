/**
 * The words of the domain, as immutable records.
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
 *   <li>{@link org.quartermatch.model.ChildcareProvider} has places for children.
 *   <li>{@link org.quartermatch.model.WeekSchedule} is a set of quarter hours of a week, {@link
 *       org.quartermatch.model.OpeningHours} the notation that people write it in, and {@link
 *       org.quartermatch.model.WorkingTime} says when work is done.
 * </ol>
 *
 * <p>Surveys are incomplete, and unknown is not "no": a {@link org.quartermatch.model.Listing}
 * tells apart what is listed, what is known to be none, and what nobody has asked yet; single facts
 * are {@link java.util.Optional}s.
 *
 * <p>The records check their own invariants and hold no other logic. All are immutable and safe for
 * use by several threads. Their {@code toString} names ids only where a person is concerned.
 */
@NullMarked
package org.quartermatch.model;

import org.jspecify.annotations.NullMarked;
