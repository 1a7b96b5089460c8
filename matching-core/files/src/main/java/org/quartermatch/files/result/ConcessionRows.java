package org.quartermatch.files.result;

import java.util.List;
import org.quartermatch.concessions.ConcessionSentences;
import org.quartermatch.concessions.ConcessionYield;
import org.quartermatch.concessions.EmployerSheet;

/** Rows of concessions.csv. They are for the team: the counts can be so small that they tell. */
public final class ConcessionRows {
  /** The columns of concessions.csv. */
  public static final List<String> HEADER =
      List.of(
          "companyId",
          "opportunityId",
          "concession",
          "sentence",
          "candidatesMore",
          "placedMore",
          "placedMoreAtMost");

  private ConcessionRows() {}

  /** The rows of one company, best concession first. */
  public static List<List<String>> rows(EmployerSheet sheet, ConcessionSentences sentences) {
    return sheet.concessions().stream().map(it -> row(sheet.companyId(), it, sentences)).toList();
  }

  private static List<String> row(
      String companyId, ConcessionYield yield, ConcessionSentences sentences) {
    return List.of(
        companyId,
        yield.opportunityId().orElse(""),
        yield.concession().code(),
        sentences.of(yield.concession()),
        Integer.toString(yield.candidatesMore()),
        Integer.toString(yield.gain().placedMore()),
        Integer.toString(yield.gain().placedMoreAtMost()));
  }
}
