package org.quartermatch.outcomes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.quartermatch.model.CodePointOrder;
import org.quartermatch.model.JobPotential;
import org.quartermatch.model.Opportunity;
import org.quartermatch.model.Participant;

/**
 * What is too old to be relied on: profiles to go through again, potentials to survey again.
 *
 * @param profiles participants, by the day of their last confirmation, never first, then by id
 * @param surveys job potentials likewise
 */
public record Reconfirmation(List<Stale> profiles, List<Stale> surveys) {
  private static final Comparator<Stale> OLDEST_FIRST =
      Comparator.comparing((Stale stale) -> stale.last().orElse(LocalDate.MIN))
          .thenComparing(Stale::id, CodePointOrder.INSTANCE);

  public Reconfirmation {
    profiles = List.copyOf(profiles);
    surveys = List.copyOf(surveys);
  }

  /**
   * Something to be confirmed.
   *
   * @param id of the participant, or of the potential
   * @param last when it was confirmed; empty: never, or nobody knows
   */
  public record Stale(String id, Optional<LocalDate> last) {
    public Stale {
      Objects.requireNonNull(id, "id");
      Objects.requireNonNull(last, "last");
    }
  }

  /**
   * What was confirmed more than so many days before a date, or never. O(n log n).
   *
   * @param confirmedOn of participants, by id
   * @param mostDays 0 or more
   * @throws IllegalArgumentException if it is less
   */
  public static Reconfirmation of(
      LocalDate date,
      int mostDays,
      Collection<Participant> cohort,
      Map<String, LocalDate> confirmedOn,
      Collection<? extends Opportunity> opportunities) {
    if (mostDays < 0) {
      throw new IllegalArgumentException("most days are " + mostDays + ", allowed: 0 or more");
    }
    LocalDate oldest = date.minusDays(mostDays);
    List<Stale> profiles = new ArrayList<>();
    for (Participant participant : cohort) {
      add(
          profiles,
          participant.id(),
          Optional.ofNullable(confirmedOn.get(participant.id())),
          oldest);
    }
    List<Stale> surveys = new ArrayList<>();
    for (Opportunity opportunity : opportunities) {
      if (opportunity instanceof JobPotential potential) {
        add(surveys, potential.id(), potential.surveyedOn(), oldest);
      }
    }
    profiles.sort(OLDEST_FIRST);
    surveys.sort(OLDEST_FIRST);
    return new Reconfirmation(profiles, surveys);
  }

  private static void add(
      List<Stale> stale, String id, Optional<LocalDate> last, LocalDate oldest) {
    if (last.isEmpty() || last.get().isBefore(oldest)) {
      stale.add(new Stale(id, last));
    }
  }

  /** How many. */
  @Override
  public String toString() {
    return "Reconfirmation[profiles=" + profiles.size() + ", surveys=" + surveys.size() + "]";
  }
}
