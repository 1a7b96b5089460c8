package org.quartermatch.report.page;

import java.util.Objects;

/**
 * A smallest change after which something would be suitable for a person.
 *
 * @param sentence what would change and where it leads, in the report's language; it says whether
 *     the plan leaves a place there
 * @param placesFree how many people more could be proposed there; 0: the change alone does not help
 */
public record BridgeEntry(String sentence, int placesFree) {
  /** Refuses missing parts and negative counts. */
  public BridgeEntry {
    Objects.requireNonNull(sentence, "sentence");
    Checks.notNegative("placesFree", placesFree);
  }
}
