package org.quartermatch.outcomes;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.quartermatch.model.CodePointOrder;
import org.quartermatch.outcomes.Outcome.By;
import org.quartermatch.outcomes.Outcome.Refusal;

/**
 * Everything that has become of proposals. Immutable.
 *
 * @param all by participant, then by opportunity, by code point
 */
public record Outcomes(List<Outcome> all) {
  // before NONE, whose constructor sorts
  private static final Comparator<Outcome> ORDER =
      Comparator.comparing(Outcome::participantId, CodePointOrder.INSTANCE)
          .thenComparing(Outcome::opportunityId, CodePointOrder.INSTANCE);

  /** Nothing has become of anything. */
  public static final Outcomes NONE = new Outcomes(List.of());

  /**
   * Sorts them.
   *
   * @throws IllegalArgumentException if two are of the same pair
   */
  public Outcomes {
    all = all.stream().sorted(ORDER).toList();
    Set<List<String>> pairs = new HashSet<>();
    for (Outcome outcome : all) {
      if (!pairs.add(List.of(outcome.participantId(), outcome.opportunityId()))) {
        throw new IllegalArgumentException(
            "outcome of participant "
                + outcome.participantId()
                + " and opportunity "
                + outcome.opportunityId()
                + " is there twice, allowed: one of each pair");
      }
    }
  }

  /** In any order. */
  public static Outcomes of(Collection<Outcome> outcomes) {
    return new Outcomes(List.copyOf(outcomes));
  }

  /** A pair that somebody has refused. */
  public record RefusedPair(String participantId, String opportunityId, Refusal refusal) {}

  /** Pairs that must not be proposed again, whoever has refused them; in order. */
  public List<RefusedPair> refusedPairs() {
    return all.stream()
        .filter(outcome -> outcome.refusal().isPresent())
        .map(
            outcome ->
                new RefusedPair(
                    outcome.participantId(),
                    outcome.opportunityId(),
                    outcome.refusal().orElseThrow()))
        .toList();
  }

  /** Those of one side. */
  public List<RefusedPair> refusedPairs(By by) {
    return refusedPairs().stream().filter(pair -> pair.refusal().by() == by).toList();
  }

  /** Ids of opportunities that were refused for a participant, or by them. */
  public Set<String> refusedFor(String participantId) {
    return refusedPairs().stream()
        .filter(pair -> pair.participantId().equals(participantId))
        .map(RefusedPair::opportunityId)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Of contacts that nobody has answered, the longest ago first. */
  public List<Outcome> unanswered() {
    return all.stream()
        .filter(Outcome::isUnanswered)
        .sorted(Comparator.comparing(Outcome::contactedOn))
        .toList();
  }

  /** Of those who have started and have not left, as far as is known; in order. */
  public List<Outcome> inWork() {
    return all.stream().filter(Outcome::isInWork).toList();
  }

  /** What could be known at the end of a day: what was later is not there. */
  public Outcomes until(LocalDate day) {
    return of(all.stream().flatMap(outcome -> outcome.until(day).stream()).toList());
  }

  /** The last day on which there was something with a participant; empty: never. */
  public Optional<LocalDate> lastTalk(String participantId) {
    return all.stream()
        .filter(outcome -> outcome.participantId().equals(participantId))
        .map(Outcome::lastOn)
        .max(Comparator.naturalOrder());
  }

  /** How many. */
  @Override
  public String toString() {
    return "Outcomes[" + all.size() + "]";
  }
}
