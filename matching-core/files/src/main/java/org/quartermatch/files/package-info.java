/**
 * Everything of a Quarter that is read from and written to files: Quarter directories (CSV), the
 * files of a result, JSON, job ads. A host needs nothing else to go from a directory to a result:
 *
 * <pre>{@code
 * QuarterData data = QuarterReader.read(Path.of("quarter"), ReadOptions.strict(date));
 * try (MatchingEngine engine = MatchingEngine.builder().date(date).build();
 *     OutputDirectory out = OutputDirectory.into(Path.of("result"))) {
 *   engine.put(data.opportunities());
 *   engine.commit();
 *   PlacementPlan plan =
 *       engine.place(
 *           data.request(data.participants())
 *               .limits(PlacementLimits.seconds(10).seed(42))
 *               .build());
 *   ResultFiles files = new ResultFiles(out, engine, data.participants());
 *   files.writePlan(plan, UnplacedRow.of(plan));
 *   files.writeMatches();
 *   out.publish(); // all files, or none
 * }
 * }</pre>
 *
 * <ol>
 *   <li>{@link org.quartermatch.files.csv}: read a directory, check it, write it again.
 *   <li>{@link org.quartermatch.files.ResultFiles}: write what an engine has found, in the rows of
 *       {@link org.quartermatch.files.result}.
 *   <li>{@link org.quartermatch.files.json}: the same as JSON, and policies; every value of the
 *       library as JSON that is read back equal.
 *   <li>{@link org.quartermatch.files.ads}: job ads as opportunities.
 * </ol>
 */
@NullMarked
package org.quartermatch.files;

import org.jspecify.annotations.NullMarked;
