package org.quartermatch.files.json;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quartermatch.files.json.PairJson.ReasonJson;
import org.quartermatch.fit.Sentences;
import org.quartermatch.guides.GuideFit;
import org.quartermatch.guides.GuidePlan;
import org.quartermatch.guides.GuidePlan.Guided;
import org.quartermatch.guides.GuidePlan.Unguided;

/**
 * A plan of guides as JSON: the names are the columns of the CSV files, and null stands where a
 * cell would be empty; reasons are sentences. It names people.
 */
public final class GuidesAsJson {
  private GuidesAsJson() {}

  private record PlanJson(
      List<GuidedJson> guided,
      List<UnguidedJson> unguided,
      long objective,
      long upperBound,
      boolean optimal) {}

  private record GuidedJson(
      String participantId,
      String guideId,
      boolean kept,
      int points,
      List<String> toClarify,
      List<ReasonJson> reasons) {
    static GuidedJson of(Guided guided, Sentences sentences) {
      GuideFit fit = guided.fit();
      return new GuidedJson(
          fit.participantId(),
          fit.guideId(),
          guided.kept(),
          fit.points(),
          fit.toClarify(),
          ReasonJson.of(fit.reasons(), sentences));
    }
  }

  private record NearestJson(String guideId, List<String> blockedBy, List<ReasonJson> reasons) {}

  private record UnguidedJson(
      String participantId,
      List<String> takenGuideIds,
      Map<String, Integer> against,
      @Nullable NearestJson nearest) {
    static UnguidedJson of(Unguided unguided, Sentences sentences) {
      return new UnguidedJson(
          unguided.participantId(),
          unguided.takenGuideIds(),
          unguided.against(),
          unguided
              .nearest()
              .map(
                  fit ->
                      new NearestJson(
                          fit.guideId(), fit.blockedBy(), ReasonJson.of(fit.reasons(), sentences)))
              .orElse(null));
    }
  }

  /** {@code guided}, {@code unguided}, and how good the plan is; ends with a line break. */
  public static String plan(GuidePlan plan, Sentences sentences) {
    return Json.text(
        new PlanJson(
            plan.guided().stream().map(each -> GuidedJson.of(each, sentences)).toList(),
            plan.unguided().stream().map(each -> UnguidedJson.of(each, sentences)).toList(),
            plan.objective(),
            plan.upperBound(),
            plan.isOptimal()));
  }
}
