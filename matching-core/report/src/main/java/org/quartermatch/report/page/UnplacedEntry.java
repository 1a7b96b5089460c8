package org.quartermatch.report.page;

import java.util.Objects;

/**
 * One person without a proposal.
 *
 * @param participantId who
 * @param reason why
 * @param detail more about it, a sentence in the report's language, or empty
 * @param bridge the smallest change that would help, a sentence, or empty
 */
public record UnplacedEntry(
    String participantId, UnplacedReason reason, String detail, String bridge) {
  /** Refuses missing parts. */
  public UnplacedEntry {
    Objects.requireNonNull(participantId, "participantId");
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(detail, "detail");
    Objects.requireNonNull(bridge, "bridge");
  }
}
