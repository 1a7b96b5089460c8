package org.quartermatch.benchmarks.naive;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.quartermatch.fit.TravelTimes;
import org.quartermatch.model.Company;
import org.quartermatch.model.Course;
import org.quartermatch.model.EmploymentForm;
import org.quartermatch.model.JobPotential;
import org.quartermatch.model.Listing;
import org.quartermatch.model.Opportunity;
import org.quartermatch.model.Participant;
import org.quartermatch.model.Position;
import org.quartermatch.model.Skill;
import org.quartermatch.model.TravelMode;
import org.quartermatch.model.Vacancy;
import org.quartermatch.model.WeekSchedule;
import org.quartermatch.model.WorkPermission;
import org.quartermatch.model.WorkingTime;
import org.quartermatch.model.WorkingTime.Shifts;
import org.quartermatch.taxonomy.Taxonomy;

/**
 * The default policy's points of a pair, by streams and maps, with nothing prepared.
 *
 * <p>All criteria that give points are here, and the filters on skills, languages, papers,
 * permission, form, start, conditions, needs and the commute limit. Left out is whether the time
 * allows it (the sum of the hours, availability, childcare): it gives no points, and so an eligible
 * pair has the same points as {@link org.quartermatch.fit.judge.FitCalculator} gives it, but some
 * pairs have points here that are not eligible there. So what this takes is less than a whole naive
 * score takes.
 *
 * @param taxonomy of skills and occupations
 * @param date the run's date
 */
public record StreamScore(Taxonomy taxonomy, LocalDate date) {
  private static final Set<String> OBTAINABLE =
      Set.of("certificate-of-conduct", "food-hygiene-instruction", "measles-proof");

  /** No permission to work is asked for these. */
  private static final Set<EmploymentForm> FREE_OF_PERMISSION =
      Set.of(EmploymentForm.WORK_OPPORTUNITY, EmploymentForm.COURSE);

  /** How long a start waits that has no last day. */
  private static final int START_TOLERANCE_DAYS = 28;

  /** § 140 (4) SGB III: no day's work makes more than 150 minutes both ways reasonable. */
  private static final int LONGEST_COMMUTE_MINUTES = 75;

  private static final Map<String, WeekSchedule> RESERVED =
      Map.of(
          "night", WeekSchedule.parse("23:00-06:00"),
          "before-06", WeekSchedule.parse("00:00-06:00"),
          "after-20", WeekSchedule.parse("20:00-24:00"),
          "saturday", WeekSchedule.parse("Sa"),
          "sunday", WeekSchedule.parse("Su"));

  /** Numerator and denominator of a criterion's part of its weight. */
  record Share(long part, long of) {
    static final Share WHOLE = new Share(1, 1);
    static final Share HALF = new Share(1, 2);
    static final Share NOTHING = new Share(0, 1);

    int points(int weight) {
      return (int) (weight * part / of);
    }
  }

  /** Points of the pair, 0 to 10,000; -1 where a filter blocks. */
  public int points(Participant person, Opportunity opportunity) {
    Position position = opportunity.position();
    if (!hasPapers(person, position)
        || !mayWork(person, position)
        || !accepts(person, position)
        || !canStart(person, position)
        || !isReachable(person, position)
        || !hasSkills(person, position)
        || !StreamLanguages.hold(person, position)) {
      return -1;
    }
    return skills(person, position).points(4000)
        + StreamLanguages.share(person, position).points(1500)
        + commute(person, position).points(1500)
        + occupation(person, position).points(1200)
        + hours(person, position).points(1000)
        + start(person, position).points(300)
        + freshness(opportunity).points(300)
        + local(person, position).points(200);
  }

  static Stream<Course> finished(Participant person, Position position) {
    return person.courses().stream()
        .filter(course -> position.start().stream().anyMatch(day -> !course.endsOn().isAfter(day)));
  }

  private static boolean hasPapers(Participant person, Position position) {
    Set<String> qualifications =
        Stream.concat(
                person.qualifications().items().stream(),
                finished(person, position)
                    .filter(Course.QualificationCourse.class::isInstance)
                    .map(Course::code))
            .collect(Collectors.toSet());
    Set<String> entitlements = person.entitlements().toSet();
    return position.qualifications().items().stream()
            .filter(code -> !OBTAINABLE.contains(code))
            .allMatch(qualifications::contains)
        && position.entitlements().items().stream().allMatch(entitlements::contains);
  }

