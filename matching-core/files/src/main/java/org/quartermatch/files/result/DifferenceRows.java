package org.quartermatch.files.result;

import java.util.List;
import java.util.Optional;
import org.quartermatch.QuarterChange;
import org.quartermatch.QuarterReplan.Difference;
import org.quartermatch.QuarterReplan.Reason;
import org.quartermatch.files.csv.CsvValues;
import org.quartermatch.placement.Placement;

/** Rows of differences.csv: what has become of whom since the plan before, and why. */
public final class DifferenceRows {
  /** The columns. */
  public static final List<String> HEADER =
      List.of(
          "participantId",
          "opportunityIdBefore",
          "agreedHoursBefore",
          "childcareProviderIdBefore",
          "opportunityId",
          "agreedHours",
          "childcareProviderId",
          "reason",
          "change",
          "others");

  private DifferenceRows() {}

  /** The cells of one difference, in the order of {@link #HEADER}. */
  public static List<String> row(Difference difference) {
    Optional<Placement> before = difference.before();
    Optional<Placement> after = difference.after();
    return List.of(
        difference.participantId(),
        before.map(Placement::opportunityId).orElse(""),
        hours(before),
        provider(before),
        after.map(Placement::opportunityId).orElse(""),
        hours(after),
        provider(after),
        reason(difference.reason()),
        change(difference.reason()).orElse(""),
        String.join(";", others(difference.reason())));
  }

  private static String hours(Optional<Placement> placement) {
    return placement.map(p -> CsvValues.hours(p.quarterHours())).orElse("");
  }

  private static String provider(Optional<Placement> placement) {
    return placement.flatMap(p -> p.option().childcareProviderId()).orElse("");
  }

  /** The word for a reason in files. */
  public static String reason(Reason reason) {
    return switch (reason) {
      case Reason.CausedBy caused -> "change";
      case Reason.FitIsAnother another -> "fit";
      case Reason.GainedFromFreedPlace gained -> "freed-place";
      case Reason.MovedToMakeRoom moved -> "made-room";
      case Reason.Rearranged rearranged -> "rearranged";
    };
  }

  /** The word for the change that has caused a difference, if one has. */
  public static Optional<String> change(Reason reason) {
    return reason instanceof Reason.CausedBy caused
        ? Optional.of(change(caused.change()))
        : Optional.empty();
  }

  /** Ids of the others of whom a reason tells. */
  public static List<String> others(Reason reason) {
    return switch (reason) {
      case Reason.GainedFromFreedPlace gained -> gained.participantIds();
      case Reason.MovedToMakeRoom moved -> moved.participantIds();
      case Reason.CausedBy caused -> List.of();
      case Reason.FitIsAnother another -> List.of();
      case Reason.Rearranged rearranged -> List.of();
    };
  }

  /** The word for a change in files. */
  public static String change(QuarterChange change) {
    return switch (change) {
      case QuarterChange.ParticipantCame c -> "participant-came";
      case QuarterChange.ParticipantChanged c -> "participant-changed";
      case QuarterChange.ParticipantLeft c -> "participant-left";
      case QuarterChange.ParticipantStarted c -> "participant-started";
      case QuarterChange.OpportunityCame c -> "opportunity-came";
      case QuarterChange.OpportunityChanged c -> "opportunity-changed";
      case QuarterChange.VacancyFilled c -> "vacancy-filled";
      case QuarterChange.OpportunityClosed c -> "opportunity-closed";
      case QuarterChange.ProviderOpened c -> "provider-opened";
      case QuarterChange.ProviderChanged c -> "provider-changed";
      case QuarterChange.ProviderClosed c -> "provider-closed";
      case QuarterChange.PlacementAccepted c -> "placement-accepted";
      case QuarterChange.AcceptanceWithdrawn c -> "acceptance-withdrawn";
      case QuarterChange.PlacementRefused c -> "placement-refused";
      case QuarterChange.RefusalWithdrawn c -> "refusal-withdrawn";
      case QuarterChange.WishesChanged c -> "wishes-changed";
      case QuarterChange.SupportNeedChanged c -> "support-need-changed";
      case QuarterChange.GroupsChanged c -> "groups-changed";
      case QuarterChange.TandemFormed c -> "tandem-formed";
      case QuarterChange.TandemDissolved c -> "tandem-dissolved";
      case QuarterChange.HouseholdFormed c -> "household-formed";
      case QuarterChange.HouseholdDissolved c -> "household-dissolved";
      case QuarterChange.MinimumChanged c -> "minimum-changed";
      case QuarterChange.SupportPlacesChanged c -> "support-places-changed";
      case QuarterChange.WeightsChanged c -> "weights-changed";
    };
  }
}
