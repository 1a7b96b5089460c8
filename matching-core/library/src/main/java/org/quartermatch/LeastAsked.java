package org.quartermatch;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.quartermatch.fit.Bridge;
import org.quartermatch.fit.judge.time.TimeLimits;
import org.quartermatch.model.HoursRange;
import org.quartermatch.model.Participant;

/** Orders changes by what they take, and by what they ask of a person. Stateless. */
final class LeastAsked {
  private LeastAsked() {}

  /** By how many changes, by what they take, not known last, and by what they ask of the person. */
  static <T> Comparator<T> first(
      Function<T, List<Bridge>> changes,
      Function<T, Optional<Effort>> effort,
      Participant participant) {
    return Comparator.comparingInt((T it) -> changes.apply(it).size())
        .thenComparingInt(it -> effort.apply(it).map(Effort::days).orElse(Integer.MAX_VALUE))
        .thenComparingLong(it -> effort.apply(it).map(Effort::cents).orElse(Long.MAX_VALUE))
        .thenComparingInt(it -> asked(changes.apply(it)))
        .thenComparingInt(it -> hoursBeyond(changes.apply(it), participant.hours()))
        .thenComparingLong(it -> -firstDay(changes.apply(it)));
  }

  /**
   * How much is asked of a person, at the most: an answer, nothing but of others, something to
   * acquire or to arrange, other hours, an exclusion given up, which may have to do with health.
   */
  private static int asked(List<Bridge> changes) {
    return changes.stream().mapToInt(LeastAsked::asked).max().orElse(0);
  }

  /** The same of one change. */
  static int asked(Bridge bridge) {
    return switch (bridge.change()) {
      case Bridge.Clarify it -> 0;
      case Bridge.Offer it -> 1;
      case Bridge.ChildcarePlaces it -> 1;
      case Bridge.Language it -> 2;
      case Bridge.Skill it -> 2;
      case Bridge.Qualification it -> 2;
      case Bridge.Availability it -> 2;
      case Bridge.Care it -> 2;
      case Bridge.KeptCare it -> 2;
      case Bridge.CommuteMinutes it -> 2;
      case Bridge.Mode it -> 2;
      case Bridge.Form it -> 2;
      case Bridge.Start it -> 2;
      case Bridge.WeeklyHours it -> 3;
      case Bridge.HoursPerDay it -> 3;
      case Bridge.Exclusion it -> 4;
      case Bridge.WithNewPlaces it -> asked(it.change());
    };
  }

  /** Of a start that has to be earlier: the later it may be, the less is asked. */
  private static long firstDay(List<Bridge> changes) {
    long day = Long.MAX_VALUE;
    for (Bridge change : changes) {
      if (change.change() instanceof Bridge.Start start) {
        day = Math.min(day, start.day().toEpochDay());
      }
    }
    return day;
  }

  /** How far weekly hours lie outside what is wanted, in quarter hours. */
  private static int hoursBeyond(List<Bridge> changes, HoursRange wanted) {
    int beyond = 0;
    for (Bridge change : changes) {
      if (change.change() instanceof Bridge.WeeklyHours hours) {
        beyond += TimeLimits.outside(hours.quarterHours(), wanted);
      }
    }
    return beyond;
  }
}
