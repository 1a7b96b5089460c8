package org.quartermatch.concessions;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.quartermatch.model.EmploymentForm;
import org.quartermatch.model.HoursRange;
import org.quartermatch.model.JobPotential;
import org.quartermatch.model.Language;
import org.quartermatch.model.Listing;
import org.quartermatch.model.Opportunity;
import org.quartermatch.model.Position;
import org.quartermatch.model.Skill;
import org.quartermatch.model.Vacancy;

/**
 * One thing that a company could change about its work. It is offered beside what is there: who can
 * work as it is today still can.
 *
 * <p>What the law asks for is no concession: papers, entitlements, the permission to work, pay. Nor
 * are the hours of a work opportunity (§ 16d SGB II): how many these are, the Jobcenter says.
 */
public sealed interface Concession {
  /**
   * What asks least of a company first: by kind, then by how far it goes; a total order that looks
   * at nothing but the concessions. It begins with what leaves the work as it is: a trial, a
   * language, a skill; then come times, hours, support, and places.
   */
  Comparator<Concession> LEAST_ASKED =
      Comparator.comparingInt(Concession::kind)
          .thenComparingInt(Concession::steps)
          .thenComparing(Concession::toString);

  /**
   * Whether this is the same kind of change, of the same thing and in the same direction, and asks
   * for less: half an hour later and a whole hour later, yes; later and earlier, no.
   */
  default boolean isLessThan(Concession other) {
    return what().equals(other.what()) && steps() < other.steps();
  }

  /**
   * What files call it, such as {@code begin+30} or {@code language:de+1}: the same for what is
   * equal, and only for that.
   */
  default String code() {
    return switch (this) {
      case TrialFirst it -> "trial-first";
      case LanguageTolerance it -> "language:" + it.languageCode + "+" + it.levels;
      case NiceSkill it -> "nice-skill:" + it.skillCode;
      case Times it when it.isMoved() -> String.format(Locale.ROOT, "times%+d", it.beginMinutes);
      case Times it when it.endMinutes == 0 ->
          String.format(Locale.ROOT, "begin%+d", it.beginMinutes);
      case Times it when it.beginMinutes == 0 ->
          String.format(Locale.ROOT, "end%+d", it.endMinutes);
      case Times it ->
          String.format(Locale.ROOT, "begin%+d/end%+d", it.beginMinutes, it.endMinutes);
      case WeeklyHours it ->
          "hours-"
              + ChangedWork.hours(it.lessQuarterHours)
              + "+"
              + ChangedWork.hours(it.moreQuarterHours);
      case SupportPlace it -> "support-place";
      case SplitPlace it -> "split:" + it.way.code();
      case AnotherPlace it -> "another-place";
    };
  }

  /** Its place among the kinds. */
  private int kind() {
    return switch (this) {
      case TrialFirst it -> 0;
      case LanguageTolerance it -> 1;
      case NiceSkill it -> 2;
      case Times it -> 3;
      case WeeklyHours it -> 4;
      case SupportPlace it -> 5;
      case SplitPlace it -> 6;
      case AnotherPlace it -> 7;
    };
  }

  /** How far it goes, comparable for what is {@linkplain #what() the same}. */
  private int steps() {
    return switch (this) {
      case TrialFirst it -> 0;
      case LanguageTolerance it -> it.levels;
      case NiceSkill it -> 0;
      case Times it -> Math.abs(it.beginMinutes) + Math.abs(it.endMinutes);
      case WeeklyHours it -> it.lessQuarterHours + it.moreQuarterHours;
      case SupportPlace it -> 0;
      case SplitPlace it -> 0;
      case AnotherPlace it -> 0;
    };
  }

  /** Everything but how far it goes. */
  private List<Object> what() {
    return switch (this) {
      case TrialFirst it -> List.of(kind());
      case LanguageTolerance it -> List.of(kind(), it.languageCode);
      case NiceSkill it -> List.of(kind(), it.skillCode);
      case Times it ->
          List.of(kind(), Integer.signum(it.beginMinutes), Integer.signum(it.endMinutes));
      case WeeklyHours it ->
          List.of(kind(), Integer.signum(it.lessQuarterHours), Integer.signum(it.moreQuarterHours));
      case SupportPlace it -> List.of(kind());
      case SplitPlace it -> List.of(kind(), it.way);
      case AnotherPlace it -> List.of(kind());
    };
  }

