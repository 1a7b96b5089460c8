/**
 * Job ads as opportunities: the feed of Arbeitnow and the Jobsuche of the Bundesagentur für Arbeit.
 *
 * <pre>{@code
 * AdImportSettings settings =
 *     new AdImportSettings(Taxonomy.esco(esco), Optional.of(postcodes), LocalDate.now());
 * String summary =
 *     AdImport.importAds(List.of(file), Path.of("opportunities.csv"), settings, Locale.GERMAN);
 * }</pre>
 *
 * <ol>
 *   <li>{@link org.quartermatch.files.ads.AdImportSettings}: the taxonomy, a table of postal codes,
 *       the day of the import;
 *   <li>{@link org.quartermatch.files.ads.AdImport}: reads files into {@link
 *       org.quartermatch.files.ads.ImportedAds}, or writes opportunities and, beside them, the
 *       companies they name;
 *   <li>{@link org.quartermatch.files.ads.AdSummary}: in how many ads each {@link
 *       org.quartermatch.files.ads.AdField} could be read, and by {@link
 *       org.quartermatch.files.ads.AdGap} why it could not;
 *   <li>{@link org.quartermatch.files.ads.AdFormatException}: everything that is wrong with the
 *       files.
 * </ol>
 *
 * <p>Two rules decide what is read. What is not surely said stays empty, for an empty cell is a
 * question to ask, and a wrong one costs somebody a job. And what stays empty is counted.
 */
@NullMarked
package org.quartermatch.files.ads;

import org.jspecify.annotations.NullMarked;
