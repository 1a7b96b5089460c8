/**
 * The pages that people read: the report of a run, one page for each kind of reader, the page that
 * one person takes home, and the one that a company is given.
 *
 * <p>Each page is one HTML file that needs nothing else: no network, no folder beside it. It can be
 * read without JavaScript, printed, used on a phone, with a keyboard and with a screen reader.
 *
 * <pre>{@code
 * Reporting reporting = Reporting.on(data, engine, taxonomy, Locale.GERMAN);
 * Files.createDirectories(folder.resolve(ReportFolder.PUBLIC_FOLDER));
 * reporting.run(plan).write(Audience.TEAM, name -> Files.newBufferedWriter(folder.resolve(name)));
 * }</pre>
 *
 * <ol>
 *   <li>{@link org.quartermatch.report.Reporting} takes what was read and the engine that judged
 *       it.
 *   <li>{@link org.quartermatch.report.RunReport} is the report of one plan. The {@link
 *       org.quartermatch.report.page.Audience} decides what is shown: {@code PUBLIC} shows no home,
 *       no person and no count under five; {@code TEAM} shows all and says so on every page. What
 *       may be passed on lies in a folder of its own ({@link
 *       org.quartermatch.report.page.ReportFolder}).
 *   <li>{@link org.quartermatch.report.Reporting#writeHandOver} writes the page for one person.
 *   <li>{@link org.quartermatch.report.EmployerReporting} writes the page for one company: what it
 *       could change, and whom that would bring. {@link
 *       org.quartermatch.report.Reporting#writeAnswer} writes what any other question has brought,
 *       and {@link org.quartermatch.report.RunReport} leads to such pages from the start page.
 * </ol>
 *
 * <p>A page is made in two rooms: {@code assembly} turns judgements into plain values and
 * sentences, {@link org.quartermatch.report.page} turns those into HTML and knows nothing of
 * engines and plans.
 */
@NullMarked
package org.quartermatch.report;

import org.jspecify.annotations.NullMarked;
