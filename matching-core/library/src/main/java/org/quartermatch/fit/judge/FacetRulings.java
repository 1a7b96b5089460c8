package org.quartermatch.fit.judge;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Opportunities that are judged for one participant after the other, each distinct facet of them
 * once for each: many ask for the same languages, papers or form of employment.
 *
 * <p>How it works: for every entry of the {@link CriterionTable} that looks at a facet, equal
 * facets have one number. {@link OfParticipant} asks the entry's judge when a number first comes,
 * and keeps what it rules for each state of what is held. Time, skills and a host's own criteria
 * are judged pair by pair.
 *
 * <p>Cost: O(opportunities × entries) to number them; then a look-up for each pair and entry.
 * Immutable and safe for use by several threads.
 */
final class FacetRulings {
  private final List<PreparedOpportunity> opportunities;

  /** By entry and opportunity, the number of the facet, or nothing where there are no facets. */
  private final int[][] numbers;

  /** By entry, how many facets there are. */
  private final int[] counts;

  FacetRulings(CriterionTable table, List<PreparedOpportunity> opportunities) {
    List<CriterionEntry> entries = table.entries();
    this.opportunities = List.copyOf(opportunities);
    numbers = new int[entries.size()][];
    counts = new int[entries.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = new int[0];
      if (entries.get(i) instanceof FacetEntry<?, ?> entry) {
        Dictionary<Object> facets = new Dictionary<>();
        numbers[i] =
            this.opportunities.stream()
                .mapToInt(it -> facets.number(entry.facet().apply(it)))
                .toArray();
        counts[i] = facets.size();
      }
    }
  }

  OfParticipant of(PreparedParticipant participant) {
    return new OfParticipant(participant);
  }

  /** What was ruled of one participant. Not thread-safe. */
  final class OfParticipant {
    private final PreparedParticipant participant;

    /** By entry; by state of what is held and facet, as far as it was asked. */
    private final @Nullable Ruling[][] known = new Ruling[counts.length][];

    private OfParticipant(PreparedParticipant participant) {
      this.participant = participant;
      for (int i = 0; i < known.length; i++) {
        known[i] = new Ruling[counts[i] * participant.profileCount()];
      }
    }

    /** A pair of the participant and one of the opportunities, by its place among them. */
    Pair pair(int opportunity) {
      return new Pair(participant, opportunities.get(opportunity), this, opportunity);
    }

    /** What a facet's judge rules of a pair of these. */
    Ruling of(int entry, FacetEntry<?, ?> facet, Pair pair, int opportunity) {
      int at = pair.profile() * counts[entry] + numbers[entry][opportunity];
      Ruling ruling = known[entry][at];
      if (ruling == null) {
        ruling = facet.judge(pair, Notes.SILENT);
        known[entry][at] = ruling;
      }
      return ruling;
    }
  }
}
