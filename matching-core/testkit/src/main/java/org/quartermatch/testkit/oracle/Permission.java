package org.quartermatch.testkit.oracle;

import java.time.LocalDate;
import java.util.Optional;
import org.quartermatch.testkit.oracle.Quarter.Opportunity;
import org.quartermatch.testkit.oracle.Quarter.Participant;

/**
 * A participant's permission to work and the criterion {@code permission} (sentence 32a).
 *
 * @param until its last day where the cell names one
 */
public record Permission(Kind kind, Optional<LocalDate> until) {

  /** What is permitted. */
  public enum Kind {
    UNRESTRICTED,
    PER_JOB,
    NONE
  }

  /** Reads a cell that is not empty: {@code per-job@2027-03-01}. */
  public static Permission of(String cell) {
    String[] parts = cell.split("@", 2);
    Kind kind =
        switch (parts[0]) {
          case "unrestricted" -> Kind.UNRESTRICTED;
          case "per-job" -> Kind.PER_JOB;
          case "none" -> Kind.NONE;
          default -> throw new IllegalArgumentException("not a permission: " + cell);
        };
    if (kind == Kind.NONE && parts.length > 1) {
      throw new IllegalArgumentException("no permission has no last day: " + cell);
    }
    return new Permission(
        kind, parts.length > 1 ? Optional.of(LocalDate.parse(parts[1])) : Optional.empty());
  }

  static Judgement judge(Participant participant, Opportunity opportunity, LocalDate date) {
    return Judgement.hard("permission", verdict(participant, opportunity, date));
  }

  private static Verdict verdict(Participant participant, Opportunity opportunity, LocalDate date) {
    if (opportunity.form().isPresent()
        && !DefaultPolicy.PERMISSION_FORMS.contains(opportunity.form().get())) {
      return Verdict.MET;
    }
    if (participant.permission().isEmpty()) {
      return Verdict.UNKNOWN;
    }
    Permission permission = participant.permission().get();
    Verdict verdict =
        switch (permission.kind()) {
          case UNRESTRICTED -> Verdict.MET;
          case PER_JOB -> Verdict.PARTLY;
          case NONE -> Verdict.NOT_MET;
        };
    if (permission.until().isEmpty()) {
      return verdict;
    }
    if (opportunity.firstDay(date).isAfter(permission.until().get())) {
      return Verdict.NOT_MET;
    }
    return opportunity.start().isEmpty() ? verdict.and(Verdict.UNKNOWN) : verdict;
  }
}
