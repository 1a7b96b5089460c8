package org.quartermatch.files.json;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.quartermatch.files.csv.Problem;
import org.quartermatch.files.csv.QuarterData;
import org.quartermatch.fit.OpportunityWarning;

/**
 * What is wrong or odd in a Quarter directory, as JSON; null stands where something has no place.
 */
public final class ProblemsAsJson {
  private ProblemsAsJson() {}

  private record ProblemJson(
      String file, @Nullable Long line, @Nullable String column, String message) {
    static List<ProblemJson> of(List<Problem> problems, Locale locale) {
      return problems.stream()
          .map(
              problem ->
                  new ProblemJson(
                      problem.file(),
                      problem.line() == 0 ? null : problem.line(),
                      problem.column().isEmpty() ? null : problem.column(),
                      problem.message().in(locale)))
          .toList();
    }
  }

  /** A row of warnings.csv. */
  private record WarningJson(String opportunityId, String code) {}

  private record Read(
      List<ProblemJson> problems,
      List<ProblemJson> warnings,
      List<WarningJson> opportunityWarnings,
      int participants,
      int companies,
      int opportunities,
      int childcareProviders) {}

  private record Unread(List<ProblemJson> problems) {}

  /** What a Quarter that was read holds, what of it was left out, and what may not be meant. */
  public static String read(
      QuarterData data, Collection<OpportunityWarning> warnings, Locale locale) {
    return Json.text(
        new Read(
            ProblemJson.of(data.skippedRows(), locale),
            ProblemJson.of(data.warnings(), locale),
            warnings.stream()
                .map(each -> new WarningJson(each.opportunityId(), each.kind().code()))
                .toList(),
            data.participants().size(),
            data.companies().size(),
            data.opportunities().size(),
            data.childcareProviders().size()));
  }

  /** Why a Quarter was not read. */
  public static String unread(List<Problem> problems, Locale locale) {
    return Json.text(new Unread(ProblemJson.of(problems, locale)));
  }
}
