/**
 * Fills the pages: from what was read, judged and planned to plain values and sentences.
 *
 * <ol>
 *   <li>{@link org.quartermatch.report.assembly.ReportAssembly} conducts; {@code PairFacts}
 *       collects what it needs of all pairs in one pass.
 *   <li>{@code ReasonTexts}, {@code UnplacedTexts}, {@code NearestBridge} and {@code
 *       Clarifications} answer one question each: why this proposal, why none, what would help,
 *       what to ask.
 *   <li>{@code HandOverAssembly} fills the page for one person, {@link
 *       org.quartermatch.report.assembly.UnplacedRows} the file of those without a proposal.
 * </ol>
 */
@NullMarked
package org.quartermatch.report.assembly;

import org.jspecify.annotations.NullMarked;
