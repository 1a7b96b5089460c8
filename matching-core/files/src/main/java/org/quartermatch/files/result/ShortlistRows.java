package org.quartermatch.files.result;

import java.util.List;
import org.quartermatch.Shortlist;

/** Rows of shortlists.csv: where everybody should apply. */
public final class ShortlistRows {
  /** The columns. */
  public static final List<String> HEADER =
      List.of("participantId", "rank", "opportunityId", "companyId", "points", "plainRank");

  private ShortlistRows() {}

  /** The cells of each choice of a list, in the order of {@link #HEADER}. */
  public static List<List<String>> rows(Shortlist list) {
    return list.choices().stream()
        .map(
            choice ->
                List.of(
                    list.participantId(),
                    Integer.toString(choice.rank()),
                    choice.opportunityId(),
                    choice.companyId().orElse(""),
                    Integer.toString(choice.points()),
                    Integer.toString(choice.plainRank())))
        .toList();
  }
}
