/**
 * The employer's sheet: what a company could change about its work, and whom that would bring.
 *
 * <p>A {@link org.quartermatch.concessions.Concession} is one change, in the words of the work:
 * other times, a language level less, one place more. It applies itself to an opportunity. {@link
 * org.quartermatch.concessions.ConcessionLimits} says how far a company is asked to go. {@link
 * org.quartermatch.MatchingEngine#employerSheet} tries them all in a plan and gives an {@link
 * org.quartermatch.concessions.EmployerSheet}: each that brings somebody, as a {@link
 * org.quartermatch.concessions.ConcessionYield} with who comes into question and how many people
 * more the plan places. That is for the team. A {@link org.quartermatch.concessions.CompanySheet}
 * is what may be handed to the company: no person, no number under five. {@link
 * org.quartermatch.concessions.ConcessionSentences} writes a concession in German or English.
 *
 * <pre>{@code
 * List<Participant> cohort = List.of(amina);
 * EmployerSheet sheet = engine.employerSheet("k-12", cohort, plan, ConcessionLimits.DEFAULT);
 * var words = ConcessionSentences.in(Locale.GERMAN, taxonomy);
 * for (CompanySheet.Line line : CompanySheet.of(sheet).lines()) {
 *   System.out.println(words.of(line.concession()) + ": " + line.candidatesAtLeast());
 * }
 * }</pre>
 *
 * <p>Everything here is immutable and thread-safe. What every number means, and why nobody can be
 * found out from a company's sheet, is in {@code docs/employer-sheet.md}.
 */
@NullMarked
package org.quartermatch.concessions;

import org.jspecify.annotations.NullMarked;
