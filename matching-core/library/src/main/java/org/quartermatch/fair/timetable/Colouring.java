package org.quartermatch.fair.timetable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Gives talks their slots: an edge colouring of guests and interviewers.
 *
 * <p>A talk gets a slot that guest and interviewer both have free. Where there is none, some slot s
 * is free for the guest and some other t for the interviewer; the talks that hang together from the
 * interviewer on, by turns in s and t, change slots, and s is free for both. The chain never comes
 * to the guest, who has no talk in s. If everybody is there all the time and no breaks are needed,
 * that always works, so as many slots as the busiest has talks are enough (D. Kőnig, 1916). Else a
 * chain may lead to somebody who is not there; then another is tried, and in the end the talk is
 * left out.
 *
 * <p>O(talks × slots² × length of a chain).
 */
final class Colouring {
  private static final int NONE = FairInstance.NONE;

  private final FairInstance in;

  /** By guest and slot, the interviewer. */
  private final int[][] unitOf;

  /** By interviewer and slot, the guest. */
  private final int[][] guestOf;

  /** By interviewer, the company, and which of its interviewers. */
  private final int[] company;

  private final int[] number;
  private final int[] firstUnit;

  private Colouring(FairInstance in) {
    this.in = in;
    List<int[]> units = new ArrayList<>();
    firstUnit = new int[in.companies + 1];
    for (int c = 0; c < in.companies; c++) {
      int most = Arrays.stream(in.interviewers[c]).max().orElse(0);
      for (int i = 0; i < most; i++) {
        units.add(new int[] {c, i});
      }
      firstUnit[c + 1] = units.size();
    }
    company = units.stream().mapToInt(unit -> unit[0]).toArray();
    number = units.stream().mapToInt(unit -> unit[1]).toArray();
    unitOf = empty(in.guests, in.slots);
    guestOf = empty(company.length, in.slots);
  }

  private static int[][] empty(int rows, int columns) {
    int[][] table = new int[rows][columns];
    for (int[] row : table) {
      Arrays.fill(row, NONE);
    }
    return table;
  }

  /** By guest and slot, the company. */
  static int[][] of(FairInstance in, List<TalkFlow.Pair> talks) {
    Colouring colouring = new Colouring(in);
    talks.forEach(colouring::add);
    int[][] timetable = empty(in.guests, in.slots);
    for (int p = 0; p < in.guests; p++) {
      for (int t = 0; t < in.slots; t++) {
        int unit = colouring.unitOf[p][t];
        timetable[p][t] = unit == NONE ? NONE : colouring.company[unit];
      }
    }
    return timetable;
  }

  private boolean isThere(int unit, int slot) {
    return in.interviewers[company[unit]][slot] > number[unit];
  }

  private void add(TalkFlow.Pair talk) {
    int p = talk.guest();
    int from = firstUnit[talk.company()];
    int to = firstUnit[talk.company() + 1];
    for (int unit = from; unit < to; unit++) {
      for (int s = 0; s < in.slots; s++) {
        if (unitOf[p][s] == NONE
            && guestOf[unit][s] == NONE
            && isThere(unit, s)
            && in.fitsInto(p, unitOf[p], s)) {
          put(p, unit, s);
          return;
        }
      }
    }
    for (int unit = from; unit < to; unit++) {
      for (int s = 0; s < in.slots; s++) {
        if (unitOf[p][s] == NONE && isThere(unit, s) && in.fitsInto(p, unitOf[p], s)) {
          for (int t = 0; t < in.slots; t++) {
            if (guestOf[unit][t] == NONE && isThere(unit, t) && exchange(unit, s, t)) {
              put(p, unit, s);
              return;
            }
          }
        }
      }
    }
  }

  private void put(int p, int unit, int slot) {
    unitOf[p][slot] = unit;
    guestOf[unit][slot] = p;
  }

  /** Lets the chain from an interviewer's talk in s change s and t; false: it cannot. */
  private boolean exchange(int start, int s, int t) {
    List<int[]> chain = new ArrayList<>();
    int unit = start;
    int here = s;
    while (true) {
      int p = guestOf[unit][here];
      if (p == NONE) {
        break;
      }
      chain.add(new int[] {p, unit, here});
      int other = here == s ? t : s;
      int next = unitOf[p][other];
      if (next == NONE) {
        break;
      }
      chain.add(new int[] {p, next, other});
      unit = next;
    }
    for (int[] talk : chain) {
      int other = talk[2] == s ? t : s;
      if (!in.free[talk[0]][other] || !isThere(talk[1], other)) {
        return false;
      }
    }
    move(chain, s, t);
    for (int[] talk : chain) {
      int other = talk[2] == s ? t : s;
      if (!in.fitsInto(talk[0], unitOf[talk[0]], other)) {
        chain.forEach(moved -> moved[2] = moved[2] == s ? t : s);
        move(chain, s, t);
        return false;
      }
    }
    return true;
  }

  private void move(List<int[]> chain, int s, int t) {
    for (int[] talk : chain) {
      unitOf[talk[0]][talk[2]] = NONE;
      guestOf[talk[1]][talk[2]] = NONE;
    }
    for (int[] talk : chain) {
      put(talk[0], talk[1], talk[2] == s ? t : s);
    }
  }
}
