/**
 * What has become of proposals, and what is learned from it.
 *
 * <p>An {@link org.quartermatch.outcomes.Outcome} says how far one pair came: contacted, answered,
 * refused, started, still there. {@link org.quartermatch.outcomes.Outcomes} keep all of them, and
 * know which pairs must not be proposed again. A {@link org.quartermatch.outcomes.Recalibration}
 * makes the certainty of job potentials true, and says how well it does. {@link
 * org.quartermatch.MatchingEngine#becamePossible} says what has become possible for somebody since
 * the last talk.
 *
 * <pre>{@code
 * Outcomes outcomes =
 *     Outcomes.of(
 *         List.of(
 *             new Outcome(
 *                 "p-17",
 *                 "j-3",
 *                 LocalDate.of(2026, 9, 1),
 *                 Optional.of(LocalDate.of(2026, 9, 3)),
 *                 Optional.empty(),
 *                 Optional.of(LocalDate.of(2026, 10, 1)),
 *                 Optional.empty())));
 * Recalibration learned =
 *     Recalibration.of(outcomes, engine.opportunities(), engine.policy().certaintyPercent());
 * engine.put(learned.applied(engine.opportunities()));
 * }</pre>
 *
 * <p>Everything here is immutable and thread-safe. What it means exactly is in {@code
 * docs/outcomes.md}.
 */
@NullMarked
package org.quartermatch.outcomes;

import org.jspecify.annotations.NullMarked;
