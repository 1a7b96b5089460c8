package org.quartermatch.report.page;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A person looking for work.
 *
 * @param id as in the files
 * @param home where the person lives, or null if not known
 * @param hours weekly hours wanted
 * @param languages spoken level by language code; a language that is missing is not known, one
 *     known to be missing is {@code A0}
 * @param occupations wished occupations, codes
 * @param eligibleOpportunities for how many opportunities the person is eligible, with a new
 *     childcare place or without
 */
public record ParticipantEntry(
    String id,
    @Nullable GeoPoint home,
    HourRange hours,
    Map<String, LanguageLevel> languages,
    List<String> occupations,
    int eligibleOpportunities) {
  /** Copies the collections. */
  public ParticipantEntry {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(hours, "hours");
    languages = Map.copyOf(languages);
    occupations = List.copyOf(occupations);
    Checks.notNegative("eligibleOpportunities", eligibleOpportunities);
  }
}
