package org.quartermatch.fit.columns;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.quartermatch.fit.columns.sphere.Curve;
import org.quartermatch.fit.judge.Dictionary;
import org.quartermatch.fit.judge.FacetEntry;
import org.quartermatch.fit.judge.FitCalculator;
import org.quartermatch.fit.judge.PreparedParticipant;
import org.quartermatch.fit.judge.held.SkillProfile;
import org.quartermatch.fit.judge.time.ParticipantTimes;
import org.quartermatch.fit.judge.time.TimeLimits;
import org.quartermatch.model.Child;
import org.quartermatch.model.Course;
import org.quartermatch.model.GeoPoint;
import org.quartermatch.model.HoursRange;
import org.quartermatch.model.Listing;
import org.quartermatch.model.Participant;
import org.quartermatch.model.ReservedTime;
import org.quartermatch.model.TravelMode;
import org.quartermatch.model.WeekSchedule;

/**
 * Packs participants, and sorts them along the curve. Takes participants apart on all processors, a
 * part of them at a time, and numbers what it finds on one. Not thread-safe.
 */
final class ParticipantColumnsBuilder {
  private static final int AT_A_TIME = 4096;

  /** Any place: only whether a place is known counts where it stands. */
  private static final GeoPoint SOMEWHERE = new GeoPoint(0, 0);

  final Layout layout;
  final FitCalculator calculator;
  final List<Row> rows = new ArrayList<>();
  final List<AspectColumn.Builder<?, ?>> scored;
  final List<AspectColumn.Builder<?, ?>> gatesByState;
  final List<AspectColumn.Builder<?, ?>> lastingGates;
  final Dictionary<List<List<Integer>>> combinations = new Dictionary<>();
  final AspectValues.Builder<Optional<TravelMode>> modes =
      new AspectValues.Builder<>((b, mode) -> mode.map(b::mode).orElse(b));
  final AspectValues.Builder<List<Course>> ends =
      new AspectValues.Builder<>(Participant.Builder::courses);
  final AspectValues.Builder<Time> times =
      new AspectValues.Builder<>(ParticipantColumnsBuilder::with);
  final SkillNumbers skills = new SkillNumbers();

  /**
   * What decides about time apart from where home is.
   *
   * @param ownLimit whether the law's limit of the commute holds, which depends on the hours
   * @param care of children who are cared for where no way leads; empty with {@code placesDecide}
   * @param placesDecide whether places of children decide too
   */
  record Time(
      HoursRange hours,
      OptionalInt maximumQuarterHoursPerDay,
      Optional<WeekSchedule> availability,
      Listing<String> excluded,
      boolean ownLimit,
      List<Child.Care> care,
      boolean placesDecide) {}

  /** What is held in one state: before the first course ends, or after one of them. */
  private record Held(List<Course> ended, SkillProfile skills) {}

  /** A participant taken apart; nothing is numbered yet. */
  private record Draft(
      Participant participant,
      Time time,
      List<Course> ends,
      List<Held> states,
      int longestMinutes,
      TravelMode mode,
      boolean wayDecides) {}

  /** What is held in one state, numbered: aspects of all scored entries, then of the gates. */
  @SuppressWarnings("ArrayRecordComponent") // a row is read once and never compared
  record State(List<int[]> scored, List<int[]> gates, int[] skills, boolean complete) {}

  /** One participant, before sorting; see {@link ParticipantColumns}. */
  record Row(
      Participant participant,
      int longestMinutes,
      TravelMode travelMode,
      boolean wayDecides,
      int mode,
      int time,
      int ends,
      int gate,
      List<State> states) {
    /** Whether a place can be too far away. */
    boolean limited() {
      return participant.home().isPresent() && longestMinutes != TimeLimits.ANY_WAY;
    }
  }

  ParticipantColumnsBuilder(FitCalculator calculator) {
    this.calculator = calculator;
    layout = new Layout(calculator);
    scored = builders(layout.scored);
    gatesByState =
        builders(layout.gates.stream().filter(gate -> gate.aspect().isByCourses()).toList());
    lastingGates =
        builders(layout.gates.stream().filter(gate -> !gate.aspect().isByCourses()).toList());
  }

  private static List<AspectColumn.Builder<?, ?>> builders(List<FacetEntry<?, ?>> entries) {
    return entries.stream()
        .<AspectColumn.Builder<?, ?>>map(ParticipantColumnsBuilder::builder)
        .toList();
  }

  private static <F, A> AspectColumn.Builder<F, A> builder(FacetEntry<F, A> entry) {
    return new AspectColumn.Builder<>(entry);
  }

  void add(Collection<Participant> participants) {
    List<Participant> all = List.copyOf(participants);
    for (int from = 0; from < all.size(); from += AT_A_TIME) {
      List<Participant> part = all.subList(from, Math.min(all.size(), from + AT_A_TIME));
      part.parallelStream().map(this::draft).toList().forEach(draft -> rows.add(row(draft)));
    }
  }

