package org.quartermatch.testkit.oracle;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.quartermatch.testkit.oracle.Quarter.AgeGroup;
import org.quartermatch.testkit.oracle.Quarter.CareProvider;
import org.quartermatch.testkit.oracle.Quarter.Child;
import org.quartermatch.testkit.oracle.Quarter.Opportunity;
import org.quartermatch.testkit.oracle.Quarter.Participant;
import org.quartermatch.testkit.oracle.Ways.Point;

/**
 * Goes through the first year of a pair day by day, quarter hour by quarter hour along real dates:
 * written from the rules of {@code docs/care-year.md} ("rule n" in here), with no code of the
 * library. Long, as it is a whole second program of its own, to be read beside the rules from top
 * to bottom.
 */
public final class CareYearOracle {
  /** What a Quarter directory says of days and providers beyond what the fits need. */
  private record Facts(
      LocalDate date,
      String land,
      Map<String, List<boolean[]>> shifts,
      Map<String, Set<AgeGroup>> stated,
      List<Days> schoolHolidays,
      Set<LocalDate> publicHolidays,
      Map<String, List<Days>> closingDays) {}

  private record Days(LocalDate from, LocalDate to) {
    boolean has(LocalDate day) {
      return !(day.isBefore(from) || day.isAfter(to));
    }
  }

  /** The care of one child on one date: quarters of its weekday, or why there is none. */
  @SuppressWarnings("ArrayRecordComponent") // never changed, and the record never compared
  private record DayCare(boolean[] week, String cause, String open) {}

  private static final List<String> CAUSES =
      List.of("PUBLIC_HOLIDAY", "SETTLING_IN", "CLOSED", "PLACE_ENDS", "SCHOOL_HOLIDAYS");

  private final Quarter quarter;
  private final Facts facts;
  private final Ways ways;

  private CareYearOracle(Quarter quarter, Facts facts) {
    this.quarter = quarter;
    this.facts = facts;
    ways = new Ways(quarter.givenWays());
  }

  /**
   * Reads a Quarter directory of valid rows.
   *
   * @param land as in school-holidays.csv
   */
  public static CareYearOracle read(Path directory, LocalDate date, String land)
      throws IOException {
    Map<String, List<boolean[]>> shifts = new HashMap<>();
    for (var row : QuarterReader.rows(directory.resolve("opportunities.csv"))) {
      if (!row.text("workingHours").isEmpty()) {
        shifts.put(row.text("id"), OpeningHours.weeks(row.text("workingHours")));
      }
    }
    Map<String, Set<AgeGroup>> stated = new HashMap<>();
    for (var row : QuarterReader.rows(directory.resolve("childcare.csv"))) {
      Set<AgeGroup> groups = new HashSet<>();
      row.present("placesUnder3").ifPresent(number -> groups.add(AgeGroup.UNDER_3));
      row.present("places3AndOver").ifPresent(number -> groups.add(AgeGroup.FROM_3));
      row.present("placesSchool").ifPresent(number -> groups.add(AgeGroup.SCHOOL));
      stated.put(row.text("id"), groups);
    }
    List<Days> school = new ArrayList<>();
    for (var row : QuarterReader.rows(directory.resolve("school-holidays.csv"))) {
      if (row.text("land").equals(land)) {
        school.add(days(row));
      }
    }
    school.sort((one, other) -> one.from().compareTo(other.from()));
    Set<LocalDate> publicHolidays = new HashSet<>();
    for (var row : QuarterReader.rows(directory.resolve("public-holidays.csv"))) {
      if (row.text("land").equals(land)) {
        publicHolidays.add(row.date("day").orElseThrow());
      }
    }
    Map<String, List<Days>> closing = new HashMap<>();
    for (var row : QuarterReader.rows(directory.resolve("closing-days.csv"))) {
      closing
          .computeIfAbsent(row.text("childcareProviderId"), unused -> new ArrayList<>())
          .add(days(row));
    }
    return new CareYearOracle(
        QuarterReader.read(directory, date),
        new Facts(date, land, shifts, stated, school, publicHolidays, closing));
  }

