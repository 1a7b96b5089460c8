package org.quartermatch.placement.solver.moves;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.quartermatch.placement.solver.bound.CapacityBound;
import org.quartermatch.placement.solver.packed.Instance;
import org.quartermatch.placement.solver.packed.IntList;
import org.quartermatch.placement.solver.packed.Occupancy;

/**
 * Makes moves that fit the problem: put somebody in, put out up to three who are in the way, find
 * these another choice, and fill what came free.
 *
 * <p><b>How it works.</b> A participant is drawn (half of the time an unplaced one), then one of
 * its choices, early ones in the order of reduced worth more often than late ones. Whoever blocks
 * it is drawn and put out: for a place, for hours, for a childcare place, or because a shared child
 * is at another provider. Those put out take the first of their choices that fits; the
 * opportunities and providers that somebody has left take the best unplaced participant of a
 * sample. All this is tried out on the {@link Occupancy} itself and taken back; what is left is a
 * list of participants with their new choices, which OptaPlanner carries out, judges, and keeps or
 * not. Every move leads from a feasible plan to a feasible plan, and pinned participants are never
 * put out.
 *
 * <p><b>Cost.</b> A move scans the choices of at most three participants and {@link #SAMPLE}
 * choices of each capacity that came free.
 *
 * <p><b>Source.</b> Ejection chains: F. Glover, <i>Ejection chains, reference structures and
 * alternating path methods for traveling salesman problems</i>, Discrete Applied Mathematics 65
 * (1996); for generalised assignment M. Yagiura, T. Ibaraki, F. Glover, INFORMS Journal on
 * Computing 16 (2004).
 */
final class MoveSource {
  /** More blockers than this are seldom worth it. */
  private static final int MOST_PUT_OUT = 3;

  /** Choices looked at for one capacity that came free. */
  private static final int SAMPLE = 150;

  /** Draws before it is concluded that there is no move. */
  private static final int ATTEMPTS = 2_000;

  private final Instance in;

  /** By participant: its choices by reduced worth, best first; laid out as in the instance. */
  private final int[] ranked;

  private final int[][] ofOpportunity;
  private final int[][] ofCare;

  /** Participants with a choice at all. */
  private final int[] movable;

  private final boolean[] touched;
  private final int[] before;
  private final IntList journal = new IntList();
  private final IntList putOut = new IntList();

  MoveSource(Instance instance, CapacityBound prices) {
    in = instance;
    ranked = rank(instance, prices);
    ofOpportunity = index(in.opportunities, c -> new int[] {in.opportunity[c]});
    ofCare =
        index(
            in.carePlaces.length,
            c -> Arrays.stream(in.seats[c]).map(s -> in.seatCare[s]).distinct().toArray());
    touched = new boolean[in.units];
    before = new int[in.units];
    IntList withChoices = new IntList();
    for (int i = 0; i < in.units; i++) {
      if (in.firstChoice[i] < in.firstChoice[i + 1]) {
        withChoices.add(i);
      }
    }
    movable = withChoices.toArray();
  }

  private static int[] rank(Instance in, CapacityBound prices) {
    int[] ranked = new int[in.choices()];
    for (int i = 0; i < in.units; i++) {
      int from = in.firstChoice[i];
      int size = in.firstChoice[i + 1] - from;
      Integer[] order = new Integer[size];
      for (int x = 0; x < size; x++) {
        order[x] = from + x;
      }
      Arrays.sort(
          order,
          (a, b) -> {
            int byWorth = Long.compare(prices.reduced(b), prices.reduced(a));
            return byWorth != 0 ? byWorth : Integer.compare(a, b);
          });
      for (int x = 0; x < size; x++) {
        ranked[from + x] = order[x];
      }
    }
    return ranked;
  }

  private interface Keys {
    int[] of(int choice);
  }

  private int[][] index(int keys, Keys keysOf) {
    IntList[] lists = new IntList[keys];
    for (int k = 0; k < keys; k++) {
      lists[k] = new IntList();
    }
    for (int c = 0; c < in.choices(); c++) {
      for (int k : keysOf.of(c)) {
        lists[k].add(c);
      }
    }
    return Arrays.stream(lists).map(IntList::toArray).toArray(int[][]::new);
  }

