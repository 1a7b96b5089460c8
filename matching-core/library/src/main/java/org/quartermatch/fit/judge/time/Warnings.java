package org.quartermatch.fit.judge.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.quartermatch.fit.MatchingPolicy;
import org.quartermatch.fit.OpportunityWarning.Kind;
import org.quartermatch.fit.WageShortfall;
import org.quartermatch.model.CefrLevel;
import org.quartermatch.model.Language;
import org.quartermatch.model.Opportunity;
import org.quartermatch.model.Position;
import org.quartermatch.model.WorkingTime;
import org.quartermatch.model.WorkingTime.Shifts;

/**
 * What is odd about one opportunity: docs/semantics.md, sentence 45. In real minutes, O(blocks of
 * the rotation).
 */
public final class Warnings {
  private static final int WEEK = 7 * 24 * 60;
  private static final int DAY = 24 * 60;

  /** § 3 ArbZG: most work on one day, in minutes. */
  private static final int MOST_ON_DAY = 10 * 60;

  /** § 3 ArbZG: six days of eight hours, in minutes. */
  private static final int MOST_IN_WEEK = 48 * 60;

  /** § 5 ArbZG: least rest after a day's work, in minutes. */
  private static final int LEAST_REST = 11 * 60;

  private Warnings() {}

  /**
   * What is odd, in the order of the kinds.
   *
   * @param date the run's date
   */
  public static Set<Kind> of(Opportunity opportunity, MatchingPolicy policy, LocalDate date) {
    Position position = opportunity.position();
    Set<Kind> warnings = EnumSet.noneOf(Kind.class);
    if (WageShortfall.of(position, policy, date).filter(it -> it.from().isEmpty()).isPresent()) {
      warnings.add(Kind.BELOW_MINIMUM_WAGE);
    }
    if (position.languages().items().stream().anyMatch(Warnings::asksForNative)) {
      warnings.add(Kind.NATIVE_REQUIRED);
    }
    if (position.workingTime() instanceof WorkingTime.Fixed fixed) {
      WorkPattern.Fixed work = WorkPattern.prepare(fixed, policy.breaks());
      if (!TimeLimits.isWithin(work.quarterHours(), position.hours())) {
        warnings.add(Kind.OUTSIDE_OWN_RANGE);
      }
      if (work.longestDayMinutes() > MOST_ON_DAY) {
        warnings.add(Kind.MORE_THAN_10_HOURS);
      }
      if (fixed.weeks().stream().anyMatch(week -> worked(week, policy) > MOST_IN_WEEK)) {
        warnings.add(Kind.MORE_THAN_48_HOURS);
      }
      if (restIsShort(fixed.weeks())) {
        warnings.add(Kind.REST_UNDER_11_HOURS);
      }
    }
    return warnings;
  }

  private static boolean asksForNative(Language.Required language) {
    Optional<CefrLevel> asked = Optional.of(CefrLevel.NATIVE);
    return language.level().spoken().equals(asked) || language.level().written().equals(asked);
  }

  private static int worked(Shifts week, MatchingPolicy policy) {
    return week.blocks().stream()
        .mapToInt(block -> WorkTime.withoutBreaks(block.minutes(), policy.breaks()))
        .sum();
  }

  /** The weeks of a rotation follow each other, the first after the last. */
  private static boolean restIsShort(List<Shifts> weeks) {
    List<Shifts.Block> blocks = new ArrayList<>();
    List<Integer> starts = new ArrayList<>();
    for (int week = 0; week < weeks.size(); week++) {
      for (Shifts.Block block : weeks.get(week).blocks()) {
        blocks.add(block);
        starts.add(week * WEEK + block.startMinute());
      }
    }
    for (int i = 0; i < blocks.size(); i++) {
      int start = starts.get(i);
      boolean last = i + 1 == blocks.size();
      int next = last ? starts.getFirst() + weeks.size() * WEEK : starts.get(i + 1);
      if (next / DAY != start / DAY && next - (start + blocks.get(i).minutes()) < LEAST_REST) {
        return true;
      }
    }
    return false;
  }
}