  private static Days days(QuarterReader.Row row) {
    return new Days(row.date("firstDay").orElseThrow(), row.date("lastDay").orElseThrow());
  }

  /**
   * Every day of the year as a line: the date, how it stands, for each child without care the cause
   * and how many quarter hours it has nobody, and who could help; empty where there is no year.
   *
   * @param providerId empty for own care
   */
  public Optional<List<String>> year(
      String participantId, String opportunityId, String providerId) {
    Participant participant =
        quarter.participants().stream()
            .filter(each -> each.id().equals(participantId))
            .findFirst()
            .orElseThrow();
    Opportunity opportunity =
        quarter.opportunities().stream()
            .filter(each -> each.id().equals(opportunityId))
            .findFirst()
            .orElseThrow();
    Optional<CareProvider> provider =
        quarter.providers().stream().filter(each -> each.id().equals(providerId)).findFirst();
    if (!providerId.isEmpty() && provider.filter(each -> hasPlaces(participant, each)).isEmpty()) {
      return Optional.empty();
    }
    Pair pair = new Pair(participant, opportunity, provider);
    return pair.isPossible() ? Optional.of(pair.lines()) : Optional.empty();
  }

  private static boolean hasPlaces(Participant participant, CareProvider provider) {
    boolean wanted = false;
    Map<AgeGroup, Integer> needed = new HashMap<>();
    for (Child child : participant.children()) {
      if (child.wantsNewPlace()) {
        wanted = true;
        needed.merge(child.ageGroup(), 1, Integer::sum);
      }
    }
    return wanted
        && needed.entrySet().stream()
            .allMatch(need -> need.getValue() <= Lookup.in(provider.freePlaces(), need.getKey()));
  }

  private boolean isClosed(CareProvider provider, LocalDate day) {
    return facts.closingDays().getOrDefault(provider.id(), List.of()).stream()
        .anyMatch(days -> days.has(day));
  }

  private boolean isSchoolHoliday(LocalDate day) {
    return facts.schoolHolidays().stream().anyMatch(days -> days.has(day));
  }

  private boolean isPublicHoliday(LocalDate day) {
    return facts.publicHolidays().contains(day)
        || GermanHolidays.of(facts.land(), day.getYear()).contains(day);
  }

  private static boolean isSettledIn(CareProvider provider, LocalDate day) {
    return provider.availableFrom().isEmpty()
        || ChronoUnit.DAYS.between(provider.availableFrom().get(), day)
            >= DefaultPolicy.SETTLING_IN_DAYS;
  }

  /** One proposal. */
  private final class Pair {
    private final Participant participant;
    private final Opportunity opportunity;
    private final Optional<CareProvider> provider;
    private final Mode mode;
    private final boolean[] availability;
    private final LocalDate first;
    private final LocalDate last;
    private final WorkTime workTime;

    /** The ordinary week: usable quarters of flexible and roster work. */
    private final boolean[] usual;

    private final WorkTime.Result ordinary;
    private final Way direct;
    private final Map<List<Object>, DayCare> cares = new HashMap<>();

    Pair(Participant participant, Opportunity opportunity, Optional<CareProvider> provider) {
      this.participant = participant;
      this.opportunity = opportunity;
      this.provider = provider;
      mode = participant.mode().orElse(DefaultPolicy.DEFAULT_MODE);
      availability = participant.availability().orElse(Week.allQuarters());
      direct = wayToWork(participant.home());
      workTime = new WorkTime(participant, opportunity, facts.date());
      ordinary = workTime.within(availability, ordinaryCare());
      usual = ordinary.usable();
      LocalDate start = opportunity.firstDay(facts.date());
      if (participant.earliestStart().isPresent()
          && participant.earliestStart().get().isAfter(start)) {
        start = participant.earliestStart().get();
      }
      if (opportunity.start().isEmpty() && provider.isPresent()) {
        while (!isSettledIn(provider.get(), start)) {
          start = start.plusDays(1);
        }
      }
      first = start;
      last = start.plusYears(1).minusDays(1);
    }

