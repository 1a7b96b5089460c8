package org.quartermatch.care.days;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quartermatch.care.CareStanding.Cause;
import org.quartermatch.care.CareStanding.Question;
import org.quartermatch.care.SchoolHolidays;
import org.quartermatch.fit.judge.time.ParticipantTimes.CaredChild;
import org.quartermatch.fit.judge.time.TimeOption;
import org.quartermatch.model.AgeGroup;
import org.quartermatch.model.ChildcareProvider;
import org.quartermatch.model.GeoPoint;
import org.quartermatch.model.WeekSchedule;

/**
 * One child through the year: when it is cared for on each day, and why not.
 *
 * <p>A day's care is the ordinary week's, unless something of that day takes it away. A week around
 * a day is put together of the days before and after it, each by its own state, so that shifts and
 * ways past midnight see the care of the day on which they are. O(1) a day, O(holidays) look-ups.
 */
final class ChildYear {
  /** School holidays of so many days are those of the summer, after which children start school. */
  private static final int SUMMER_DAYS = 28;

  private static final int THREE_YEARS = 36;
  private static final int SIX_YEARS = 72;

  /** So many days before and after a day make the week around it. */
  private static final int AROUND = 3;

  private static final WeekSchedule[] DAYS = days();

  /**
   * A day's care.
   *
   * @param times of the week; only those of the day count
   * @param cause why there is less than usual
   */
  record State(WeekSchedule times, Optional<Cause> cause, Optional<Question.Kind> open) {
    static State usual(WeekSchedule times) {
      return new State(times, Optional.empty(), Optional.empty());
    }

    static State none(Cause cause) {
      return new State(WeekSchedule.empty(), Optional.of(cause), Optional.empty());
    }

    /** What is not known covers everything. */
    static State open(Question.Kind kind) {
      return new State(WeekSchedule.always(), Optional.empty(), Optional.of(kind));
    }
  }

  private record DayAt(LocalDate day, int provider) {}

  private final Family family;
  private final CaredChild own;
  private final boolean schoolAge;
  private final Optional<LocalDate> three;
  private final Optional<LocalDate> school;
  private final Optional<LocalDate> noCare;
  private final List<ChildcareProvider> atItsPlace;
  private final Map<DayAt, State> states = new HashMap<>();

  ChildYear(Family family, CaredChild own) {
    this.family = family;
    this.own = own;
    schoolAge = family.policy().placeAdds(own.child());
    three = own.child().ageMonths().isPresent() ? earliest(THREE_YEARS) : Optional.empty();
    school = schoolAge ? Optional.empty() : firstSchoolDay();
    noCare =
        own.child().ageMonths().isPresent()
            ? Optional.of(
                family
                    .date()
                    .plusMonths(
                        family.policy().careUntilMonths()
                            - (long) own.child().ageMonths().getAsInt()))
            : Optional.empty();
    GeoPoint place = own.place();
    atItsPlace =
        place == null
            ? List.of()
            : family.participant().setting().providers().stream()
                .filter(provider -> provider.location().equals(place))
                .toList();
  }

  /** The providers where its own care is, as far as they are known. */
  List<ChildcareProvider> atItsPlace() {
    return atItsPlace;
  }

  /** The first day on which the child may be so old; empty: it was on the run's date. */
  private Optional<LocalDate> earliest(int months) {
    int missing = months - own.child().ageMonths().orElseThrow();
    return missing <= 0
        ? Optional.empty()
        : Optional.of(family.date().plusMonths(missing - 1L).plusDays(1));
  }

  /** The first summer after the run's date before whose law date the child may be six. */
  private Optional<LocalDate> firstSchoolDay() {
    if (own.child().ageMonths().isEmpty()) {
      return Optional.empty();
    }
    LocalDate six = mayBeSix();
    int year = family.date().getYear();
    while (family.calendar().land().sixBy(year).isBefore(six)
        || !schoolStart(year).isAfter(family.date())) {
      year++;
    }
    return Optional.of(schoolStart(year));
  }

  /** The first of the days of which one is the sixth birthday. */
  private LocalDate mayBeSix() {
    return isSixForCertain().minusMonths(1).plusDays(1);
  }

  /** The last of them. */
  private LocalDate isSixForCertain() {
    return family.date().plusMonths((long) SIX_YEARS - own.child().ageMonths().orElseThrow());
  }