  private Draft draft(Participant participant) {
    PreparedParticipant prepared = calculator.prepare(participant);
    ParticipantTimes participantTimes = prepared.times();
    boolean wayDecides = participantTimes.caredForWithoutPlaces() && layout.greatCircle != null;
    int longestMinutes = TimeLimits.longestCommuteMinutes(participant);
    TreeSet<LocalDate> days = new TreeSet<>();
    participant.courses().forEach(course -> days.add(course.endsOn()));
    List<Course> endsOnly = new ArrayList<>();
    days.forEach(day -> endsOnly.add(new Course.QualificationCourse("any", day)));
    List<Held> states = new ArrayList<>(prepared.profileCount());
    states.add(new Held(List.of(), prepared.profile(0).skills()));
    for (LocalDate day : days) {
      List<Course> ended =
          participant.courses().stream()
              .filter(course -> !course.endsOn().isAfter(day))
              .map(ParticipantColumnsBuilder::ended)
              .toList();
      states.add(new Held(ended, prepared.profile(states.size()).skills()));
    }
    return new Draft(
        participant,
        time(participant, longestMinutes != TimeLimits.ANY_WAY, wayDecides),
        endsOnly,
        states,
        longestMinutes,
        participantTimes.mode(),
        wayDecides);
  }

  /** When a course ended does not matter any more: it stands as ended on one day for all. */
  private static Course ended(Course course) {
    return switch (course) {
      case Course.LanguageCourse c ->
          new Course.LanguageCourse(c.code(), c.level(), LocalDate.EPOCH);
      case Course.QualificationCourse c ->
          new Course.QualificationCourse(c.code(), LocalDate.EPOCH);
      case Course.SkillCourse c -> new Course.SkillCourse(c.code(), c.level(), LocalDate.EPOCH);
    };
  }

  private Time time(Participant participant, boolean limited, boolean wayDecides) {
    Listing<String> excluded =
        new Listing<>(
            participant.exclusions().items().stream()
                .filter(code -> ReservedTime.ofCode(code) != null)
                .distinct()
                .sorted()
                .toList(),
            true);
    boolean ownLimit = limited && participant.maximumCommuteMinutes().isEmpty() && wayDecides;
    return new Time(
        participant.hours(),
        participant.maximumQuarterHoursPerDay(),
        participant.availability(),
        excluded,
        ownLimit,
        wayDecides
            ? participant.children().stream()
                .filter(calculator.policy()::needsCare)
                .map(Child::care)
                .toList()
            : List.of(),
        !wayDecides);
  }

  private static Participant.Builder with(Participant.Builder builder, Time time) {
    builder.hours(time.hours).exclusions(time.excluded);
    time.maximumQuarterHoursPerDay.ifPresent(builder::maximumQuarterHoursPerDay);
    time.availability.ifPresent(builder::availability);
    if (time.ownLimit) {
      builder.home(SOMEWHERE).mode(TravelMode.FOOT);
    }
    List<Child.Care> care =
        time.placesDecide ? List.of(new Child.Care.Unknown(Optional.of(SOMEWHERE))) : time.care;
    List<Child> children = new ArrayList<>(care.size());
    for (Child.Care one : care) {
      children.add(
          Child.agedMonths(OptionalInt.empty()).named("c" + children.size()).withCare(one));
    }
    return builder.children(children);
  }

  private Row row(Draft draft) {
    Participant participant = draft.participant;
    List<List<Integer>> combination = new ArrayList<>(lastingGates.size());
    for (int[] numbers : numbers(lastingGates, participant, List.of())) {
      combination.add(IntStream.of(numbers).boxed().toList());
    }
    List<State> states = new ArrayList<>(draft.states.size());
    for (Held held : draft.states) {
      states.add(
          new State(
              numbers(scored, participant, held.ended),
              numbers(gatesByState, participant, held.ended),
              held.skills.held().stream().mapToInt(skills::held).toArray(),
              held.skills.isComplete()));
    }
    return new Row(
        participant,
        draft.longestMinutes,
        draft.mode,
        draft.wayDecides,
        modes.number(participant.mode()),
        times.number(draft.time),
        ends.number(draft.ends),
        combinations.number(combination),
        states);
  }

  private static List<int[]> numbers(
      List<AspectColumn.Builder<?, ?>> builders, Participant participant, List<Course> ended) {
    return builders.stream().map(builder -> builder.numbers(participant, ended)).toList();
  }

  /** The columns. O(n log n). */
  ParticipantColumns build() {
    Curve.Order order =
        Curve.order(
            rows.stream()
                .map(row -> row.limited() ? row.participant.home() : Optional.<GeoPoint>empty())
                .toList());
    return new ParticipantColumns(this, order);
  }
}
