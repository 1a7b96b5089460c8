package org.quartermatch.care;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quartermatch.care.CareStanding.Gap;
import org.quartermatch.model.WeekSchedule;

/**
 * The first year of one proposal, day by day: work and the care of the children.
 *
 * @param childcareProviderId of the new place; empty: own care
 * @param days from the first day of work on, each once, one year
 * @param notes what is to be known besides
 * @param leastLeaveDays the least paid leave in a year by law, in working days: four weeks (§ 3
 *     BUrlG: 24 working days of six-day weeks); in the first six months there is no claim to all of
 *     it (§ 4)
 */
public record CareYear(
    String participantId,
    String opportunityId,
    Optional<String> childcareProviderId,
    List<Day> days,
    List<CareNote> notes,
    int leastLeaveDays) {
  public CareYear {
    Objects.requireNonNull(participantId, "participantId");
    Objects.requireNonNull(opportunityId, "opportunityId");
    Objects.requireNonNull(childcareProviderId, "childcareProviderId");
    days = List.copyOf(days);
    notes = List.copyOf(notes);
  }

  /** One day. */
  public record Day(LocalDate date, CareStanding standing) {}

  /**
   * Days that stand alike; between them may lie days without work.
   *
   * @param from first day of work
   * @param to last day of work
   * @param workDays how many days of work
   * @param standing their standing; the times of a gap are those of all its days together
   */
  public record Span(LocalDate from, LocalDate to, int workDays, CareStanding standing) {}

  /** The first day of work. */
  public LocalDate firstDay() {
    return days.getFirst().date();
  }

  /** The last day of the year. */
  public LocalDate lastDay() {
    return days.getLast().date();
  }

  /** Days on which work and care do not go together as things stand. */
  public int missingDays() {
    return (int)
        days.stream().filter(day -> day.standing() instanceof CareStanding.Missing).count();
  }

  /** Days on which the person works, whatever the care; public holidays on which work rests not. */
  public int workDays() {
    return (int) days.stream().filter(day -> isWork(day.standing())).count();
  }

  private static boolean isWork(CareStanding standing) {
    return switch (standing) {
      case CareStanding.NoWork none -> false;
      case CareStanding.Holiday holiday -> false;
      case CareStanding.Covered covered -> true;
      case CareStanding.Open open -> true;
      case CareStanding.Movable movable -> true;
      case CareStanding.Missing missing -> true;
    };
  }

  /** All days of work, those that stand alike together, in their order. */
  public List<Span> spans() {
    List<Span> spans = new ArrayList<>();
    @Nullable Span last = null;
    for (Day day : days) {
      if (!isWork(day.standing())) {
        continue;
      }
      if (last != null && alike(last.standing(), day.standing())) {
        last =
            new Span(
                last.from(),
                day.date(),
                last.workDays() + 1,
                united(last.standing(), day.standing()));
        spans.set(spans.size() - 1, last);
      } else {
        last = new Span(day.date(), day.date(), 1, day.standing());
        spans.add(last);
      }
    }
    return spans;
  }

  private static boolean alike(CareStanding one, CareStanding other) {
    return withoutTimes(one).equals(withoutTimes(other));
  }

  private static CareStanding withoutTimes(CareStanding standing) {
    return switch (standing) {
      case CareStanding.Movable movable -> new CareStanding.Movable(withoutTimes(movable.gaps()));
      case CareStanding.Missing missing ->
          new CareStanding.Missing(withoutTimes(missing.gaps()), missing.covers());
      default -> standing;
    };
  }

  private static List<Gap> withoutTimes(List<Gap> gaps) {
    return gaps.stream()
        .map(gap -> new Gap(gap.childId(), gap.cause(), WeekSchedule.empty()))
        .toList();
  }

  private static CareStanding united(CareStanding one, CareStanding other) {
    if (one instanceof CareStanding.Movable movable && other instanceof CareStanding.Movable more) {
      return new CareStanding.Movable(united(movable.gaps(), more.gaps()));
    }
    if (one instanceof CareStanding.Missing missing && other instanceof CareStanding.Missing more) {
      return new CareStanding.Missing(united(missing.gaps(), more.gaps()), missing.covers());
    }
    return one;
  }

  private static List<Gap> united(List<Gap> gaps, List<Gap> more) {
    List<Gap> united = new ArrayList<>();
    for (int i = 0; i < gaps.size(); i++) {
      Gap gap = gaps.get(i);
      united.add(new Gap(gap.childId(), gap.cause(), gap.times().or(more.get(i).times())));
    }
    return united;
  }

  /** The ids and figures; who has no care when is not said. */
  @Override
  public String toString() {
    return "CareYear["
        + participantId
        + " "
        + opportunityId
        + ", workDays="
        + workDays()
        + ", missingDays="
        + missingDays()
        + "]";
  }
}