  /** A move from the present plan, which is as before afterwards; null if none was found. */
  @Nullable Rearrangement draw(Occupancy plan, RandomGenerator random) {
    if (movable.length == 0) {
      return null;
    }
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      journal.clear();
      putOut.clear();
      boolean found = rearrange(plan, random);
      Rearrangement move = found ? changes(plan) : null;
      takeBack(plan);
      if (move != null) {
        return move;
      }
    }
    return null;
  }

  private boolean rearrange(Occupancy plan, RandomGenerator random) {
    int i = movable[random.nextInt(movable.length)];
    if (plan.of(i) != Instance.NONE && random.nextBoolean()) {
      // unplaced participants are few and have most to gain
      for (int x = 0; x < 8 && plan.of(i) != Instance.NONE; x++) {
        i = movable[random.nextInt(movable.length)];
      }
    }
    int size = in.firstChoice[i + 1] - in.firstChoice[i];
    double u = random.nextDouble();
    int choice = ranked[in.firstChoice[i] + (int) (size * u * u * u)];
    if (choice == plan.of(i)) {
      return false;
    }
    if (plan.of(i) != Instance.NONE) {
      remove(plan, i);
    }
    if (!makeRoom(plan, choice, random)) {
      return false;
    }
    add(plan, choice);
    for (int x = 0; x < putOut.size(); x++) {
      place(plan, putOut.get(x));
    }
    int left = journal.size();
    for (int x = 0; x < left; x++) {
      int old = before[journal.get(x)];
      if (old != Instance.NONE) {
        fill(plan, ofOpportunity[in.opportunity[old]], random);
        for (int seat : in.seats[old]) {
          fill(plan, ofCare[in.seatCare[seat]], random);
        }
      }
    }
    return true;
  }

  /** Puts out who is in the way of a choice of an unplaced participant. */
  private boolean makeRoom(Occupancy plan, int choice, RandomGenerator random) {
    int j = in.opportunity[choice];
    while (plan.people.placesFree(j) < in.people[in.owner[choice]]
        || plan.hours.free(j) < in.hours[choice]) {
      int people = plan.holders(j);
      if (people == 0 || !putOut(plan, plan.holder(j, random.nextInt(people)))) {
        return false;
      }
    }
    for (int seat : in.seats[choice]) {
      if (!seatFree(plan, seat, random)) {
        return false;
      }
    }
    while (!plan.care.fits(choice)) {
      // siblings of one age group: each seat was free, but not both
      int seat = in.seats[choice][random.nextInt(in.seats[choice].length)];
      if (!putOutOf(plan, in.seatCare[seat], random)) {
        return false;
      }
    }
    return plan.fits(choice);
  }

  private boolean seatFree(Occupancy plan, int seat, RandomGenerator random) {
    if (plan.care.users(seat) > 0) {
      return true;
    }
    int child = in.seatChild[seat];
    while (plan.care.seatsOf(child) > 0) {
      // the child is at another provider, through another participant
      if (!putOutParentOf(plan, child, seat)) {
        return false;
      }
    }
    int care = in.seatCare[seat];
    while (plan.care.used(care) >= in.carePlaces[care]) {
      if (!putOutOf(plan, care, random)) {
        return false;
      }
    }
    return true;
  }

  private boolean putOutOf(Occupancy plan, int care, RandomGenerator random) {
    int people = plan.care.size(care);
    return people > 0 && putOut(plan, plan.care.holder(care, random.nextInt(people)));
  }

  private boolean putOutParentOf(Occupancy plan, int child, int butSeat) {
    for (int seat : in.seatsOfChild[child]) {
      if (seat != butSeat && plan.care.users(seat) > 0) {
        int care = in.seatCare[seat];
        for (int x = 0; x < plan.care.size(care); x++) {
          int parent = plan.care.holder(care, x);
          for (int s : in.seats[plan.of(parent)]) {
            if (s == seat) {
              return putOut(plan, parent);
            }
          }
        }
      }
    }
    return false;
  }

  private boolean putOut(Occupancy plan, int participant) {
    if (in.pinned[participant] != Instance.NONE || putOut.size() == MOST_PUT_OUT) {
      return false;
    }
    remove(plan, participant);
    putOut.add(participant);
    return true;
  }

  /** The first choice in rank that fits and is worth something. */
  private void place(Occupancy plan, int participant) {
    for (int x = in.firstChoice[participant]; x < in.firstChoice[participant + 1]; x++) {
      int choice = ranked[x];
      if (gain(choice) > 0 && plan.fits(choice)) {
        add(plan, choice);
        return;
      }
    }
  }

  /** Places the unplaced participant of a sample who gains most. */
  private void fill(Occupancy plan, int[] choices, RandomGenerator random) {
    int sample = Math.min(SAMPLE, choices.length);
    int at = sample < choices.length ? random.nextInt(choices.length) : 0;
    int best = Instance.NONE;
    long most = 0;
    for (int x = 0; x < sample; x++) {
      int choice = choices[at];
      at = at + 1 == choices.length ? 0 : at + 1;
      if (plan.of(in.owner[choice]) == Instance.NONE && gain(choice) > most && plan.fits(choice)) {
        most = gain(choice);
        best = choice;
      }
    }
    if (best != Instance.NONE) {
      add(plan, best);
    }
  }

  private long gain(int choice) {
    return in.worth[choice] + in.absence[in.owner[choice]];
  }

  private void remove(Occupancy plan, int participant) {
    note(plan, participant);
    plan.remove(participant);
  }

  private void add(Occupancy plan, int choice) {
    note(plan, in.owner[choice]);
    plan.add(choice);
  }

  private void note(Occupancy plan, int participant) {
    if (!touched[participant]) {
      touched[participant] = true;
      before[participant] = plan.of(participant);
      journal.add(participant);
    }
  }

  private @Nullable Rearrangement changes(Occupancy plan) {
    IntList participants = new IntList();
    IntList choices = new IntList();
    for (int x = 0; x < journal.size(); x++) {
      int i = journal.get(x);
      if (plan.of(i) != before[i]) {
        participants.add(i);
        choices.add(plan.of(i));
      }
    }
    return participants.size() == 0
        ? null
        : new Rearrangement(participants.toArray(), choices.toArray());
  }

  private void takeBack(Occupancy plan) {
    for (int x = 0; x < journal.size(); x++) {
      int i = journal.get(x);
      touched[i] = false;
      if (plan.of(i) != Instance.NONE) {
        plan.remove(i);
      }
    }
    for (int x = 0; x < journal.size(); x++) {
      int old = before[journal.get(x)];
      if (old != Instance.NONE) {
        plan.add(old);
      }
    }
  }
}