  private boolean mayWork(Participant person, Position position) {
    LocalDate day = position.start().filter(start -> start.isAfter(date)).orElse(date);
    return position.form().filter(FREE_OF_PERMISSION::contains).isPresent()
        || person
            .workPermission()
            .map(
                held ->
                    held.kind() != WorkPermission.Kind.NONE
                        && held.until().stream().noneMatch(day::isAfter))
            .orElse(true);
  }

  private static boolean canStart(Participant person, Position position) {
    return position
        .latestStart()
        .or(() -> position.start().map(day -> day.plusDays(START_TOLERANCE_DAYS)))
        .flatMap(last -> person.earliestStart().map(earliest -> !last.isBefore(earliest)))
        .orElse(true);
  }

  private static boolean accepts(Participant person, Position position) {
    boolean form =
        position
            .form()
            .map(it -> !person.forms().complete() || person.forms().items().contains(it))
            .orElse(!person.forms().isNone());
    Set<String> conditions = position.conditions().toSet();
    boolean free =
        person.exclusions().items().stream()
            .noneMatch(code -> conditions.contains(code) || touches(position, code));
    boolean needs =
        !position.offers().complete()
            || position.offers().toSet().containsAll(person.needs().items());
    return form && free && needs;
  }

  private static boolean touches(Position position, String exclusion) {
    return position.workingTime() instanceof WorkingTime.Fixed fixed
        && fixed.weeks().stream()
            .map(Shifts::roundedOutwards)
            .anyMatch(
                week ->
                    Optional.ofNullable(RESERVED.get(exclusion)).stream()
                        .anyMatch(week::intersects));
  }

  /** Minutes of the direct way; empty while home, work or mode is not known. */
  private static OptionalInt commuteMinutes(Participant person, Position position) {
    return person
        .home()
        .flatMap(
            home ->
                position
                    .location()
                    .flatMap(
                        work ->
                            person
                                .mode()
                                .map(
                                    (TravelMode mode) ->
                                        TravelTimes.greatCircle().minutes(home, work, mode))))
        .map(OptionalInt::of)
        .orElse(OptionalInt.empty());
  }

  private static boolean isReachable(Participant person, Position position) {
    int limit = person.maximumCommuteMinutes().orElse(LONGEST_COMMUTE_MINUTES);
    return commuteMinutes(person, position).orElse(0) <= limit;
  }

  private static Share commute(Participant person, Position position) {
    OptionalInt minutes = commuteMinutes(person, position);
    return minutes.isEmpty()
        ? Share.HALF
        : new Share(Math.max(0, 60 - Math.max(minutes.getAsInt(), 10)), 50);
  }

  /** A held skill's known levels, and whether the list says all. */
  private record Held(Map<String, Integer> known, Set<String> unknown, boolean complete) {
    int best(Collection<String> codes) {
      return codes.stream().mapToInt(code -> known.getOrDefault(code, 0)).max().orElse(0);
    }

    boolean isUnknown(Collection<String> codes) {
      return codes.stream()
          .anyMatch(code -> unknown.contains(code) || (!complete && !known.containsKey(code)));
    }
  }

  private static Held held(Participant person, Position position) {
    Listing<Skill.Held> listed = person.skills();
    Set<String> before = listed.items().stream().map(Skill.Held::code).collect(Collectors.toSet());
    List<Skill.Held> learned =
        finished(person, position)
            .flatMap(
                course ->
                    course instanceof Course.SkillCourse skill
                        ? Stream.of(new Skill.Held(skill.code(), skill.level()))
                        : Stream.empty())
            .toList();
    List<Skill.Held> all = Stream.concat(listed.items().stream(), learned.stream()).toList();
    Map<String, Integer> known =
        all.stream()
            .filter(skill -> skill.level().isPresent())
            .collect(
                Collectors.toMap(Skill.Held::code, skill -> skill.level().getAsInt(), Math::max));
    Set<String> unknown =
        Stream.concat(
                all.stream().filter(skill -> skill.level().isEmpty()),
                learned.stream()
                    .filter(skill -> !listed.complete() && !before.contains(skill.code())))
            .map(Skill.Held::code)
            .collect(Collectors.toSet());
    return new Held(known, unknown, listed.complete());
  }

