package org.quartermatch.files.json;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quartermatch.NewlyPossible;
import org.quartermatch.fit.Sentences;
import org.quartermatch.outcomes.Outcome;
import org.quartermatch.outcomes.Outcomes;
import org.quartermatch.outcomes.Recalibration;
import org.quartermatch.outcomes.Reconfirmation;

/** What is learned from outcomes as JSON, for the team. Every text ends with a line break. */
public final class OutcomesAsJson {
  private OutcomesAsJson() {}

  private record RefusedJson(
      String participantId,
      String opportunityId,
      String refusedOn,
      String refusedBy,
      @Nullable String reason) {
    static RefusedJson of(Outcomes.RefusedPair pair) {
      return new RefusedJson(
          pair.participantId(),
          pair.opportunityId(),
          pair.refusal().on().toString(),
          pair.refusal().by().code(),
          pair.refusal().why().map(Outcome.Why::code).orElse(null));
    }
  }

  private record UnansweredJson(String participantId, String opportunityId, String contactedOn) {
    static UnansweredJson of(Outcome outcome) {
      return new UnansweredJson(
          outcome.participantId(), outcome.opportunityId(), outcome.contactedOn().toString());
    }
  }

  private record LevelJson(int surveyedPercent, int learnedPercent) {}

  private record CheckJson(int outcomes, double surveyedBrier, double learnedBrier) {
    static CheckJson of(Recalibration.Check check) {
      return new CheckJson(check.outcomes(), check.surveyed(), check.recalibrated());
    }
  }

  private record StaleJson(String id, @Nullable String last) {
    static StaleJson of(Reconfirmation.Stale stale) {
      return new StaleJson(stale.id(), stale.last().map(LocalDate::toString).orElse(null));
    }
  }

  private record AllJson(
      int outcomes,
      List<RefusedJson> refused,
      List<UnansweredJson> unanswered,
      List<LevelJson> certainty,
      @Nullable CheckJson check,
      List<StaleJson> profiles,
      List<StaleJson> surveys) {}

  private record NewJson(
      int rank,
      String opportunityId,
      String title,
      int points,
      String because,
      List<PairJson.ReasonJson> reasons) {
    static NewJson of(NewlyPossible possible, Sentences sentences) {
      return new NewJson(
          possible.rank(),
          possible.opportunity().id(),
          possible.opportunity().position().title(),
          possible.fit().points(),
          possible.because().name(),
          PairJson.ReasonJson.of(possible.fit(), sentences));
    }
  }

  private record SinceJson(
      String participantId, @Nullable String lastTalk, List<NewJson> possible) {}

  /**
   * What all outcomes say.
   *
   * @param levels surveyed certainties of which the learned one is wanted
   */
  public static String of(
      Outcomes outcomes, Recalibration learned, List<Integer> levels, Reconfirmation again) {
    return Json.text(
        new AllJson(
            outcomes.all().size(),
            outcomes.refusedPairs().stream().map(RefusedJson::of).toList(),
            outcomes.unanswered().stream().map(UnansweredJson::of).toList(),
            levels.stream().map(it -> new LevelJson(it, learned.levelPercent(it))).toList(),
            learned.check().map(CheckJson::of).orElse(null),
            again.profiles().stream().map(StaleJson::of).toList(),
            again.surveys().stream().map(StaleJson::of).toList()));
  }

  /** What has become possible for one participant. */
  public static String since(
      String participantId,
      Optional<LocalDate> lastTalk,
      List<NewlyPossible> possible,
      Sentences sentences) {
    return Json.text(
        new SinceJson(
            participantId,
            lastTalk.map(LocalDate::toString).orElse(null),
            possible.stream().map(it -> NewJson.of(it, sentences)).toList()));
  }
}
