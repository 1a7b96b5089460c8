/**
 * The pages as plain values and templates: what a page shows is described by records that know
 * nothing of engines and plans, and written as one HTML file.
 *
 * <ol>
 *   <li>{@link org.quartermatch.report.page.ReportData} holds all that a report can show, one
 *       record for each entry.
 *   <li>{@link org.quartermatch.report.page.ReportFolder} writes every page of it for an {@link
 *       org.quartermatch.report.page.Audience}, {@link org.quartermatch.report.page.ReportPage} one
 *       {@link org.quartermatch.report.page.ReaderPage}.
 *   <li>{@link org.quartermatch.report.page.HandOver} and {@link
 *       org.quartermatch.report.page.HandOverPage} are the page for one person.
 * </ol>
 *
 * <p>How the public page stays free of persons: {@code ReportView} gathers everything that a page
 * can show, {@code PublicFilter} is the only place that turns the view for the team into the one
 * for the public, and the templates see nothing but a view.
 */
@NullMarked
package org.quartermatch.report.page;

import org.jspecify.annotations.NullMarked;
