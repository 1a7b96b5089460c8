package org.quartermatch.files.result;

import java.util.List;
import org.quartermatch.files.csv.CsvValues;
import org.quartermatch.fit.Fit;
import org.quartermatch.placement.Placement;

/** Rows of placements.csv: who is proposed what. */
public final class PlacementRows {
  /** The columns. */
  public static final List<String> HEADER =
      List.of(
          "participantId",
          "opportunityId",
          "agreedHours",
          "childcareProviderId",
          "points",
          "changed",
          "toClarify");

  private PlacementRows() {}

  /**
   * The cells of one placement, in the order of {@link #HEADER}.
   *
   * @param fit of the pair that is placed
   */
  public static List<String> row(Placement placement, Fit fit) {
    Fit.Option used =
        fit.options().stream()
            .filter(
                option ->
                    option.childcareProviderId().equals(placement.option().childcareProviderId()))
            .findFirst()
            .orElseThrow();
    return List.of(
        placement.participantId(),
        placement.opportunityId(),
        CsvValues.hours(placement.quarterHours()),
        used.childcareProviderId().orElse(""),
        Long.toString(placement.option().points()),
        Boolean.toString(placement.changed()),
        String.join(";", used.toClarify()));
  }
}
