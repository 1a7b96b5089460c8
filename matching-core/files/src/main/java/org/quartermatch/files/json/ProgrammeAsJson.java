package org.quartermatch.files.json;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.quartermatch.concessions.Concession;
import org.quartermatch.concessions.Concession.SplitPlace;
import org.quartermatch.programme.Measure;
import org.quartermatch.programme.Programme;
import org.quartermatch.programme.Programme.Half;
import org.quartermatch.programme.Programme.NewPlacement;
import org.quartermatch.programme.Programme.Step;
import org.quartermatch.programme.Programme.Use;

/** A programme as JSON, for the team: it names people by id. Amounts are whole cents. */
public final class ProgrammeAsJson {
  private ProgrammeAsJson() {}

  private record ProgrammeJson(
      long budgetCents,
      long cents,
      int placedMore,
      int placedMoreAtMost,
      List<MeasureJson> measures,
      List<PlacementJson> newPlacements,
      List<PlacementJson> otherPlacements,
      List<PairJson.MoveJson> placements,
      List<HalfJson> halves,
      int setsTried) {}

  private record MeasureJson(
      String id, String title, long cents, List<String> participantIds, int placedFewerWithout) {
    static MeasureJson of(Use use, Measure measure) {
      return new MeasureJson(
          use.measureId(),
          measure.title(),
          measure.cents(),
          use.participantIds(),
          use.placedFewerWithout());
    }
  }

  private record PlacementJson(
      String participantId,
      String opportunityId,
      @Nullable HalfJson half,
      @Nullable String childcareProviderId,
      List<StepJson> courses,
      List<String> concessions,
      List<String> measureIds,
      List<String> toClarify) {
    static PlacementJson of(NewPlacement it) {
      return new PlacementJson(
          it.participantId(),
          it.opportunityId(),
          it.half().map(HalfJson::of).orElse(null),
          it.childcareProviderId().orElse(null),
          it.courses().stream().map(StepJson::of).toList(),
          it.concessions().stream().map(Concession::code).toList(),
          it.measureIds(),
          it.toClarify());
    }
  }

  /** What a half goes by in the placements, and which it is. */
  private record HalfJson(String id, String opportunityId, String concession, int number) {
    static HalfJson of(Half half) {
      return new HalfJson(
          half.id(), half.opportunityId(), new SplitPlace(half.way()).code(), half.number());
    }
  }

  private record StepJson(String measureId, String start, String end) {
    static StepJson of(Step step) {
      return new StepJson(step.measureId(), step.beginsOn().toString(), step.endsOn().toString());
    }
  }

  /** All of it, and what there was to spend; ends with a line break. */
  public static String programme(Programme programme, long budgetCents) {
    Map<String, Measure> measures =
        programme.measures().stream().collect(Collectors.toMap(Measure::id, Function.identity()));
    return Json.text(
        new ProgrammeJson(
            budgetCents,
            programme.cents(),
            programme.gain().placedMore(),
            programme.gain().placedMoreAtMost(),
            programme.uses().stream()
                .map(it -> MeasureJson.of(it, Objects.requireNonNull(measures.get(it.measureId()))))
                .toList(),
            programme.newPlacements().stream().map(PlacementJson::of).toList(),
            programme.otherPlacements().stream().map(PlacementJson::of).toList(),
            programme.gain().placements().stream().map(PairJson.MoveJson::of).toList(),
            programme.halves().stream().map(HalfJson::of).toList(),
            programme.setsTried()));
  }
}
