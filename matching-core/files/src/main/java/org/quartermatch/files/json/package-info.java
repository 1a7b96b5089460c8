/**
 * What an engine answers, as JSON, and policies from JSON and back; and all values of the library,
 * from JSON and back, for programs.
 *
 * <pre>{@code
 * MatchingPolicy policy = PolicyJson.read(Path.of("policy.json"));
 * FitsAsJson json = new FitsAsJson(Sentences.in(Locale.GERMAN, taxonomy));
 * String matches = json.matches(engine.match(amina, 10), engine.nearest(amina, 3));
 * String refused = json.fit(engine.explain(amina, "v-204"), engine.bridgePairs(amina, "v-204"));
 * }</pre>
 *
 * <ol>
 *   <li>{@link org.quartermatch.files.json.PolicyJson} reads what differs from the default policy,
 *       or throws a {@link org.quartermatch.files.json.PolicyFormatException} that lists everything
 *       that is wrong; it writes the whole policy, with the version by which a run can be repeated.
 *   <li>{@link org.quartermatch.files.json.FitsAsJson} writes matches, companies, candidates and
 *       single fits.
 *   <li>{@link org.quartermatch.files.json.PlanSummary} writes the figures of a plan.
 *   <li>{@link org.quartermatch.files.json.QuartermatchModule} lets a mapper write every request
 *       and result, and read it back equal.
 *   <li>{@link org.quartermatch.files.json.PortableForm} is one participant or one opportunity with
 *       a version, for what lies somewhere for years or travels.
 * </ol>
 */
@NullMarked
package org.quartermatch.files.json;

import org.jspecify.annotations.NullMarked;
