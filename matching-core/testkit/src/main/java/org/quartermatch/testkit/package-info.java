/**
 * What proves the library, for its own tests and for those of hosts.
 *
 * <pre>{@code
 * Path quarter = Path.of("target", "random-quarter");
 * RandomQuarters.write(quarter, 42, 24, 24);
 * Optional<Path> taxonomy = Optional.of(quarter.resolve(RandomQuarters.TAXONOMY));
 * String fits = Oracle.csv(Oracle.fits(quarter, taxonomy, RandomQuarters.DATE));
 * List<String> wrong =
 *     PlanChecker.violations(quarter, taxonomy, RandomQuarters.DATE, Path.of("target", "run"));
 * }</pre>
 *
 * <ol>
 *   <li>{@link org.quartermatch.testkit.random.RandomQuarters} invents Quarter directories that try
 *       every sentence of the semantics.
 *   <li>{@link org.quartermatch.testkit.oracle.Oracle} computes the fits of a directory, {@link
 *       org.quartermatch.testkit.plan.PlanChecker} finds what is wrong with the output of a run.
 *       Both read the CSV files themselves and share no code with the library.
 *   <li>{@link org.quartermatch.testkit.certificate.CertificateVerifier} checks the bound of a plan
 *       from its certificate alone.
 *   <li>{@link org.quartermatch.testkit.OracleMain} is all of that as a program.
 *   <li>{@link org.quartermatch.testkit.Translations} compares the sentences of two languages.
 *   <li>{@link org.quartermatch.testkit.Shared} and {@link org.quartermatch.testkit.Chromium} find
 *       what is not in the repository, or have a test skipped.
 * </ol>
 */
@NullMarked
package org.quartermatch.testkit;

import org.jspecify.annotations.NullMarked;