    /** Rule 1: what the fits say of time, whatever the day from which there are places. */
    boolean isPossible() {
      CareOption none = CareOption.withoutChildren(Way.NONE);
      return workTime.within(Week.allQuarters(), none).holds()
          && workTime.within(availability, CareOption.withoutChildren(direct)).holds()
          && ordinary.holds();
    }

    private Way wayToWork(Optional<Point> place) {
      return new Way(
          ways.minutes(place, opportunity.place(), mode),
          ways.minutes(opportunity.place(), place, mode));
    }

    private boolean isPlaced(Child child) {
      return provider.isPresent() && child.wantsNewPlace();
    }

    private Optional<Point> placeOf(Child child) {
      return isPlaced(child) ? provider.map(CareProvider::place) : child.carePlace();
    }

    private Way wayBy(Optional<Point> place) {
      Way toWork = wayToWork(place);
      return new Way(
          ways.minutes(participant.home(), place, mode) + toWork.there(),
          toWork.back() + ways.minutes(place, participant.home(), mode));
    }

    private Way realWay(List<Optional<Point>> places) {
      Way way = direct;
      for (Optional<Point> place : places) {
        if (place.isPresent()) {
          way = way.longest(wayBy(place));
        }
      }
      return way;
    }

    private CareOption ordinaryCare() {
      List<CareOption.Cover> covers = new ArrayList<>();
      for (Child child : participant.children()) {
        Optional<CareHours> care = child.care();
        if (isPlaced(child)) {
          care =
              child.ageGroup() == AgeGroup.SCHOOL
                  ? child.care().map(provider.get().open()::unite)
                  : Optional.of(provider.get().open());
        }
        covers.add(
            new CareOption.Cover(
                care.map(CareHours::quarters).orElseGet(Week::allQuarters),
                placeOf(child).map(place -> wayToWork(Optional.of(place)))));
      }
      return new CareOption(
          "", realWay(participant.children().stream().map(this::placeOf).toList()), covers, false);
    }

    List<String> lines() {
      List<String> lines = new ArrayList<>();
      for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
        lines.add(day + " " + standing(day));
      }
      return lines;
    }

    // Rule 2

    private boolean wasAtSchool(Child child) {
      return child.ageMonths().orElse(0) >= DefaultPolicy.SCHOOL_AGE_MONTHS;
    }

    private Optional<LocalDate> mayBe(Child child, int months) {
      OptionalInt age = child.ageMonths();
      return age.isEmpty() || age.getAsInt() >= months
          ? Optional.empty()
          : Optional.of(facts.date().plusMonths(months - age.getAsInt() - 1L).plusDays(1));
    }

    private boolean isThreeSince(Child child, LocalDate day) {
      Optional<LocalDate> three = mayBe(child, 36);
      return three.isPresent() && !three.get().isAfter(day);
    }

    private boolean hasStartedSchool(Child child, LocalDate day) {
      OptionalInt age = child.ageMonths();
      if (age.isEmpty() || wasAtSchool(child)) {
        return false;
      }
      // The child has been so many months old for less than a month: on the run's date, or before.
      LocalDate six = facts.date().plusMonths(71L - age.getAsInt()).plusDays(1);
      for (LocalDate each = facts.date().plusDays(1); !each.isAfter(day); each = each.plusDays(1)) {
        if (isFirstSchoolDay(each) && !six.isAfter(lawDate(each.getYear()))) {
          return true;
        }
      }
      return false;
    }

    /** The day after long holidays, or the first of August of a year in which none end. */
    private boolean isFirstSchoolDay(LocalDate day) {
      List<LocalDate> ends =
          facts.schoolHolidays().stream()
              .filter(days -> ChronoUnit.DAYS.between(days.from(), days.to()) >= 27)
              .map(Days::to)
              .filter(end -> end.getYear() == day.getYear())
              .toList();
      return ends.isEmpty()
          ? day.getMonthValue() == 8 && day.getDayOfMonth() == 1
          : day.minusDays(1).equals(ends.getFirst());
    }

    private LocalDate lawDate(int year) {
      return switch (facts.land()) {
        case "BE", "BB", "BY", "NI", "NW" -> LocalDate.of(year, 9, 30);
        case "RP" -> LocalDate.of(year, 8, 31);
        case "TH" -> LocalDate.of(year, 8, 1);
        case "HE" -> LocalDate.of(year, 7, 1);
        default -> LocalDate.of(year, 6, 30);
      };
    }