  /** The day after the summer holidays; where none are given, the first of the school year. */
  private LocalDate schoolStart(int year) {
    return family.calendar().schoolHolidays().stream()
        .filter(holidays -> holidays.days() >= SUMMER_DAYS)
        .map(SchoolHolidays::to)
        .filter(last -> last.getYear() == year)
        .findFirst()
        .map(last -> last.plusDays(1))
        .orElseGet(() -> LocalDate.of(year, 8, 1));
  }

  /**
   * Whether the birthday decides in which year the child starts school: the day of the law lies
   * among the days of which one is the sixth birthday, or the child may be at school already.
   */
  boolean isSchoolYearOpen() {
    if (school.isEmpty()) {
      return false;
    }
    int year = school.get().getYear();
    boolean mayComeLater = family.calendar().land().sixBy(year).isBefore(isSixForCertain());
    boolean mayHaveCome = !family.calendar().land().sixBy(year - 1).isBefore(mayBeSix());
    return mayComeLater || mayHaveCome;
  }

  CaredChild own() {
    return own;
  }

  String id() {
    return own.child().id();
  }

  Optional<LocalDate> turnsThree() {
    return three;
  }

  Optional<LocalDate> startsSchool() {
    return school;
  }

  Optional<LocalDate> needsNoCareFrom() {
    return noCare;
  }

  boolean needsCare(LocalDate day) {
    return noCare.isEmpty() || day.isBefore(noCare.get());
  }

  private static boolean hasCome(Optional<LocalDate> from, LocalDate day) {
    return from.isPresent() && !day.isBefore(from.get());
  }

  boolean isAtSchool(LocalDate day) {
    return schoolAge || hasCome(school, day);
  }

  /** Which place the child takes on a day; empty: its age is not known. */
  Optional<AgeGroup> groupOn(LocalDate day) {
    if (own.child().ageMonths().isEmpty()) {
      return Optional.empty();
    }
    if (isAtSchool(day)) {
      return Optional.of(AgeGroup.SCHOOL_AGE);
    }
    return Optional.of(
        three.isPresent() && !hasCome(three, day) ? AgeGroup.UNDER_3 : AgeGroup.FROM_3);
  }

  /** Where the child is in an ordinary week. */
  CaredChild usual() {
    return at(family.isPlaced(own) ? family.provider() : TimeOption.OWN_CARE);
  }

  private CaredChild at(int provider) {
    return provider == TimeOption.OWN_CARE
        ? own
        : family.participant().caredAt(own, family.participant().timesAt(own, provider), provider);
  }

  /** The child with the care of the week around a day. */
  CaredChild on(LocalDate day) {
    CaredChild usual = usual();
    return family.participant().cared(usual, around(day, usual.providerIndex()));
  }

  /** The child at another provider, in the week around a day. */
  CaredChild on(LocalDate day, int provider) {
    return family.participant().caredAt(own, around(day, provider), provider);
  }

  /** The week around a day in the care that there is, or at a provider. */
  private WeekSchedule around(LocalDate day, int provider) {
    WeekSchedule week = WeekSchedule.empty();
    for (int offset = -AROUND; offset <= AROUND; offset++) {
      LocalDate each = day.plusDays(offset);
      week = week.or(state(each, provider).times().and(of(each.getDayOfWeek())));
    }
    return week;
  }

  /** Why the child has less care than usual on a day, or next to it. */
  Optional<Cause> cause(LocalDate day) {
    for (int distance = 0; distance <= AROUND; distance++) {
      Optional<Cause> cause = state(day.plusDays(distance)).cause();
      if (cause.isEmpty()) {
        cause = state(day.minusDays(distance)).cause();
      }
      if (cause.isPresent()) {
        return cause;
      }
    }
    return Optional.empty();
  }

  State state(LocalDate day) {
    return state(day, family.isPlaced(own) ? family.provider() : TimeOption.OWN_CARE);
  }

  private State state(LocalDate day, int provider) {
    DayAt key = new DayAt(day, provider);
    State state = states.get(key);
    if (state == null) {
      state =
          provider == TimeOption.OWN_CARE
              ? ownCare(day)
              : schoolAge ? beside(day, provider) : instead(day, provider);
      states.put(key, state);
    }
    return state;
  }

