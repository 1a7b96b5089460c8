package org.quartermatch.files.result;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.quartermatch.Coverage.Empty;
import org.quartermatch.Coverage.Line;
import org.quartermatch.Coverage.SurveyGap;

/** Rows of coverage.csv, empty-places.csv and survey-gaps.csv. They are for the team. */
public final class CoverageRows {
  /** The columns of coverage.csv. */
  public static final List<String> HEADER =
      List.of(
          "field",
          "quarter",
          "vacancyPlaces",
          "potentialPlaces",
          "expectedPotentialPlaces",
          "eligible",
          "oneChangeAway",
          "emptyPlaces",
          "emptiedBy");

  /** The columns of empty-places.csv. */
  public static final List<String> EMPTY_HEADER =
      List.of("opportunityId", "places", "criterion", "blockedAlone", "blocked");

  /** The columns of survey-gaps.csv. */
  public static final List<String> GAP_HEADER =
      List.of("companyId", "newestSurvey", "placesAtStake", "people");

  private CoverageRows() {}

  /** The cells of one line, in the order of {@link #HEADER}. */
  public static List<String> row(Line line) {
    return List.of(
        line.field().orElse(""),
        line.quarter().orElse(""),
        Integer.toString(line.vacancyPlaces()),
        Integer.toString(line.potentialPlaces()),
        places(line.expectedHundredths()).toPlainString(),
        Integer.toString(line.eligible()),
        Integer.toString(line.oneChangeAway()),
        Integer.toString(line.emptyPlaces()),
        line.emptiedBy().orElse(""));
  }

  /** The cells of one opportunity, in the order of {@link #EMPTY_HEADER}. */
  public static List<String> row(Empty empty) {
    return List.of(
        empty.opportunityId(),
        Integer.toString(empty.places()),
        empty.criterion().orElse(""),
        Integer.toString(empty.blockedAlone()),
        Integer.toString(empty.blocked()));
  }

  /** The cells of one company, in the order of {@link #GAP_HEADER}. */
  public static List<String> row(SurveyGap gap) {
    return List.of(
        gap.companyId(),
        gap.newestSurvey().map(LocalDate::toString).orElse(""),
        places(gap.atStakeHundredths()).toPlainString(),
        Integer.toString(gap.people()));
  }

  /** Places as a number with two decimals. */
  public static BigDecimal places(long hundredths) {
    return BigDecimal.valueOf(hundredths, 2);
  }
}
