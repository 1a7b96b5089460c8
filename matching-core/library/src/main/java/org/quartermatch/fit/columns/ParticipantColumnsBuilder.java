package org.quartermatch.fit.columns;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.quartermatch.fit.PreparedParticipant;
import org.quartermatch.model.Child;
import org.quartermatch.model.Course;
import org.quartermatch.model.EmploymentForm;
import org.quartermatch.model.GeoPoint;
import org.quartermatch.model.HeldLanguage;
import org.quartermatch.model.HoursRange;
import org.quartermatch.model.Listing;
import org.quartermatch.model.Participant;
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

  final Definition definition;
  final List<Row> rows = new ArrayList<>();
  final Aspect.Builder<Optional<TravelMode>> modes =
      new Aspect.Builder<>((b, mode) -> mode.map(b::mode).orElse(b));
  final Aspect.Builder<Optional<String>> quarters =
      new Aspect.Builder<>((b, quarter) -> quarter.map(b::quarter).orElse(b));
  final Aspect.Builder<Optional<LocalDate>> starts =
      new Aspect.Builder<>((b, start) -> start.map(b::earliestStart).orElse(b));
  final Aspect.Builder<Listing<String>> wishes =
      new Aspect.Builder<>(Participant.Builder::wishedOccupations);
  final Aspect.Builder<List<Course>> ends = new Aspect.Builder<>(Participant.Builder::courses);
  final Aspect.Builder<Languages> languages =
      new Aspect.Builder<>((b, l) -> b.languages(l.listed).courses(l.learned));
  final Aspect.Builder<Papers> qualifications =
      new Aspect.Builder<>((b, p) -> b.qualifications(p.listed).courses(p.learned));
  final Aspect.Builder<Listing<String>> entitlements =
      new Aspect.Builder<>(Participant.Builder::entitlements);
  final Aspect.Builder<Listing<EmploymentForm>> forms =
      new Aspect.Builder<>(Participant.Builder::forms);
  final Aspect.Builder<Listing<String>> exclusions =
      new Aspect.Builder<>(Participant.Builder::exclusions);
  final Aspect.Builder<Listing<String>> needs = new Aspect.Builder<>(Participant.Builder::needs);
  final Aspect.Builder<Time> times = new Aspect.Builder<>(ParticipantColumnsBuilder::with);
  final Dictionary<List<Integer>> gates = new Dictionary<>();
  final SkillNumbers skills = new SkillNumbers();

  /** Languages listed, and those of courses that have ended. */
  record Languages(Listing<HeldLanguage> listed, List<Course> learned) {}

  /** Papers listed, and those of courses that have ended. */
  record Papers(Listing<String> listed, List<Course> learned) {}

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
  private record Held(Languages languages, Papers qualifications, Definition.HeldSkills skills) {}

  /** A participant taken apart; nothing is numbered yet. */
  private record Draft(
      Participant participant,
      Time time,
      List<Course> ends,
      List<Held> states,
      int longestMinutes,
      boolean wayDecides,
      long longestMetres) {}

  /** What is held in one state, numbered. */
  @SuppressWarnings("ArrayRecordComponent") // a row is read once and never compared
  record State(int languages, int qualifications, int[] skills, boolean complete) {}

  /** One participant, before sorting; see {@link ParticipantColumns}. */
  @SuppressWarnings("ArrayRecordComponent") // a row is read once and never compared
  record Row(
      Participant participant,
      boolean limited,
      int longestMinutes,
      long longestMetres,
      boolean wayDecides,
      int mode,
      int time,
      int ends,
      int gate,
      int start,
      int quarter,
      int[] wishes,
      List<State> states) {}

  ParticipantColumnsBuilder(Definition definition) {
    this.definition = definition;
  }

  void add(Collection<Participant> participants) {
    List<Participant> all = List.copyOf(participants);
    for (int from = 0; from < all.size(); from += AT_A_TIME) {
      List<Participant> part = all.subList(from, Math.min(all.size(), from + AT_A_TIME));
      part.parallelStream().map(this::draft).toList().forEach(draft -> rows.add(row(draft)));
    }
  }

  private Draft draft(Participant participant) {
    PreparedParticipant prepared = definition.prepare(participant);
    boolean wayDecides = definition.wayDecides(prepared);
    int longestMinutes = definition.longestCommuteMinutes(prepared);
    TreeSet<LocalDate> ends = new TreeSet<>();
    participant.courses().forEach(course -> ends.add(course.endsOn()));
    List<Course> endsOnly = new ArrayList<>();
    ends.forEach(end -> endsOnly.add(new Course.QualificationCourse("any", end)));
    List<Held> states = new ArrayList<>(definition.profiles(prepared));
    states.add(held(participant, List.of(), prepared, 0));
    for (LocalDate end : ends) {
      List<Course> ended =
          participant.courses().stream().filter(c -> !c.endsOn().isAfter(end)).toList();
      states.add(held(participant, ended, prepared, states.size()));
    }
    return new Draft(
        participant,
        time(participant, longestMinutes != Definition.ANY_WAY, wayDecides),
        endsOnly,
        states,
        longestMinutes,
        wayDecides,
        longestMinutes == Definition.ANY_WAY
            ? Long.MAX_VALUE
            : definition.longestMetres(prepared, longestMinutes));
  }

  /** When a course ended does not matter any more: it stands as ended on one day for all. */
  private Held held(
      Participant participant, List<Course> ended, PreparedParticipant prepared, int state) {
    List<Course> languages = new ArrayList<>();
    List<Course> qualifications = new ArrayList<>();
    for (Course course : ended) {
      switch (course) {
        case Course.LanguageCourse c ->
            languages.add(new Course.LanguageCourse(c.code(), c.level(), LocalDate.EPOCH));
        case Course.QualificationCourse c ->
            qualifications.add(new Course.QualificationCourse(c.code(), LocalDate.EPOCH));
        case Course.SkillCourse c -> {}
      }
    }
    return new Held(
        new Languages(participant.languages(), languages),
        new Papers(sorted(participant.qualifications()), qualifications),
        definition.skills(prepared, state));
  }

  private Time time(Participant participant, boolean limited, boolean wayDecides) {
    Listing<String> excluded =
        new Listing<>(
            sorted(participant.exclusions()).items().stream()
                .filter(definition::excludesTimes)
                .toList(),
            true);
    boolean ownLimit = limited && participant.maximumCommuteMinutes().isEmpty() && wayDecides;
    return new Time(
        participant.hours(),
        participant.maximumQuarterHoursPerDay(),
        participant.availability(),
        excluded,
        ownLimit,
        wayDecides ? participant.children().stream().map(Child::care).toList() : List.of(),
        !wayDecides);
  }

  private static Participant.Builder with(Participant.Builder builder, Time time) {
    builder.weeklyHours(time.hours).exclusions(time.excluded);
    time.maximumQuarterHoursPerDay.ifPresent(builder::maximumQuarterHoursPerDay);
    time.availability.ifPresent(builder::availability);
    if (time.ownLimit) {
      builder.home(SOMEWHERE).mode(TravelMode.FOOT);
    }
    List<Child.Care> care =
        time.placesDecide ? List.of(new Child.Care.Unknown(Optional.of(SOMEWHERE))) : time.care;
    List<Child> children = new ArrayList<>(care.size());
    for (Child.Care one : care) {
      children.add(new Child("c" + children.size(), OptionalInt.empty(), one, false));
    }
    return builder.children(children);
  }

  private Row row(Draft draft) {
    Participant participant = draft.participant;
    List<Integer> gate =
        List.of(
            entitlements.number(sorted(participant.entitlements())),
            forms.number(participant.forms()),
            exclusions.number(sorted(participant.exclusions())),
            needs.number(sorted(participant.needs())));
    return new Row(
        participant,
        participant.home().isPresent() && draft.longestMinutes != Definition.ANY_WAY,
        draft.longestMinutes,
        draft.longestMetres,
        draft.wayDecides,
        modes.number(participant.mode()),
        times.number(draft.time),
        ends.number(draft.ends),
        gates.number(gate),
        starts.number(participant.earliestStart()),
        quarters.number(participant.quarter()),
        wishes(participant.wishedOccupations()),
        draft.states.stream().map(this::state).toList());
  }

  /** One wish at a time: the points of several are those of the best. */
  private int[] wishes(Listing<String> wished) {
    return wished.items().isEmpty()
        ? new int[] {wishes.number(wished)}
        : wished.items().stream()
            .distinct()
            .mapToInt(code -> wishes.number(Listing.of(code)))
            .toArray();
  }

  private State state(Held held) {
    return new State(
        languages.number(held.languages),
        qualifications.number(held.qualifications),
        held.skills.listed().stream().mapToInt(skills::held).toArray(),
        held.skills.complete());
  }

  private static Listing<String> sorted(Listing<String> listing) {
    return listing.items().size() < 2
        ? listing
        : new Listing<>(listing.items().stream().distinct().sorted().toList(), listing.complete());
  }

  /** The columns. O(n log n). */
  ParticipantColumns build() {
    // 32 bits of the curve; the row's number below it makes the sort total.
    long[] keys =
        IntStream.range(0, rows.size())
            .filter(i -> rows.get(i).limited())
            .mapToLong(i -> Curve.key(rows.get(i).participant().home().orElseThrow()) << 31 | i)
            .sorted()
            .toArray();
    int[] order = new int[rows.size()];
    int next = 0;
    for (long key : keys) {
      order[next++] = (int) (key & Integer.MAX_VALUE);
    }
    for (int i = 0; i < rows.size(); i++) {
      if (!rows.get(i).limited()) {
        order[next++] = i;
      }
    }
    return new ParticipantColumns(this, order, keys.length);
  }
}
