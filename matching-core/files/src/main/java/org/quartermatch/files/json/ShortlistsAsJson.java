package org.quartermatch.files.json;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quartermatch.Shortlist;
import org.quartermatch.Shortlists;
import org.quartermatch.Shortlists.Concentration;

/**
 * Short lists as JSON: the names are the columns of shortlists.csv. Every text ends with a line
 * break. Stateless.
 */
public final class ShortlistsAsJson {
  private ShortlistsAsJson() {}

  private record ListJson(String participantId, long worth, int refused, List<ChoiceJson> choices) {
    static ListJson of(Shortlist list) {
      return new ListJson(
          list.participantId(),
          list.worth(),
          list.refused(),
          list.choices().stream()
              .map(
                  choice ->
                      new ChoiceJson(
                          choice.rank(),
                          choice.opportunityId(),
                          choice.companyId().orElse(null),
                          choice.points(),
                          choice.plainRank()))
              .toList());
    }
  }

  private record ChoiceJson(
      int rank, String opportunityId, @Nullable String companyId, int points, int plainRank) {}

  private record ConcentrationJson(
      int people,
      double firstGini,
      double companyGini,
      double listGini,
      int topFirst,
      double topFirstShare,
      int topCompany,
      double topCompanyShare,
      double meanFirstPoints,
      double meanPoints) {
    static ConcentrationJson of(Concentration concentration) {
      return new ConcentrationJson(
          concentration.people(),
          concentration.firstGini(),
          concentration.companyGini(),
          concentration.listGini(),
          concentration.topFirst(),
          concentration.topFirstShare(),
          concentration.topCompany(),
          concentration.topCompanyShare(),
          concentration.meanFirstPoints(),
          concentration.meanPoints());
    }
  }

  private record ListsJson(
      long total,
      long totalAtMost,
      int rounds,
      ConcentrationJson plain,
      ConcentrationJson spread,
      List<ListJson> lists) {}

  /** One list. */
  public static String of(Shortlist list) {
    return Json.text(ListJson.of(list));
  }

  /** All lists of a cohort, and how much they and the plain best crowd. */
  public static String of(Shortlists shortlists) {
    return Json.text(
        new ListsJson(
            shortlists.total(),
            shortlists.totalAtMost(),
            shortlists.rounds(),
            ConcentrationJson.of(shortlists.plain()),
            ConcentrationJson.of(shortlists.spread()),
            shortlists.lists().stream().map(ListJson::of).toList()));
  }
}
