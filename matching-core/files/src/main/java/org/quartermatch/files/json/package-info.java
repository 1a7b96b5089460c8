/**
 * What an engine answers, as JSON, and policies from JSON and back.
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
 * </ol>
 */
@NullMarked
package org.quartermatch.files.json;

import org.jspecify.annotations.NullMarked;
