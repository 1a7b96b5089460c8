package org.quartermatch.files.json;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quartermatch.concessions.CompanySheet;
import org.quartermatch.concessions.ConcessionSentences;
import org.quartermatch.concessions.ConcessionYield;
import org.quartermatch.concessions.EmployerSheet;
import org.quartermatch.placement.Placement;

/**
 * Employers' sheets as JSON, for the team with exact counts and ids of people, or for one company
 * with neither; {@code audience} says which. The names are those of the columns of concessions.csv.
 * Every text ends with a line break.
 */
public final class EmployerSheetsAsJson {
  private final ConcessionSentences sentences;

  /** JSON in the language of these sentences. */
  public EmployerSheetsAsJson(ConcessionSentences sentences) {
    this.sentences = sentences;
  }

  private record TeamJson(String audience, List<SheetJson> sheets) {}

  private record SheetJson(
      String companyId,
      List<WorkJson> works,
      List<YieldJson> concessions,
      List<String> withoutPlaceIds) {}

  private record WorkJson(String opportunityId, int places, List<String> candidateIds) {}

  private record YieldJson(
      @Nullable String opportunityId,
      String concession,
      String sentence,
      int candidatesMore,
      int placedMore,
      int placedMoreAtMost,
      List<String> candidateIds,
      List<MoveJson> placements) {}

  private record MoveJson(String participantId, String opportunityId) {
    static MoveJson of(Placement placement) {
      return new MoveJson(placement.participantId(), placement.opportunityId());
    }
  }

  private record CompanyJson(
      String audience,
      String companyId,
      List<CompanyWorkJson> works,
      List<LineJson> concessions,
      @Nullable Integer withoutPlaceAtLeast) {}

  private record CompanyWorkJson(String opportunityId, int places, int candidatesAtLeast) {}

  private record LineJson(
      @Nullable String opportunityId,
      String concession,
      String sentence,
      int candidatesAtLeast,
      int placedAtLeast) {}

  /** For the team: everything, with ids of people. */
  public String team(List<EmployerSheet> sheets) {
    return Json.text(new TeamJson("team", sheets.stream().map(this::sheet).toList()));
  }

  /** For the team: the concessions of one opportunity. */
  public String concessions(List<ConcessionYield> yields) {
    return Json.text(yields.stream().map(this::found).toList());
  }

  /** For the company: no person, no count under five. */
  public String company(CompanySheet sheet) {
    return Json.text(
        new CompanyJson(
            "company",
            sheet.companyId(),
            sheet.works().stream()
                .map(
                    it ->
                        new CompanyWorkJson(
                            it.opportunityId(), it.places(), it.candidatesAtLeast()))
                .toList(),
            sheet.lines().stream()
                .map(
                    it ->
                        new LineJson(
                            it.opportunityId().orElse(null),
                            it.concession().code(),
                            sentences.of(it.concession()),
                            it.candidatesAtLeast(),
                            it.placedAtLeast()))
                .toList(),
            sheet.withoutPlaceAtLeast().isPresent()
                ? (Integer) sheet.withoutPlaceAtLeast().getAsInt()
                : null));
  }

  private SheetJson sheet(EmployerSheet sheet) {
    return new SheetJson(
        sheet.companyId(),
        sheet.works().stream()
            .map(it -> new WorkJson(it.opportunityId(), it.places(), it.candidateIds()))
            .toList(),
        sheet.concessions().stream().map(this::found).toList(),
        sheet.withoutPlaceIds());
  }

  private YieldJson found(ConcessionYield it) {
    return new YieldJson(
        it.opportunityId().orElse(null),
        it.concession().code(),
        sentences.of(it.concession()),
        it.candidatesMore(),
        it.gain().placedMore(),
        it.gain().placedMoreAtMost(),
        it.candidateIds(),
        it.gain().placements().stream().map(MoveJson::of).toList());
  }
}