    private boolean isAtSchool(Child child, LocalDate day) {
      return wasAtSchool(child) || hasStartedSchool(child, day);
    }

    private boolean needsCare(Child child, LocalDate day) {
      return child.ageMonths().isEmpty()
          || day.isBefore(
              facts
                  .date()
                  .plusMonths(DefaultPolicy.CARE_UNTIL_MONTHS - child.ageMonths().getAsInt()));
    }

    private Optional<AgeGroup> group(Child child, LocalDate day) {
      if (child.ageMonths().isEmpty()) {
        return Optional.empty();
      }
      if (isAtSchool(child, day)) {
        return Optional.of(AgeGroup.SCHOOL);
      }
      boolean under3 = child.ageMonths().getAsInt() < 36 && !isThreeSince(child, day);
      return Optional.of(under3 ? AgeGroup.UNDER_3 : AgeGroup.FROM_3);
    }

    // Rules 3 and 4

    private Set<String> ownGone(Child child, LocalDate day) {
      Set<String> causes = new HashSet<>();
      if (child.carePlace().isPresent()) {
        if (isPublicHoliday(day)) {
          causes.add("PUBLIC_HOLIDAY");
        }
        for (CareProvider there : quarter.providers()) {
          if (there.place().equals(child.carePlace().get()) && isClosed(there, day)) {
            causes.add("CLOSED");
          }
        }
        if (isAtSchool(child, day) && isSchoolHoliday(day)) {
          causes.add("SCHOOL_HOLIDAYS");
        }
      }
      return causes;
    }

    private Set<String> placeGone(CareProvider there, LocalDate day) {
      Set<String> causes = new HashSet<>();
      if (isPublicHoliday(day)) {
        causes.add("PUBLIC_HOLIDAY");
      }
      if (!isSettledIn(there, day)) {
        causes.add("SETTLING_IN");
      }
      if (isClosed(there, day)) {
        causes.add("CLOSED");
      }
      return causes;
    }

    private static String firstOf(Set<String> causes) {
      return CAUSES.stream().filter(causes::contains).findFirst().orElse("");
    }

    /** Each is worked out once. */
    private DayCare careOf(Child child, LocalDate day, Optional<CareProvider> newPlace) {
      return cares.computeIfAbsent(
          List.of(child.id(), day, newPlace.map(CareProvider::id)),
          unused -> findCareOf(child, day, newPlace));
    }

    private DayCare findCareOf(Child child, LocalDate day, Optional<CareProvider> newPlace) {
      boolean[] nothing = new boolean[Week.QUARTERS];
      Set<String> ownGone = ownGone(child, day);
      if (newPlace.isEmpty()) {
        if (!ownGone.isEmpty()) {
          return new DayCare(nothing, firstOf(ownGone), "");
        }
        if (child.carePlace().isPresent() && hasStartedSchool(child, day)) {
          return new DayCare(Week.allQuarters(), "", "SCHOOL_HOURS");
        }
        return child
            .care()
            .map(care -> new DayCare(care.quarters(), "", ""))
            .orElseGet(() -> new DayCare(Week.allQuarters(), "", "CARE"));
      }
      CareProvider there = newPlace.get();
      Set<String> gone = placeGone(there, day);
      Set<AgeGroup> stated = Lookup.in(facts.stated(), there.id());
      if (wasAtSchool(child)) {
        Set<String> all = new HashSet<>(ownGone);
        all.addAll(gone);
        if (child.care().isEmpty() && ownGone.isEmpty()) {
          return new DayCare(Week.allQuarters(), firstOf(all), "CARE");
        }
        boolean[] week = nothing;
        if (ownGone.isEmpty() && gone.isEmpty()) {
          week = there.open().unite(child.care().get()).quarters();
        } else if (ownGone.isEmpty()) {
          week = child.care().get().quarters();
        } else if (gone.isEmpty()) {
          week = there.open().quarters();
        }
        return new DayCare(week, firstOf(all), "");
      }
      if (hasStartedSchool(child, day)) {
        if (!isSchoolHoliday(day) && !isPublicHoliday(day)) {
          return new DayCare(Week.allQuarters(), "", "SCHOOL_HOURS");
        }
        if (!stated.contains(AgeGroup.SCHOOL)) {
          gone.add("PLACE_ENDS");
        }
      } else if (isThreeSince(child, day) && newPlace.equals(provider)) {
        if (!stated.contains(AgeGroup.FROM_3)) {
          gone.add("PLACE_ENDS");
        } else if (gone.isEmpty()) {
          long grown =
              participant.children().stream()
                  .filter(each -> each.wantsNewPlace() && isThreeSince(each, day))
                  .filter(each -> !isAtSchool(each, day))
                  .count();
          if (grown > Lookup.in(there.freePlaces(), AgeGroup.FROM_3)) {
            return new DayCare(Week.allQuarters(), "", "NEXT_PLACE");
          }
        }
      }
      return gone.isEmpty()
          ? new DayCare(there.open().quarters(), "", "")
          : new DayCare(nothing, firstOf(gone), "");
    }

