package org.quartermatch.fair.timetable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Finds a timetable: the best talks, then their slots, then better ones slot by slot.
 *
 * <p>The {@link TalkFlow} says which talks would be best if time did not count, and the {@link
 * Colouring} gives them slots. Where that reaches the bound it is the best there is. Else the talks
 * of a slot are chosen anew, all others as they are: each guest is in one talk there, so it is a
 * flow, and the best choice is found exactly, idle slots included. When no slot gains any more,
 * some slots or some guests are cleared and filled slot by slot (P. Shaw, 1998, large neighbourhood
 * search); what is not worse is kept. In between, talks change slots so that guests wait less
 * ({@link SlotExchange}). A step is one slot chosen anew, or two that are exchanged; the same steps
 * and seed give the same timetable.
 */
public final class TimetableSearch {
  private static final int NONE = FairInstance.NONE;

  private final FairInstance in;
  private final SplittableRandom random;
  private final long limit;
  private final TalkBound bound;
  private int[][] timetable;
  private long value;
  private long steps;

  private TimetableSearch(FairInstance in, long steps, long seed) {
    this.in = in;
    limit = steps;
    random = new SplittableRandom(seed);
    TalkFlow flow = new TalkFlow(in);
    timetable = Colouring.of(in, flow.talks());
    value = value(timetable);
    bound = new TalkBound(in, flow.prices());
  }

  /**
   * A timetable, and what none exceeds.
   *
   * @param companies by guest and slot, the company or {@link FairInstance#NONE}
   * @param worth see {@link FairInstance}
   * @param bound proved
   * @param idleSlots in which guests wait between talks
   */
  public record Found(
      List<List<Integer>> companies, long worth, long bound, long idleSlots, long steps) {}

  /**
   * Finds one.
   *
   * @param steps slots to choose anew and to exchange at most, 0 or more
   */
  public static Found find(FairInstance in, long steps, long seed) {
    TimetableSearch search = new TimetableSearch(in, steps, seed);
    search.run();
    return new Found(
        Arrays.stream(search.timetable).map(row -> Arrays.stream(row).boxed().toList()).toList(),
        in.worth(search.timetable),
        search.bound.best(),
        in.idle(search.timetable),
        search.steps);
  }

  private void run() {
    if (in.guests == 0 || in.slots == 0) {
      return;
    }
    long before;
    do {
      before = value;
      chooseAnew(allSlots());
    } while (value > before && goesOn());
    if (in.worth(timetable) < bound.best()) {
      bound.improve(in.worth(timetable));
    }
    while (goesOn()) {
      // better talks first: while they are possible, every other step seeks them
      if (in.worth(timetable) == bound.best() || random.nextBoolean()) {
        exchange();
        continue;
      }
      int[][] kept = copy(timetable);
      long worth = value;
      chooseAnew(cleared());
      if (value < worth) {
        timetable = kept;
        value = worth;
      }
    }
  }

  /** Two drawn slots, in which talks change places so that guests wait less. */
  private void exchange() {
    steps++;
    if (in.slots > 1) {
      int s = random.nextInt(in.slots);
      int t = (s + 1 + random.nextInt(in.slots - 1)) % in.slots;
      SlotExchange.between(in, timetable, s, t, random::nextBoolean);
      value = value(timetable);
    }
  }

  private boolean goesOn() {
    return steps < limit && (in.worth(timetable) < bound.best() || in.idle(timetable) > 0);
  }

  private long value(int[][] of) {
    return in.worth(of) * in.idleUnit() - in.idle(of);
  }

  private static int[][] copy(int[][] of) {
    return Arrays.stream(of).map(int[]::clone).toArray(int[][]::new);
  }

  private List<Integer> allSlots() {
    List<Integer> slots = new ArrayList<>();
    for (int t = 0; t < in.slots; t++) {
      slots.add(t);
    }
    return slots;
  }

  /** Clears some slots, or some guests; which slots to fill, in a drawn order. */
  private List<Integer> cleared() {
    List<Integer> slots = allSlots();
    for (int i = slots.size(); i > 1; i--) {
      Collections.swap(slots, i - 1, random.nextInt(i));
    }
    if (random.nextBoolean()) {
      List<Integer> some = slots.subList(0, Math.min(slots.size(), 2 + random.nextInt(2)));
      some.forEach(this::clear);
      return some;
    }
    int share = 2 + random.nextInt(4);
    for (int[] row : timetable) {
      if (random.nextInt(share) == 0) {
        Arrays.fill(row, NONE);
      }
    }
    return slots;
  }

  private void clear(int slot) {
    for (int[] row : timetable) {
      row[slot] = NONE;
    }
  }

  private void chooseAnew(List<Integer> slots) {
    for (int slot : slots) {
      if (steps >= limit) {
        break;
      }
      steps++;
      clear(slot);
      choose(slot);
    }
    value = value(timetable);
  }

  /** The best talks of an empty slot beside all others. */
  private void choose(int slot) {
    int firstCompany = 2 + in.guests;
    GainFlow flow = new GainFlow(firstCompany + in.companies);
    List<int[]> talks = new ArrayList<>();
    for (int p = 0; p < in.guests; p++) {
      int[] row = timetable[p];
      int number = 0;
      boolean[] met = new boolean[in.companies];
      for (int c : row) {
        if (c != NONE) {
          met[c] = true;
          number++;
        }
      }
      if (number >= in.most[p] || !in.fitsInto(p, row, slot)) {
        continue;
      }
      long idle = idleMore(row, slot);
      flow.arc(GainFlow.SOURCE, 2 + p, 1, in.level(number + 1) * in.idleUnit() - idle);
      for (int c = 0; c < in.companies; c++) {
        if (!met[c] && in.points[p][c] != NONE && in.interviewers[c][slot] > 0) {
          int arc = flow.arc(2 + p, firstCompany + c, 1, in.points[p][c] * in.idleUnit());
          talks.add(new int[] {p, c, arc});
        }
      }
    }
    for (int c = 0; c < in.companies; c++) {
      flow.arc(firstCompany + c, GainFlow.SINK, in.interviewers[c][slot], 0);
    }
    flow.run();
    for (int[] talk : talks) {
      if (flow.flow(talk[2]) > 0) {
        timetable[talk[0]][slot] = talk[1];
      }
    }
  }

  /** How many idle slots a talk in a slot adds to a row without one there. */
  private long idleMore(int[] row, int slot) {
    long before = in.idle(row);
    row[slot] = 0;
    long after = in.idle(row);
    row[slot] = NONE;
    return after - before;
  }
}
