/**
 * Fills the pages: from what was read, judged and planned to plain values and sentences.
 *
 * <ol>
 *   <li>{@link org.quartermatch.report.assembly.ReportAssembly} conducts; {@code PairFacts}
 *       collects what it needs of all pairs in one pass.
 *   <li>{@code PlanRoom} knows what the plan leaves: a place that fits a person need not be free.
 *   <li>{@code ReasonTexts}, {@code BeforeStart}, {@code UnplacedTexts}, {@code NearestDoors},
 *       {@code Clarifications} and {@code WarningTexts} answer one question each: why this
 *       proposal, what to do before the start, why none, what would help, what to ask, what to
 *       speak of with a company.
 *   <li>{@code HandOverAssembly} fills the page for one person, {@link
 *       org.quartermatch.report.assembly.UnplacedRows} the file of those without a proposal.
 * </ol>
 */
@NullMarked
package org.quartermatch.report.assembly;

import org.jspecify.annotations.NullMarked;
