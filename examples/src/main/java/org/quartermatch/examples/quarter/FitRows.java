package org.quartermatch.examples.quarter;

import java.util.List;
import java.util.Optional;
import org.quartermatch.fit.Eligibility;
import org.quartermatch.fit.FitOption;
import org.quartermatch.fit.Score;

/** Rows of fits.csv. */
final class FitRows {
  static final List<String> HEADER =
      List.of(
          "participantId",
          "opportunityId",
          "eligible",
          "points",
          "agreedHours",
          "minimumHours",
          "childcareProviderIds",
          "blockedBy",
          "toClarify");

  private FitRows() {}

  static List<String> row(String participantId, String opportunityId, Score score) {
    Optional<FitOption> best = score.bestOption();
    Eligibility eligibility = score.eligibility();
    return List.of(
        participantId,
        opportunityId,
        switch (eligibility) {
          case YES -> "yes";
          case WITH_CHILDCARE -> "with-childcare";
          case NO -> "no";
        },
        Integer.toString(score.points()),
        best.map(option -> hours(option.agreedQuarterHours())).orElse(""),
        best.map(option -> hours(option.minimumQuarterHours())).orElse(""),
        String.join(
            ";", score.options().stream().flatMap(o -> o.childcareProviderId().stream()).toList()),
        String.join(";", score.blockedBy()),
        String.join(";", score.toClarify()));
  }

  /** Hours without trailing zeros, such as {@code 12.25}. */
  static String hours(int quarterHours) {
    String[] parts = {"", ".25", ".5", ".75"};
    return quarterHours / 4 + parts[quarterHours % 4];
  }
}
