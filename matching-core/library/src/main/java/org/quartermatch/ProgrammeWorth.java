package org.quartermatch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.quartermatch.ProgrammeCatalogue.Share;
import org.quartermatch.ProgrammeWays.Opened;
import org.quartermatch.concessions.Concession;
import org.quartermatch.model.CodePointOrder;
import org.quartermatch.placement.Placement;
import org.quartermatch.placement.PlacementGain;
import org.quartermatch.placement.PlacementOption.Way;
import org.quartermatch.placement.PlacementPlan;
import org.quartermatch.placement.WhatIf;
import org.quartermatch.programme.Measure;
import org.quartermatch.programme.Measure.CarePlaces;
import org.quartermatch.programme.Measure.CourseSeats;
import org.quartermatch.programme.Measure.EmployerTalk;
import org.quartermatch.programme.choice.Worth;

/**
 * What sets of measures are worth in a plan.
 *
 * <p>How it works: the options and places that a set brings are one change of the plan's problem,
 * and {@link PlacementSolver#gains} says what it yields. Seats are no part of that problem: where
 * more people would attend a course than it has seats, those found first keep them, everybody else
 * is asked again without that course, and then, one by one, with what is left of it. So the bound
 * does not know of seats, and what is found keeps to them. A company that would share a place
 * offers to: every choice of places that are shared is a change by itself, and the best one counts.
 *
 * <p>Cost: O(options of the plan's problem) for a set, some times that where seats run short. Not
 * safe for use by several threads: what was found is kept.
 */
final class ProgrammeWorth implements Worth {
  /** So many people are tried on seats that are left, for one set. */
  private static final int MOST_TRIED = 24;

  private final ProgrammeCatalogue catalogue;
  private final PlacementPlan plan;
  private final Map<Way, List<Opened>> ways;
  private final BroughtPlaces places;

  private final Map<Long, Found> foundBySet = new HashMap<>();
  private final Set<String> placed = new HashSet<>();

  ProgrammeWorth(ProgrammeCatalogue catalogue, PlacementPlan plan, Map<Way, List<Opened>> ways) {
    this.catalogue = catalogue;
    this.plan = plan;
    this.ways = ways;
    plan.placements().forEach(it -> placed.add(it.participantId()));
    places = new BroughtPlaces(plan.problem());
  }

  /** Who may attend a course that more want to attend than can, by the course's number. */
  private record Seated(Map<Integer, Set<String>> by) {
    static final Seated ALL = new Seated(Map.of());

    boolean admits(String participantId, long needs) {
      return by.entrySet().stream()
          .allMatch(
              it ->
                  !ProgrammeCatalogue.has(needs, it.getKey())
                      || it.getValue().contains(participantId));
    }

    Seated with(int course, Set<String> people) {
      Map<Integer, Set<String>> more = new TreeMap<>(by);
      more.put(course, Set.copyOf(people));
      return new Seated(more);
    }
  }

  /**
   * A set with places that are shared and the people that may have seats, and the options that are
   * there then.
   */
  private record Trial(long set, List<Share> shares, Map<Way, Opened> options, WhatIf whatIf) {}

  /**
   * What was found for a set.
   *
   * @param opened by participant whose placement is new or another one, what opened it; who is
   *     placed by what is there anyway is not among them
   * @param shares the places that two share for that
   */
  record Found(PlacementGain gain, Map<String, Opened> opened, List<Share> shares) {}

  @Override
  public List<Value> of(List<Long> sets) {
    List<Trial> trials = new ArrayList<>();
    for (long set : sets) {
      catalogue.sharings(set).forEach(it -> trials.add(trial(set, it, Seated.ALL)));
    }
    List<PlacementGain> gains =
        PlacementSolver.gains(plan, trials.stream().map(Trial::whatIf).toList());
    Map<Long, Integer> atMost = new HashMap<>();
    for (int x = 0; x < trials.size(); x++) {
      Trial trial = trials.get(x);
      Found found = withinSeats(trial, gains.get(x));
      atMost.merge(trial.set, gains.get(x).placedMoreAtMost(), Math::max);
      foundBySet.merge(
          trial.set,
          found,
          (one, other) -> other.gain.placedMore() > one.gain.placedMore() ? other : one);
    }
    return sets.stream()
        .map(
            set ->
                new Value(
                    Objects.requireNonNull(foundBySet.get(set)).gain.placedMore(),
                    Objects.requireNonNull(atMost.get(set))))
        .toList();
  }

  /** What is found for one set. */
  Found found(long set) {
    if (!foundBySet.containsKey(set)) {
      of(List.of(set));
    }
    return Objects.requireNonNull(foundBySet.get(set));
  }

  /** As many or more with the same people on the courses, and few who move for that. */
  Found withFewMoves(long set, Found found) {
    if (found.gain.placements().isEmpty()) {
      return found;
    }
    Seated seated = Seated.ALL;
    for (int m = 0; m < catalogue.measures().size(); m++) {
      if (catalogue.measures().get(m) instanceof CourseSeats) {
        seated = seated.with(m, attending(found, m));
      }
    }
    Trial trial = trial(set, found.shares, seated);
    int people = plan.placements().size() + newPeople(found.gain.placements());
    return ProgrammeMoves.few(plan, trial.whatIf, people)
        .filter(it -> it.size() < found.gain.placements().size())
        .map(
            it -> {
              int more = plan.placements().size() + newPeople(it) - people;
              PlacementGain gain = found.gain;
              return found(
                  trial,
                  new PlacementGain(
                      gain.placedMore() + more,
                      Math.max(gain.placedMoreAtMost(), gain.placedMore() + more),
                      it));
            })
        .orElse(found);
  }