  private State ownCare(LocalDate day) {
    Optional<Cause> away = ownAway(day);
    if (away.isPresent()) {
      return State.none(away.get());
    }
    if (own.place() != null && hasCome(school, day)) {
      return State.open(Question.Kind.SCHOOL_HOURS);
    }
    return own.unknown() ? State.open(Question.Kind.CARE) : State.usual(own.covered().times());
  }

  /** Why the care that the child has without a new place is not there. */
  private Optional<Cause> ownAway(LocalDate day) {
    if (own.place() == null) {
      return Optional.empty();
    }
    if (family.calendar().isPublicHoliday(day)) {
      return Optional.of(Cause.PUBLIC_HOLIDAY);
    }
    if (atItsPlace.stream().anyMatch(it -> family.calendar().isClosed(it.id(), day))) {
      return Optional.of(Cause.CLOSED);
    }
    return isAtSchool(day) && family.calendar().isSchoolHoliday(day)
        ? Optional.of(Cause.SCHOOL_HOLIDAYS)
        : Optional.empty();
  }

  /** Why a new place is not there, whatever the child's age. */
  private Optional<Cause> placeAway(LocalDate day, int provider) {
    if (family.calendar().isPublicHoliday(day)) {
      return Optional.of(Cause.PUBLIC_HOLIDAY);
    }
    if (!family.isSettledIn(provider, day)) {
      return Optional.of(Cause.SETTLING_IN);
    }
    return family.isClosed(provider, day) ? Optional.of(Cause.CLOSED) : Optional.empty();
  }

  /** A new place in place of the care there was. */
  private State instead(LocalDate day, int provider) {
    Optional<Cause> away = placeAway(day, provider);
    WeekSchedule open = family.provider(provider).openingHours().roundedInwards();
    if (hasCome(school, day)) {
      if (family.calendar().isPublicHoliday(day)) {
        return State.none(Cause.PUBLIC_HOLIDAY);
      }
      if (!family.calendar().isSchoolHoliday(day)) {
        return State.open(Question.Kind.SCHOOL_HOURS);
      }
      if (away.isPresent()) {
        return State.none(away.get());
      }
      return family.provider(provider).offers(AgeGroup.SCHOOL_AGE)
          ? State.usual(open)
          : State.none(Cause.PLACE_ENDS);
    }
    if (away.isPresent()) {
      return State.none(away.get());
    }
    if (provider == family.provider() && hasCome(three, day)) {
      if (!family.provider(provider).offers(AgeGroup.FROM_3)) {
        return State.none(Cause.PLACE_ENDS);
      }
      if (family.provider(provider).places(AgeGroup.FROM_3) < family.grownOutOfUnder3(day)) {
        return State.open(Question.Kind.NEXT_PLACE);
      }
    }
    return State.usual(open);
  }

  /** A new place after school, beside the care that there is. */
  private State beside(LocalDate day, int provider) {
    Optional<Cause> ownAway = ownAway(day);
    Optional<Cause> placeAway = placeAway(day, provider);
    Optional<Cause> cause =
        ownAway.isEmpty()
            ? placeAway
            : placeAway.isEmpty() || ownAway.get().compareTo(placeAway.get()) < 0
                ? ownAway
                : placeAway;
    if (own.unknown() && ownAway.isEmpty()) {
      return State.open(Question.Kind.CARE);
    }
    WeekSchedule times;
    if (ownAway.isEmpty()) {
      times =
          placeAway.isEmpty() ? family.participant().timesAt(own, provider) : own.covered().times();
    } else {
      times =
          placeAway.isEmpty()
              ? family.provider(provider).openingHours().roundedInwards()
              : WeekSchedule.empty();
    }
    return new State(times, cause, Optional.empty());
  }

  /** The quarter hours of a weekday. */
  static WeekSchedule of(DayOfWeek day) {
    return DAYS[day.getValue() - 1];
  }

  private static WeekSchedule[] days() {
    WeekSchedule[] days = new WeekSchedule[7];
    for (int day = 0; day < days.length; day++) {
      days[day] =
          WeekSchedule.ofSpan(
              day * WeekSchedule.QUARTER_HOURS_PER_DAY, WeekSchedule.QUARTER_HOURS_PER_DAY);
    }
    return days;
  }
}
