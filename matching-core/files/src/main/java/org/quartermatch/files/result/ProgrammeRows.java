package org.quartermatch.files.result;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quartermatch.concessions.Concession;
import org.quartermatch.concessions.Concession.SplitPlace;
import org.quartermatch.files.csv.CsvValues;
import org.quartermatch.files.csv.MeasuresReader;
import org.quartermatch.model.CodePointOrder;
import org.quartermatch.placement.Placement;
import org.quartermatch.programme.Measure;
import org.quartermatch.programme.Measure.EmployerTalk;
import org.quartermatch.programme.Programme;
import org.quartermatch.programme.Programme.Half;
import org.quartermatch.programme.Programme.NewPlacement;
import org.quartermatch.programme.Programme.Step;
import org.quartermatch.programme.Programme.Use;

/**
 * Rows of programme.csv and programme-placements.csv: which measures, and who has which proposal
 * thanks to them. For the team: they name people by id.
 */
public final class ProgrammeRows {
  /** The columns of programme.csv. */
  public static final List<String> HEADER =
      List.of("id", "kind", "title", "cents", "chosen", "participantIds", "placedFewerWithout");

  /** The columns of programme-placements.csv. */
  public static final List<String> PLACEMENT_HEADER =
      List.of(
          "participantId",
          "opportunityId",
          "place",
          "agreedHours",
          "childcareProviderId",
          "changed",
          "courses",
          "concessions",
          "measureIds",
          "toClarify");

  private ProgrammeRows() {}

  /**
   * The cells of each measure, by id, in the order of {@link #HEADER}.
   *
   * @param measures the whole catalogue
   */
  public static List<List<String>> rows(Programme programme, Collection<Measure> measures) {
    Map<String, Use> uses =
        programme.uses().stream().collect(Collectors.toMap(Use::measureId, it -> it));
    return measures.stream()
        .sorted(Comparator.comparing(Measure::id, CodePointOrder.INSTANCE))
        .map(it -> row(it, uses.get(it.id())))
        .toList();
  }

  private static List<String> row(Measure measure, @Nullable Use use) {
    return List.of(
        measure.id(),
        MeasuresReader.kind(measure),
        measure.title(),
        Long.toString(measure.cents()),
        Boolean.toString(use != null),
        use == null ? "" : String.join(";", use.participantIds()),
        use == null ? "" : Integer.toString(use.placedFewerWithout()));
  }

  /**
   * The cells of each proposal that is new or another one, by participant, in the order of {@link
   * #PLACEMENT_HEADER}.
   */
  public static List<List<String>> placementRows(Programme programme) {
    Map<String, Placement> placements = new HashMap<>();
    programme.gain().placements().forEach(it -> placements.put(it.participantId(), it));
    return Stream.concat(programme.newPlacements().stream(), programme.otherPlacements().stream())
        .sorted(Comparator.comparing(NewPlacement::participantId, CodePointOrder.INSTANCE))
        .map(it -> row(programme, it, Objects.requireNonNull(placements.get(it.participantId()))))
        .toList();
  }

  private static List<String> row(Programme programme, NewPlacement told, Placement placement) {
    return List.of(
        told.participantId(),
        told.opportunityId(),
        told.half()
            .map(ProgrammeRows::part)
            .orElse(isMore(programme, told.opportunityId()) ? "another-place" : "there"),
        CsvValues.hours(placement.quarterHours()),
        told.childcareProviderId().orElse(""),
        Boolean.toString(programme.otherPlacements().contains(told)),
        told.courses().stream().map(ProgrammeRows::course).collect(Collectors.joining(";")),
        told.concessions().stream().map(Concession::code).collect(Collectors.joining(";")),
        String.join(";", told.measureIds()),
        String.join(";", told.toClarify()));
  }

  private static String part(Half half) {
    return new SplitPlace(half.way()).code() + "/" + half.number();
  }

  private static String course(Step step) {
    return step.measureId() + "@" + step.beginsOn() + "/" + step.endsOn();
  }

  /** Whether a talk brings places there. */
  private static boolean isMore(Programme programme, String opportunityId) {
    return programme.measures().stream()
        .anyMatch(
            it ->
                it instanceof EmployerTalk talk
                    && talk.opportunityId().equals(opportunityId)
                    && talk.concessions().stream()
                        .anyMatch(Concession.AnotherPlace.class::isInstance));
  }
}
