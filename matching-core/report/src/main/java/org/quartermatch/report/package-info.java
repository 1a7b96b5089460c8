/**
 * The pages that people read: the report of a run and the hand-over page for one person.
 *
 * <p>Each page is one HTML file that needs nothing else: no network, no folder beside it. It can be
 * read without JavaScript, printed, used on a phone, with a keyboard and with a screen reader.
 *
 * <ol>
 *   <li>Describe what a run found as a {@link org.quartermatch.report.ReportData}: plain records,
 *       filled by whoever ran the match.
 *   <li>Choose the {@link org.quartermatch.report.Audience}: {@code PUBLIC} shows no home, no
 *       person and no count under five; {@code TEAM} shows all and says so on every page.
 *   <li>Write it: {@link org.quartermatch.report.Report#write}.
 *   <li>For one person: {@link org.quartermatch.report.HandOver} and {@link
 *       org.quartermatch.report.HandOverPage#write}.
 * </ol>
 *
 * <p>How the public page stays free of persons: {@code ReportView} gathers everything that a page
 * can show, {@code PublicFilter} is the only place that turns the view for the team into the one
 * for the public, and the templates see nothing but a view.
 */
@NullMarked
package org.quartermatch.report;

import org.jspecify.annotations.NullMarked;
