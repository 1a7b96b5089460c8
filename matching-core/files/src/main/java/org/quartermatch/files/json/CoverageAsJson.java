package org.quartermatch.files.json;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quartermatch.Coverage;
import org.quartermatch.Coverage.Empty;
import org.quartermatch.Coverage.Line;
import org.quartermatch.Coverage.SurveyGap;
import org.quartermatch.files.result.CoverageRows;
import org.quartermatch.fit.Sentences;

/**
 * Coverage as JSON: the names are the columns of the CSV files, and null stands where a cell would
 * be empty. It is for the team. Every text ends with a line break.
 */
public final class CoverageAsJson {
  private CoverageAsJson() {}

  private record LineJson(
      @Nullable String field,
      @Nullable String fieldName,
      @Nullable String quarter,
      int vacancyPlaces,
      int potentialPlaces,
      BigDecimal expectedPotentialPlaces,
      int eligible,
      int oneChangeAway,
      int emptyPlaces,
      @Nullable String emptiedBy) {
    static LineJson of(Line line, Sentences sentences) {
      return new LineJson(
          line.field().orElse(null),
          line.field().map(sentences::occupationField).orElse(null),
          line.quarter().orElse(null),
          line.vacancyPlaces(),
          line.potentialPlaces(),
          CoverageRows.places(line.expectedHundredths()),
          line.eligible(),
          line.oneChangeAway(),
          line.emptyPlaces(),
          line.emptiedBy().orElse(null));
    }
  }

  private record EmptyJson(
      String opportunityId, int places, @Nullable String criterion, int blockedAlone, int blocked) {
    static EmptyJson of(Empty empty) {
      return new EmptyJson(
          empty.opportunityId(),
          empty.places(),
          empty.criterion().orElse(null),
          empty.blockedAlone(),
          empty.blocked());
    }
  }

  private record GapJson(
      String companyId, @Nullable String newestSurvey, BigDecimal placesAtStake, int people) {
    static GapJson of(SurveyGap gap) {
      return new GapJson(
          gap.companyId(),
          gap.newestSurvey().map(LocalDate::toString).orElse(null),
          CoverageRows.places(gap.atStakeHundredths()),
          gap.people());
    }
  }

  private record CoverageJson(
      int people,
      LineJson total,
      List<LineJson> byField,
      List<LineJson> byFieldAndQuarter,
      List<EmptyJson> empty,
      List<GapJson> surveyGaps) {}

  /**
   * All of a coverage.
   *
   * @param sentences know the names of occupation fields
   */
  public static String of(Coverage coverage, Sentences sentences) {
    return Json.text(
        new CoverageJson(
            coverage.people(),
            LineJson.of(coverage.total(), sentences),
            coverage.byField().stream().map(line -> LineJson.of(line, sentences)).toList(),
            coverage.byFieldAndQuarter().stream()
                .map(line -> LineJson.of(line, sentences))
                .toList(),
            coverage.empty().stream().map(EmptyJson::of).toList(),
            coverage.surveyGaps().stream().map(GapJson::of).toList()));
  }
}