    // Rules 5 to 7: a quarter hour is counted from Monday 0:00 of the week of the day asked about.

    private boolean isCared(
        Child child, LocalDate day, int quarterOfWeek, Optional<CareProvider> newPlace) {
      int offset =
          Math.floorDiv(quarterOfWeek, Week.QUARTERS_A_DAY) - (day.getDayOfWeek().getValue() - 1);
      int near = Math.floorMod(offset + 3, 7) - 3;
      DayCare care = careOf(child, day.plusDays(near), newPlace);
      return care.week()[Math.floorMod(quarterOfWeek, Week.QUARTERS)];
    }

    private Optional<CareProvider> newPlaceOf(Child child) {
      return isPlaced(child) ? provider : Optional.empty();
    }

    private String cause(Child child, LocalDate day) {
      for (int offset : new int[] {0, 1, -1, 2, -2, 3, -3}) {
        String cause = careOf(child, day.plusDays(offset), newPlaceOf(child)).cause();
        if (!cause.isEmpty()) {
          return cause;
        }
      }
      return "";
    }

    /** The quarters of the usual work of a day. */
    private Set<Integer> work(LocalDate day) {
      int weekday = day.getDayOfWeek().getValue() - 1;
      Set<Integer> work = new TreeSet<>();
      if (opportunity.work() instanceof Work.Fixed) {
        List<boolean[]> weeks = Lookup.in(facts.shifts(), opportunity.id());
        LocalDate monday = first.minusDays(first.getDayOfWeek().getValue() - 1L);
        int week = (int) (ChronoUnit.DAYS.between(monday, day) / 7) % weeks.size();
        for (Week.Block block : Week.blocks(weeks.get(week))) {
          if (block.start() / Week.MINUTES_A_DAY == weekday) {
            for (int i = 0; i < block.length(); i++) {
              work.add((block.start() + i) / 15 % Week.QUARTERS);
            }
          }
        }
        return work;
      }
      for (int i = 0; i < Week.QUARTERS_A_DAY; i++) {
        if (usual[weekday * Week.QUARTERS_A_DAY + i]) {
          work.add(weekday * Week.QUARTERS_A_DAY + i);
        }
      }
      return work;
    }

    private boolean worksOnSundays() {
      if (opportunity.work() instanceof Work.Fixed) {
        return Lookup.in(facts.shifts(), opportunity.id()).stream()
            .anyMatch(
                week -> {
                  for (int minute = 6 * Week.MINUTES_A_DAY; minute < Week.MINUTES; minute++) {
                    if (week[minute]) {
                      return true;
                    }
                  }
                  return false;
                });
      }
      for (int q = 6 * Week.QUARTERS_A_DAY; q < Week.QUARTERS; q++) {
        if (usual[q]) {
          return true;
        }
      }
      return false;
    }

    private boolean rests(LocalDate day) {
      return isPublicHoliday(day) && !worksOnSundays();
    }

    private List<Child> inCare(LocalDate day) {
      return participant.children().stream().filter(child -> needsCare(child, day)).toList();
    }

