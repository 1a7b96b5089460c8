package org.quartermatch.report.page;

import java.util.List;
import java.util.Objects;

/**
 * One person without a proposal.
 *
 * @param participantId who
 * @param reason why
 * @param detail more about it, a sentence in the report's language, or empty
 * @param bridges the smallest changes after which something would be suitable, those first that
 *     lead to a free place
 */
public record UnplacedEntry(
    String participantId, UnplacedReason reason, String detail, List<BridgeEntry> bridges) {
  /** Copies the list. */
  public UnplacedEntry {
    Objects.requireNonNull(participantId, "participantId");
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(detail, "detail");
    bridges = List.copyOf(bridges);
  }
}