  /** Other terms, on which each place can be filled as well. */
  sealed interface OtherTerms extends Concession {
    /**
     * The work on these terms alone.
     *
     * @return empty where there is nothing of it to change
     */
    Optional<Opportunity> applyTo(Opportunity opportunity);
  }

  /**
   * It begins with an internship, as a trial: for who would take that and not, or not yet, the form
   * that is offered. An internship is a step and not yet a job. Not of a Minijob, whose hours its
   * pay limits, and not of what is no job itself.
   */
  record TrialFirst() implements OtherTerms {
    @Override
    public Optional<Opportunity> applyTo(Opportunity opportunity) {
      Position position = opportunity.position();
      boolean isJob =
          position
              .form()
              .filter(
                  form ->
                      switch (form) {
                        case REGULAR, SECTION_16E, SECTION_16I, APPRENTICESHIP -> true;
                        case MINIJOB, WORK_OPPORTUNITY, INTERNSHIP, COURSE -> false;
                      })
              .isPresent();
      return isJob
          ? Optional.of(
              opportunity.withPosition(
                  position.toBuilder().form(EmploymentForm.INTERNSHIP).build()))
          : Optional.empty();
    }
  }

  /**
   * A language may be so many levels further below what is asked for, with support at work.
   *
   * @param languageCode as asked for
   * @param levels more than are tolerated today, 1 or more
   */
  record LanguageTolerance(String languageCode, int levels) implements OtherTerms {
    public LanguageTolerance {
      require(levels >= 1, "levels", levels, "1 or more");
    }

    @Override
    public Optional<Opportunity> applyTo(Opportunity opportunity) {
      Listing<Language.Required> asked = opportunity.position().languages();
      List<Language.Required> lowered =
          asked.items().stream()
              .map(
                  it ->
                      it.code().equals(languageCode) && canBeLowered(it)
                          ? new Language.Required(
                              it.code(), it.level(), it.toleranceLevels() + levels)
                          : it)
              .toList();
      return lowered.equals(asked.items())
          ? Optional.empty()
          : Optional.of(
              opportunity.withPosition(
                  opportunity.position().toBuilder()
                      .languages(new Listing<>(lowered, asked.complete()))
                      .build()));
    }

    /** Below nothing there is no level. */
    private boolean canBeLowered(Language.Required asked) {
      int most =
          Math.max(
              asked.level().spoken().map(it -> it.rank()).orElse(0),
              asked.level().written().map(it -> it.rank()).orElse(0));
      return asked.toleranceLevels() + levels <= most;
    }
  }

  /**
   * A skill without which nobody is eligible becomes one that is welcome: the work teaches it.
   *
   * @param skillCode as asked for
   */
  record NiceSkill(String skillCode) implements OtherTerms {
    /** A must weighs as much. */
    private static final int WEIGHT = 10;

    @Override
    public Optional<Opportunity> applyTo(Opportunity opportunity) {
      Listing<Skill.Required> asked = opportunity.position().skills();
      List<Skill.Required> welcome =
          asked.items().stream()
              .map(
                  it ->
                      it instanceof Skill.Must must && must.code().equals(skillCode)
                          ? new Skill.Nice(must.code(), must.level(), WEIGHT)
                          : it)
              .toList();
      return welcome.equals(asked.items())
          ? Optional.empty()
          : Optional.of(
              opportunity.withPosition(
                  opportunity.position().toBuilder()
                      .skills(new Listing<>(welcome, asked.complete()))
                      .build()));
    }
  }

  /**
   * Other times of the day. Fixed shifts begin and end so many minutes later; work within a window
   * can begin earlier or end later, never the other way, as a smaller window is no concession.
   *
   * @param beginMinutes later than today; negative: earlier
   * @param endMinutes later than today; negative: earlier
   */
  record Times(int beginMinutes, int endMinutes) implements OtherTerms {
    public Times {
      require(
          beginMinutes != 0 || endMinutes != 0,
          "change of times",
          0,
          "some minutes at the beginning or at the end");
    }

    /** Whether there is less work on a day. */
    public boolean isShorter() {
      return endMinutes < beginMinutes;
    }

    /** Whether there is as much work on a day, earlier or later. */
    public boolean isMoved() {
      return endMinutes == beginMinutes;
    }

