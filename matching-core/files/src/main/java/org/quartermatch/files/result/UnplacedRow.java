package org.quartermatch.files.result;

import java.util.List;
import java.util.Objects;
import org.quartermatch.placement.PlacementPlan;

/**
 * A row of unplaced.csv.
 *
 * @param participantId who has no proposal
 * @param reason the word of docs/semantics.md, sentence 42
 * @param detail a sentence that says more, or empty
 * @param bridge a sentence about the smallest change that would help, or empty
 */
public record UnplacedRow(String participantId, String reason, String detail, String bridge) {
  /** The columns. */
  public static final List<String> HEADER = List.of("participantId", "reason", "detail", "bridge");

  /** Refuses missing parts. */
  public UnplacedRow {
    Objects.requireNonNull(participantId, "participantId");
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(detail, "detail");
    Objects.requireNonNull(bridge, "bridge");
  }

  /**
   * The rows of a plan without sentences. Where people read the file, matching-report writes the
   * sentences: {@code Reporting.unplaced}.
   */
  public static List<UnplacedRow> of(PlacementPlan plan) {
    return plan.unplaced().stream()
        .map(unplaced -> new UnplacedRow(unplaced.participantId(), unplaced.code(), "", ""))
        .toList();
  }

  /** The cells, in the order of {@link #HEADER}. */
  public List<String> row() {
    return List.of(participantId, reason, detail, bridge);
  }
}
