package org.quartermatch.fit;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quartermatch.model.GeoPoint;
import org.quartermatch.model.JobPotential;
import org.quartermatch.model.Opportunity;
import org.quartermatch.model.Position;
import org.quartermatch.model.RequiredSkill;
import org.quartermatch.model.Shifts;
import org.quartermatch.model.TravelMode;
import org.quartermatch.model.Vacancy;
import org.quartermatch.model.WeekSchedule;
import org.quartermatch.model.WorkingTime;
import org.quartermatch.taxonomy.Taxonomy;

/**
 * An opportunity, made ready to be judged against many participants. Made by {@link
 * FitCalculator#prepare(Opportunity)}; immutable to whoever uses it.
 */
public final class PreparedOpportunity {
  /** A required skill with its place in the taxonomy. */
  record Skill(RequiredSkill required, List<String> directBroader, int narrowerCount) {}

  /**
   * Fixed work, made ready.
   *
   * @param weeks time at work, rounded outwards, of each week of the rotation
   * @param quarterHours the average week, rounded up
   * @param longestDayMinutes most work time on one day, counted by the blocks' start
   * @param startDays weekdays on which a shift starts, counted over all weeks
   */
  record Fixed(List<WeekSchedule> weeks, int quarterHours, int longestDayMinutes, int startDays) {
    boolean touches(WeekSchedule times) {
      for (WeekSchedule week : weeks) {
        if (week.intersects(times)) {
          return true;
        }
      }
      return false;
    }

    /**
     * Whether a day has more than 6 hours of work: agreed weekly hours ÷ days, days at least 1
     * (SEMANTICS.md, sentence 21).
     */
    boolean isLongDay() {
      int days = Math.max(startDays, weeks.size());
      return (long) quarterHours * weeks.size() > 24L * days;
    }
  }

  private final Opportunity opportunity;
  private final List<Skill> skills;
  private final @Nullable Fixed fixed;
  private final WeekSchedule window;
  private final boolean roster;
  private final Set<String> conditions;
  private final Set<String> ownConditions;
  private final OptionalInt budgetQuarterHours;

  /** Ways that were asked for; of the last setting that asked. */
  private volatile @Nullable ProviderWays providerWays;

  /**
   * Minutes from each childcare provider to work, by mode, filled when first asked for. A race
   * computes the same numbers twice, and either may stay.
   */
  private record ProviderWays(Setting setting, EnumMap<TravelMode, int[]> minutes) {}

  PreparedOpportunity(Opportunity opportunity, Taxonomy taxonomy, boolean breaks) {
    this.opportunity = opportunity;
    Position position = opportunity.position();
    skills =
        position.skills().items().stream()
            .map(
                required ->
                    new Skill(
                        required,
                        taxonomy.directBroader(required.code()),
                        taxonomy.narrowerCount(required.code())))
            .toList();
    fixed = position.workingTime() instanceof WorkingTime.Fixed work ? prepare(work, breaks) : null;
    window =
        switch (position.workingTime()) {
          case WorkingTime.Fixed work -> WeekSchedule.empty();
          case WorkingTime.Flexible work -> work.window();
          case WorkingTime.Roster work -> work.window();
        };
    roster = position.workingTime() instanceof WorkingTime.Roster;
    conditions = position.conditions().toSet();
    Set<String> own = new HashSet<>(conditions);
    own.removeIf(code -> ReservedTime.ofCode(code) != null);
    ownConditions = Set.copyOf(own);
    budgetQuarterHours =
        switch (opportunity) {
          case Vacancy vacancy -> OptionalInt.empty();
          case JobPotential potential -> potential.budgetQuarterHours();
        };
  }

  private static Fixed prepare(WorkingTime.Fixed work, boolean breaks) {
    int minutes = 0;
    int longestDay = 0;
    int startDays = 0;
    for (Shifts week : work.weeks()) {
      int[] onDay = new int[7];
      boolean[] starts = new boolean[7];
      for (Shifts.Block block : week.blocks()) {
        int worked = WorkTime.withoutBreaks(block.minutes(), breaks);
        minutes += worked;
        onDay[block.weekday()] += worked;
        starts[block.weekday()] = true;
      }
      for (int day = 0; day < 7; day++) {
        longestDay = Math.max(longestDay, onDay[day]);
        startDays += starts[day] ? 1 : 0;
      }
    }
    int perQuarter = 15 * work.weeks().size();
    return new Fixed(
        work.weeks().stream().map(Shifts::roundedOutwards).toList(),
        (minutes + perQuarter - 1) / perQuarter,
        longestDay,
        startDays);
  }

  /** The opportunity itself. */
  public Opportunity opportunity() {
    return opportunity;
  }

  /** Its identifier. */
  public String id() {
    return opportunity.id();
  }

  Position position() {
    return opportunity.position();
  }

  List<Skill> skills() {
    return skills;
  }

  /**
   * The shifts of fixed work; null for flexible and roster work, which have a {@link #window()}.
   */
  @Nullable Fixed fixed() {
    return fixed;
  }

  WeekSchedule window() {
    return window;
  }

  boolean isRoster() {
    return roster;
  }

  Set<String> conditions() {
    return conditions;
  }

  /** Conditions that are not reserved. */
  Set<String> ownConditions() {
    return ownConditions;
  }

  /** The budget of a job potential; vacancies have none, whatever a file says. */
  OptionalInt budgetQuarterHours() {
    return budgetQuarterHours;
  }

  Optional<GeoPoint> location() {
    return opportunity.position().location();
  }

  /** Minutes from a childcare provider to work; the place of work must be known. */
  @SuppressWarnings("ReferenceEquality") // only the very same setting has the same providers
  int minutesFromProvider(int providerIndex, TravelMode mode, Setting setting) {
    ProviderWays ways = providerWays;
    int[] minutes = ways == null || ways.setting != setting ? null : ways.minutes.get(mode);
    if (minutes == null) {
      GeoPoint work = location().orElseThrow();
      minutes =
          setting.providers().stream()
              .mapToInt(provider -> setting.travelTimes().minutes(provider.location(), work, mode))
              .toArray();
      EnumMap<TravelMode, int[]> more = new EnumMap<>(TravelMode.class);
      if (ways != null && ways.setting == setting) {
        more.putAll(ways.minutes);
      }
      more.put(mode, minutes);
      providerWays = new ProviderWays(setting, more);
    }
    return minutes[providerIndex];
  }

  /** The id only. */
  @Override
  public String toString() {
    return "PreparedOpportunity[" + id() + "]";
  }
}