  private List<String> withNarrower(String code) {
    return Stream.concat(Stream.of(code), taxonomy.narrower(code).stream()).toList();
  }

  private boolean hasSkills(Participant person, Position position) {
    Held held = held(person, position);
    return position.skills().items().stream()
        .filter(Skill.Must.class::isInstance)
        .filter(must -> must.level().isPresent())
        .allMatch(
            must -> {
              List<String> codes = withNarrower(must.code());
              return held.best(codes) >= must.level().getAsInt() || held.isUnknown(codes);
            });
  }

  private Share skills(Participant person, Position position) {
    Listing<Skill.Required> required = position.skills();
    if (required.items().isEmpty()) {
      return required.complete() ? Share.WHOLE : Share.HALF;
    }
    Held held = held(person, position);
    long part =
        required.items().stream()
            .mapToLong(skill -> (long) weight(skill) * of600(skill, held))
            .sum();
    long whole = required.items().stream().mapToLong(StreamScore::weight).sum();
    return new Share(part, 600 * whole);
  }

  private static int weight(Skill.Required skill) {
    return skill instanceof Skill.Nice nice ? nice.weight() : 10;
  }

  /** How far a skill is reached, in parts of 600. */
  private int of600(Skill.Required skill, Held held) {
    if (skill.level().isEmpty()) {
      return 300;
    }
    int level = skill.level().getAsInt();
    List<String> codes = withNarrower(skill.code());
    int best = held.best(codes);
    if (best >= level) {
      return 600;
    }
    if (held.isUnknown(codes)) {
      return 300;
    }
    List<String> broader = taxonomy.directBroader(skill.code());
    List<String> siblings =
        broader.stream().flatMap(code -> taxonomy.directNarrower(code).stream()).toList();
    return Math.max(
        600 * best / level,
        Math.max(
            360 * Math.min(level, held.best(broader)) / level,
            240 * Math.min(level, held.best(siblings)) / level));
  }

  private Share occupation(Participant person, Position position) {
    if (person.wishedOccupations().isNone()) {
      return Share.WHOLE;
    }
    List<String> wishes = person.wishedOccupations().items();
    if (wishes.isEmpty() || position.occupation().isEmpty()) {
      return Share.HALF;
    }
    String occupation = position.occupation().get();
    return new Share(
        wishes.stream().mapToInt(wish -> tenths(wish, occupation)).max().orElse(0), 10);
  }

  private int tenths(String wish, String occupation) {
    if (wish.equals(occupation)) {
      return 10;
    }
    Optional<String> group = taxonomy.isco08(occupation);
    Optional<String> wished = taxonomy.isco08(wish);
    if (group.isEmpty() || wished.isEmpty()) {
      return 0;
    }
    return group.equals(wished)
        ? 7
        : group.get().substring(0, 3).equals(wished.get().substring(0, 3)) ? 4 : 0;
  }

  private static Share hours(Participant person, Position position) {
    OptionalInt wanted = person.hours().maximumQuarterHours();
    if (wanted.isEmpty()) {
      return Share.HALF;
    }
    int maximum = wanted.getAsInt();
    int offered = position.hours().maximumQuarterHours().orElse(maximum);
    return maximum == 0 ? Share.NOTHING : new Share(Math.min(maximum, offered), maximum);
  }

  private static Share start(Participant person, Position position) {
    if (person.earliestStart().isEmpty()) {
      return Share.WHOLE;
    }
    return position
        .start()
        .map(day -> day.isBefore(person.earliestStart().get()) ? Share.NOTHING : Share.WHOLE)
        .orElse(Share.HALF);
  }

  private Share freshness(Opportunity opportunity) {
    return switch (opportunity) {
      case Vacancy vacancy -> Share.WHOLE;
      case JobPotential potential ->
          potential
              .surveyedOn()
              .map(day -> ChronoUnit.DAYS.between(day, date))
              .map(days -> days <= 30 ? Share.WHOLE : new Share(Math.max(0, 365 - days), 335))
              .orElse(Share.HALF);
    };
  }

  private static Share local(Participant person, Position position) {
    Optional<String> work = position.company().flatMap(Company::quarter);
    if (work.isEmpty() || person.quarter().isEmpty()) {
      return Share.HALF;
    }
    return work.equals(person.quarter()) ? Share.WHOLE : Share.NOTHING;
  }
}