    /** Where each child is, and by which care it is judged: a trial changes some of both. */
    private record Trial(
        Map<String, Optional<Point>> places,
        Map<String, Optional<CareProvider>> newPlaces,
        Map<String, boolean[]> atHome) {}

    private Trial asItIs(List<Child> children) {
      Trial trial = new Trial(new HashMap<>(), new HashMap<>(), new HashMap<>());
      for (Child child : children) {
        trial.places().put(child.id(), placeOf(child));
        trial.newPlaces().put(child.id(), newPlaceOf(child));
      }
      return trial;
    }

    private Way ownWay(Child child, Trial trial, Way real) {
      Optional<Point> place = Lookup.in(trial.places(), child.id());
      return place.isPresent() ? wayToWork(place) : real;
    }

    /** Whether a child is cared for around a quarter of work. */
    private boolean cares(Child child, LocalDate day, int quarterOfWork, Trial trial, Way real) {
      return uncared(child, day, quarterOfWork, trial, real).isEmpty();
    }

    private Set<Integer> uncared(
        Child child, LocalDate day, int quarterOfWork, Trial trial, Way real) {
      Way way = ownWay(child, trial, real);
      Set<Integer> without = new TreeSet<>();
      for (int q = quarterOfWork - way.quartersBefore();
          q <= quarterOfWork + way.quartersAfter();
          q++) {
        boolean[] atHome = trial.atHome().get(child.id());
        boolean cared =
            atHome != null
                ? atHome[Math.floorMod(q, Week.QUARTERS)]
                : isCared(child, day, q, Lookup.in(trial.newPlaces(), child.id()));
        if (!cared) {
          without.add(Math.floorMod(q, Week.QUARTERS));
        }
      }
      return without;
    }

    private boolean isFree(int quarterOfWork, Way way) {
      return Week.hasAround(availability, quarterOfWork, way.quartersBefore(), way.quartersAfter());
    }

    private Way realWay(Trial trial) {
      return realWay(List.copyOf(trial.places().values()));
    }

    private boolean allCare(LocalDate day, Set<Integer> work, List<Child> children, Trial trial) {
      Way real = realWay(trial);
      for (int q : work) {
        if (!isFree(q, real)) {
          return false;
        }
        for (Child child : children) {
          if (!cares(child, day, q, trial, real)) {
            return false;
          }
        }
      }
      return true;
    }

    private String standing(LocalDate day) {
      Set<Integer> work = work(day);
      if (work.isEmpty()) {
        return "NoWork";
      }
      if (rests(day)) {
        return "Holiday";
      }
      List<Child> children = inCare(day);
      Trial trial = asItIs(children);
      Way real = realWay(trial);
      StringBuilder gaps = new StringBuilder();
      List<Child> without = new ArrayList<>();
      for (Child child : children) {
        Set<Integer> uncared = new TreeSet<>();
        work.forEach(q -> uncared.addAll(uncared(child, day, q, trial, real)));
        if (!uncared.isEmpty()) {
          without.add(child);
          gaps.append(" ")
              .append(child.id())
              .append(" ")
              .append(cause(child, day))
              .append(" ")
              .append(uncared.size());
        }
      }
      if (without.isEmpty()) {
        String questions = questions(day, children);
        return questions.isEmpty() ? "Covered" : "Open" + questions;
      }
      if (!(opportunity.work() instanceof Work.Fixed) && weekHolds(day)) {
        return "Movable" + gaps;
      }
      return "Missing" + gaps + covers(day, work, children, without);
    }

    /** Rule 9. */
    private String questions(LocalDate day, List<Child> children) {
      StringBuilder questions = new StringBuilder();
      for (Child child : children) {
        String open = careOf(child, day, newPlaceOf(child)).open();
        if (!open.isEmpty()) {
          questions.append(" ").append(child.id()).append(" ").append(open);
        }
      }
      if (opportunity.work() instanceof Work.Window window && window.roster()) {
        boolean outside = false;
        boolean[] allowed = workTime.allowedWindow(window);
        int weekday = day.getDayOfWeek().getValue() - 1;
        for (int i = 0; i < Week.QUARTERS_A_DAY; i++) {
          int q = weekday * Week.QUARTERS_A_DAY + i;
          outside |= allowed[q] && isFree(q, direct) && !usual[q];
        }
        if (outside && !children.isEmpty()) {
          questions.append(" ROSTER");
        }
      }
      return questions.toString();
    }