    @Override
    public Optional<Opportunity> applyTo(Opportunity opportunity) {
      Position position = opportunity.position();
      if (!isMoved()
          && ChangedWork.areFixed(position.workingTime())
          && ChangedWork.areHoursOfTheJobcenter(position)) {
        return Optional.empty();
      }
      return ChangedWork.of(position.workingTime(), this)
          .map(
              times ->
                  opportunity.withPosition(
                      position.toBuilder().workingTime(times).hours(hours(position)).build()));
    }

    /** What the times come to is what is offered. */
    private HoursRange hours(Position position) {
      HoursRange hours = position.hours();
      if (isMoved() || !ChangedWork.areFixed(position.workingTime())) {
        return hours;
      }
      return isShorter()
          ? new HoursRange(OptionalInt.empty(), hours.maximumQuarterHours())
          : new HoursRange(hours.minimumQuarterHours(), OptionalInt.empty());
    }
  }

  /**
   * Fewer or more weekly hours, where the times leave room for that: flexible and roster work. Of
   * fixed work the {@link Times} decide.
   *
   * @param lessQuarterHours by so many the minimum falls, 0 or more
   * @param moreQuarterHours by so many the maximum rises, 0 or more
   */
  record WeeklyHours(int lessQuarterHours, int moreQuarterHours) implements OtherTerms {
    private static final int LEAST_QUARTER_HOURS = 4;

    public WeeklyHours {
      require(lessQuarterHours >= 0, "fewer quarter hours", lessQuarterHours, "0 or more");
      require(moreQuarterHours >= 0, "more quarter hours", moreQuarterHours, "0 or more");
      require(lessQuarterHours + moreQuarterHours > 0, "change of hours", 0, "some quarter hours");
    }

    @Override
    public Optional<Opportunity> applyTo(Opportunity opportunity) {
      Position position = opportunity.position();
      HoursRange hours = position.hours();
      boolean hasMinimum =
          lessQuarterHours == 0
              || hours.minimumQuarterHours().orElse(0) - lessQuarterHours >= LEAST_QUARTER_HOURS;
      boolean hasMaximum = moreQuarterHours == 0 || hours.maximumQuarterHours().isPresent();
      if (ChangedWork.areHoursOfTheJobcenter(position)
          || ChangedWork.areFixed(position.workingTime())
          || !hasMinimum
          || !hasMaximum) {
        return Optional.empty();
      }
      HoursRange wider =
          new HoursRange(
              ChangedWork.plus(hours.minimumQuarterHours(), -lessQuarterHours),
              ChangedWork.plus(hours.maximumQuarterHours(), moreQuarterHours));
      return Optional.of(opportunity.withPosition(position.toBuilder().hours(wider).build()));
    }
  }

  /**
   * A mentor for one more person with need of support, at the whole company. Nobody else becomes
   * eligible by it: what it opens is a {@linkplain
   * org.quartermatch.placement.PlacementCompany#supportPlaces support place}.
   */
  record SupportPlace() implements Concession {}

  /** One place is shared by two, who together do the work of one. */
  record SplitPlace(Way way) implements Concession {
    /** How the work is shared. */
    public enum Way {
      /** Every shift is cut in the middle: the first half of each day, and the second. */
      DAY_HALVES,
      /** The first days of the week, and the last. */
      DAYS,
      /** Each has half of the hours, at times within the same window. */
      HOURS;

      /** What files call it. */
      String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
      }
    }

    /**
     * The work of each of the two.
     *
     * @return empty where the place cannot be shared so; not where the hours of a potential are
     *     shared out of a budget anyway, or are not the company's to share
     */
    public List<Opportunity> halves(Opportunity opportunity) {
      if (ChangedWork.areHoursOfTheJobcenter(opportunity.position())) {
        return List.of();
      }
      return switch (opportunity) {
        case JobPotential it when it.budgetQuarterHours().isPresent() -> List.of();
        case JobPotential it -> ChangedWork.halves(it, way);
        case Vacancy it -> ChangedWork.halves(it, way);
      };
    }
  }

  /**
   * One place more. Where hours are shared out of a budget, it grows by what one place has on
   * average.
   */
  record AnotherPlace() implements Concession {}

  private static void require(boolean holds, String what, int value, String allowed) {
    if (!holds) {
      throw new IllegalArgumentException(what + " is " + value + ", allowed: " + allowed);
    }
  }
}
