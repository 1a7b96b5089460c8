/**
 * Invented Quarters: people, companies, opportunities and childcare that never existed, drawn from
 * published shares so that a matching run has something real to decide.
 *
 * <p>In the order in which a user meets them:
 *
 * <ol>
 *   <li>{@link org.quartermatch.examples.generate.GeneratorSettings}: the seed, how many people and
 *       opportunities, the run's date, and the neighbourhoods;
 *   <li>{@link org.quartermatch.examples.generate.QuarterGenerator}: writes the CSV files of a
 *       Quarter, whole or not at all; the same settings give the same bytes on every machine;
 *   <li>{@link org.quartermatch.examples.generate.ExampleQuarter}: writes the Quarter that is in
 *       the repository, a real neighbourhood with its real Kitas;
 *   <li>{@link org.quartermatch.examples.generate.KitaExtract} and {@link
 *       org.quartermatch.examples.generate.EscoSubset}: derive the small files beside it from the
 *       published originals.
 * </ol>
 *
 * <p>Where a share comes from is written beside it in {@code Shares}. Age, origin, family status
 * and the like shape which languages, hours and care are drawn; they are never written.
 */
@NullMarked
package org.quartermatch.examples.generate;

import org.jspecify.annotations.NullMarked;
