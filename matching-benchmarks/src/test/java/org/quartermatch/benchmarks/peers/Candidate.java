package org.quartermatch.benchmarks.peers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A person with an option at least, as solvers that assign values to entities see one: the spots
 * that the person can be at, and what each means for this person. Immutable.
 */
final class Candidate {
  /**
   * What a person can be assigned to: an opportunity, with a provider or without. One object for
   * all persons, so that two of them can swap; equal by identity.
   */
  static final class Spot {
    private final int number;
    private final PeerModel.Work work;

    private Spot(int number, PeerModel.Work work) {
      this.number = number;
      this.work = work;
    }

    PeerModel.Work work() {
      return work;
    }
  }

  private final PeerModel model;
  private final int person;
  private final List<Spot> spots;
  private final int[] numbers;
  private final int[] options;

  private Candidate(PeerModel model, int person, List<Spot> spots, int[] options) {
    this.model = model;
    this.person = person;
    this.spots = List.copyOf(spots);
    this.options = options;
    numbers = spots.stream().mapToInt(spot -> spot.number).toArray();
  }

  /** All of a problem, by person. */
  static List<Candidate> of(PeerModel model) {
    Map<Long, Spot> known = new HashMap<>();
    List<Candidate> candidates = new ArrayList<>();
    for (int p = 0; p < model.persons(); p++) {
      Map<Spot, Integer> own = new HashMap<>();
      for (int o = model.first(p); o < model.first(p + 1); o++) {
        PeerModel.Work work = model.workOf(o);
        long key = (long) work.index() << 32 | (model.provider(o) + 1);
        own.put(known.computeIfAbsent(key, k -> new Spot(known.size(), work)), o);
      }
      if (!own.isEmpty()) {
        List<Spot> sorted = new ArrayList<>(own.keySet());
        sorted.sort((a, b) -> Integer.compare(a.number, b.number));
        candidates.add(
            new Candidate(model, p, sorted, sorted.stream().mapToInt(own::get).toArray()));
      }
    }
    return candidates;
  }

  PeerModel model() {
    return model;
  }

  int person() {
    return person;
  }

  /** Where this person can be. */
  List<Spot> spots() {
    return spots;
  }

  /** This person's option at a spot of {@link #spots}. */
  int option(Spot spot) {
    return options[Arrays.binarySearch(numbers, spot.number)];
  }

  long gain(Spot spot) {
    return model.gain(option(spot));
  }

  int quarterHours(Spot spot) {
    return model.quarterHours(option(spot));
  }

  List<PeerModel.Care> care(Spot spot) {
    return model.care(option(spot));
  }

  /** Children whom somebody else can bring, too: only they can end up at two providers. */
  List<PeerModel.Care> sharedCare(Spot spot) {
    List<PeerModel.Care> care = care(spot);
    return care.isEmpty() ? care : care.stream().filter(PeerModel.Care::shared).toList();
  }

  boolean isPinned() {
    return model.pinned(person);
  }

  /** Counts who is placed, for the fairness penalty. */
  static final class Tally {
    private @Nullable PeerModel model;
    private int[] placedOfGroup = {};
    private int placed;

    /** Counts a placed person in; the answer counts the person out again. */
    Runnable add(Candidate candidate) {
      if (model == null) {
        model = candidate.model;
        placedOfGroup = new int[candidate.model.groupCount()];
      }
      count(candidate, 1);
      return () -> count(candidate, -1);
    }

    private void count(Candidate candidate, int step) {
      placed += step;
      for (int group : candidate.model.groups(candidate.person)) {
        placedOfGroup[group] += step;
      }
    }

    long penalty() {
      return model == null ? 0 : model.penalty(placedOfGroup, placed);
    }
  }
}