  private int newPeople(List<Placement> placements) {
    return (int) placements.stream().filter(it -> !placed.contains(it.participantId())).count();
  }

  private PlacementGain gain(Trial trial) {
    return PlacementSolver.gains(plan, List.of(trial.whatIf)).getFirst();
  }

  private Found withinSeats(Trial all, PlacementGain gain) {
    Found found = found(all, gain);
    Seated seated = Seated.ALL;
    Optional<Integer> over = over(found, seated);
    if (over.isEmpty()) {
      return found;
    }
    while (over.isPresent()) {
      int course = over.get();
      seated = seated.with(course, first(attending(found, course), seats(course)));
      Trial fewer = trial(all.set, all.shares, seated);
      found = found(fewer, gain(fewer));
      over = over(found, seated);
    }
    return filled(all, found, seated);
  }

  /** A course with more people than seats. */
  private Optional<Integer> over(Found found, Seated seated) {
    for (int m = 0; m < catalogue.measures().size(); m++) {
      if (catalogue.measures().get(m) instanceof CourseSeats course
          && !seated.by.containsKey(m)
          && attending(found, m).size() > course.seats()) {
        return Optional.of(m);
      }
    }
    return Optional.empty();
  }

  private static Set<String> first(Set<String> people, int count) {
    Set<String> first = new TreeSet<>(CodePointOrder.INSTANCE);
    people.stream().limit(count).forEach(first::add);
    return first;
  }

  private int seats(int course) {
    return catalogue.measures().get(course) instanceof CourseSeats it ? it.seats() : 0;
  }

  /** Who attends a course, by id. */
  private static Set<String> attending(Found found, int course) {
    Set<String> people = new TreeSet<>(CodePointOrder.INSTANCE);
    found.opened.forEach(
        (id, it) -> {
          if (ProgrammeCatalogue.has(it.needs(), course)) {
            people.add(id);
          }
        });
    return people;
  }

  /** With seats that nobody has taken offered to whoever could gain by them, one by one. */
  private Found filled(Trial all, Found start, Seated seatedAtStart) {
    Found best = start;
    Seated seated = seatedAtStart;
    int tried = 0;
    for (Map.Entry<Way, Opened> each : all.options.entrySet()) {
      String person = each.getKey().participantId();
      long needs = each.getValue().needs();
      if (best.opened.containsKey(person) || seated.admits(person, needs)) {
        continue;
      }
      Seated more = Seated.ALL;
      boolean isFree = true;
      for (int course : seated.by.keySet()) {
        Set<String> there = attending(best, course);
        if (ProgrammeCatalogue.has(needs, course)) {
          isFree &= there.size() < seats(course);
          there.add(person);
        }
        more = more.with(course, there);
      }
      if (!isFree) {
        continue;
      }
      if (tried++ == MOST_TRIED) {
        break;
      }
      Trial trial = trial(all.set, all.shares, more);
      Found found = found(trial, gain(trial));
      if (found.gain.placedMore() > best.gain.placedMore() && over(found, more).isEmpty()) {
        best = found;
        seated = more;
      }
    }
    return best;
  }

  private Found found(Trial trial, PlacementGain gain) {
    Map<String, Opened> opened = new TreeMap<>(CodePointOrder.INSTANCE);
    for (Placement placement : gain.placements()) {
      Opened by = trial.options.get(placement.option().way());
      if (by != null) {
        opened.put(placement.participantId(), by);
      }
    }
    return new Found(gain, opened, trial.shares);
  }

  private Trial trial(long set, List<Share> shares, Seated seated) {
    List<Measure> chosen =
        IntStream.range(0, catalogue.measures().size())
            .filter(m -> ProgrammeCatalogue.has(set, m))
            .mapToObj(m -> catalogue.measures().get(m))
            .toList();
    BroughtPlaces.Room room = places.with(chosen, shares);
    Map<Way, Opened> options = new LinkedHashMap<>();
    ways.forEach(
        (way, all) ->
            all.stream()
                .filter(it -> isWholeOrOneOf(way.opportunityId(), shares))
                .filter(it -> (it.needs() & ~set) == 0)
                .filter(it -> seated.admits(way.participantId(), it.needs()))
                .filter(it -> room.suffices(it.option()))
                .findFirst()
                .ifPresent(it -> options.put(way, it)));
    return new Trial(
        set, shares, options, room.whatIf(options.values().stream().map(Opened::option).toList()));
  }

  /** Whether work is a whole place, or half of one of these. */
  private boolean isWholeOrOneOf(String id, List<Share> shares) {
    return catalogue.half(id).isEmpty()
        || shares.stream().anyMatch(it -> it.halves().stream().anyMatch(h -> h.id().equals(id)));
  }

  /** The measures of a set that a placement goes by: what opened it, and what made room there. */
  long goesBy(long set, Placement placement, Optional<Opened> opened) {
    long by = opened.map(Opened::needs).orElse(0L);
    for (int m = 0; m < catalogue.measures().size(); m++) {
      if (ProgrammeCatalogue.has(set, m) && makesRoom(catalogue.measures().get(m), placement)) {
        by |= 1L << m;
      }
    }
    return by;
  }

  private boolean makesRoom(Measure measure, Placement placement) {
    return switch (measure) {
      case CourseSeats course -> false;
      case CarePlaces care ->
          care.places() > 0
              && placement
                  .option()
                  .childcareProviderId()
                  .filter(BroughtCare.placesOf(care)::equals)
                  .isPresent();
      case EmployerTalk talk ->
          talk.concessions().stream().anyMatch(Concession.AnotherPlace.class::isInstance)
              && catalogue.whole(placement.opportunityId()).equals(talk.opportunityId());
    };
  }
}
