package org.quartermatch.files.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.quartermatch.care.CareStanding;
import org.quartermatch.care.CareYear;
import org.quartermatch.files.csv.cell.CellFormat;

/** Rows of care-year.csv: one for each span, and each child without care in it. For the team. */
public final class CareYearRows {
  /** The columns of care-year.csv. */
  public static final List<String> HEADER =
      List.of(
          "participantId",
          "opportunityId",
          "childcareProviderId",
          "firstDay",
          "lastDay",
          "workDays",
          "standing",
          "childId",
          "cause",
          "times");

  private CareYearRows() {}

  /** The rows of one year, in the order of {@link #HEADER}. */
  public static List<List<String>> rows(CareYear year) {
    List<List<String>> rows = new ArrayList<>();
    for (CareYear.Span span : year.spans()) {
      List<CareStanding.Gap> gaps = gaps(span.standing());
      if (gaps.isEmpty()) {
        rows.add(row(year, span, "", "", ""));
      }
      for (CareStanding.Gap gap : gaps) {
        rows.add(
            row(
                year,
                span,
                gap.childId(),
                code(gap.cause()),
                new CellFormat().schedule(gap.times())));
      }
    }
    return rows;
  }

  private static List<String> row(
      CareYear year, CareYear.Span span, String childId, String cause, String times) {
    return List.of(
        year.participantId(),
        year.opportunityId(),
        year.childcareProviderId().orElse(""),
        span.from().toString(),
        span.to().toString(),
        Integer.toString(span.workDays()),
        code(span.standing()),
        childId,
        cause,
        times);
  }

  /** The children without care; none where all have it. */
  public static List<CareStanding.Gap> gaps(CareStanding standing) {
    return switch (standing) {
      case CareStanding.Movable movable -> movable.gaps();
      case CareStanding.Missing missing -> missing.gaps();
      default -> List.of();
    };
  }

  /** The word of a standing. */
  public static String code(CareStanding standing) {
    return switch (standing) {
      case CareStanding.NoWork none -> "no-work";
      case CareStanding.Holiday holiday -> "holiday";
      case CareStanding.Covered covered -> "covered";
      case CareStanding.Open open -> "open";
      case CareStanding.Movable movable -> "movable";
      case CareStanding.Missing missing -> "missing";
    };
  }

  /** The word of a constant, such as {@code school-holidays}. */
  public static String code(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