    /** Rule 8. */
    private boolean weekHolds(LocalDate day) {
      boolean[] possible = new boolean[Week.QUARTERS];
      int usualDays = 0;
      int workDays = 0;
      LocalDate monday = day.minusDays(day.getDayOfWeek().getValue() - 1L);
      for (int i = 0; i < 7; i++) {
        LocalDate each = monday.plusDays(i);
        if (work(each).isEmpty()) {
          continue;
        }
        usualDays++;
        if (each.isBefore(first) || each.isAfter(last) || rests(each)) {
          continue;
        }
        workDays++;
        List<Child> children = inCare(each);
        Trial trial = asItIs(children);
        boolean[] allowed = workTime.allowedWindow((Work.Window) opportunity.work());
        for (int q = i * Week.QUARTERS_A_DAY; q < (i + 1) * Week.QUARTERS_A_DAY; q++) {
          possible[q] =
              allowed[q] && isFree(q, direct) && allCare(each, Set.of(q), children, trial);
        }
      }
      return workTime.usableQuarterHours(possible)
          >= ordinary.quarterHours() * workDays / usualDays;
    }

    /** Rule 10. */
    private String covers(
        LocalDate day, Set<Integer> work, List<Child> children, List<Child> without) {
      StringBuilder covers = new StringBuilder();
      for (Child child : without) {
        for (Child sibling : children) {
          if (!sibling.id().equals(child.id())
              && placeOf(sibling).isEmpty()
              && careOf(sibling, day, newPlaceOf(sibling)).open().isEmpty()) {
            boolean[] week = new boolean[Week.QUARTERS];
            for (int q = 0; q < week.length; q++) {
              week[q] = isCared(sibling, day, q, newPlaceOf(sibling));
            }
            if (caresAtHome(child, week, day, work, children)) {
              covers.append(" sibling ").append(child.id()).append(" ").append(sibling.id());
            }
          }
        }
        if (isPlaced(child)
            && !wasAtSchool(child)
            && child.carePlace().isEmpty()
            && child.care().isPresent()
            && hasHours(child.care().get())
            && caresAtHome(child, child.care().get().quarters(), day, work, children)) {
          covers.append(" former ").append(child.id());
        }
      }
      for (CareProvider other : quarter.providers()) {
        if (!Optional.of(other).equals(provider) && takes(other, day, without)) {
          Trial trial = asItIs(children);
          for (Child child : without) {
            trial.places().put(child.id(), Optional.of(other.place()));
            trial.newPlaces().put(child.id(), Optional.of(other));
          }
          if (allCare(day, work, children, trial)) {
            covers.append(" other ").append(other.id());
          }
        }
      }
      return covers.toString();
    }

    private static boolean hasHours(CareHours care) {
      for (boolean minute : care.minutes()) {
        if (minute) {
          return true;
        }
      }
      return false;
    }

    private boolean caresAtHome(
        Child child, boolean[] week, LocalDate day, Set<Integer> work, List<Child> children) {
      Trial trial = asItIs(children);
      trial.places().put(child.id(), Optional.empty());
      trial.atHome().put(child.id(), Arrays.copyOf(week, week.length));
      Way real = realWay(trial);
      return work.stream().allMatch(q -> cares(child, day, q, trial, real));
    }

    private boolean takes(CareProvider other, LocalDate day, List<Child> without) {
      Map<AgeGroup, Integer> needed = new HashMap<>();
      for (Child child : without) {
        Optional<AgeGroup> group = group(child, day);
        if (group.isEmpty()) {
          return false;
        }
        needed.merge(group.get(), 1, Integer::sum);
      }
      return isSettledIn(other, day)
          && needed.entrySet().stream()
              .allMatch(need -> need.getValue() <= Lookup.in(other.freePlaces(), need.getKey()));
    }
  }
}
