package org.quartermatch.fit.columns;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
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
import org.quartermatch.model.Course;
import org.quartermatch.model.GeoPoint;
import org.quartermatch.model.Participant;
import org.quartermatch.model.TravelMode;

/**
 * Packs participants, and sorts them along the curve. Takes participants apart on all processors, a
 * part of them at a time, and numbers what it finds on one. Not thread-safe.
 */
final class ParticipantColumnsBuilder {
  private static final int AT_A_TIME = 4096;

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
  final AspectValues.Builder<TimeAspect> times =
      new AspectValues.Builder<>((builder, time) -> time.with(builder));
  final SkillNumbers skills = new SkillNumbers();

  /** What is held in one state: before the first course ends, or after one of them. */
  private record Held(List<Course> ended, SkillProfile skills) {}

  /** A participant taken apart; nothing is numbered yet. */
  private record Draft(
      Participant participant,
      TimeAspect time,
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
        TimeAspect.of(participant, calculator.policy(), wayDecides),
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
