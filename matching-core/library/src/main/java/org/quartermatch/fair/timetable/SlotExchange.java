package org.quartermatch.fair.timetable;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Lets talks that hang together change two slots, so that guests wait less; who talks to whom stays
 * as it is, and so does the worth.
 *
 * <p>An interviewer has one guest in slot s and one in slot t; the guest of s has a talk of t with
 * somebody else, and so on: a chain, as in the {@link Colouring}. If all of it changes slots,
 * nobody is in two places, and companies hold as many guests as before but at the chain's ends.
 * O(guests × slots) for two slots.
 */
final class SlotExchange {
  private static final int NONE = FairInstance.NONE;

  private final FairInstance in;
  private final int[][] timetable;
  private final int s;
  private final int t;

  /** By guest, who has the same interviewer: in t after this one in s, and in s before. */
  private final int[] after;

  private final int[] before;

  /** By company, how many talks there are. */
  private final int[] inS;

  private final int[] inT;

  private SlotExchange(FairInstance in, int[][] timetable, int s, int t) {
    this.in = in;
    this.timetable = timetable;
    this.s = s;
    this.t = t;
    after = new int[in.guests];
    before = new int[in.guests];
    Arrays.fill(after, NONE);
    Arrays.fill(before, NONE);
    inS = new int[in.companies];
    inT = new int[in.companies];
    List<List<Integer>> guestsInS = new ArrayList<>();
    for (int c = 0; c < in.companies; c++) {
      guestsInS.add(new ArrayList<>());
    }
    for (int p = 0; p < in.guests; p++) {
      int c = timetable[p][s];
      if (c != NONE) {
        guestsInS.get(c).add(p);
        inS[c]++;
      }
    }
    for (int p = 0; p < in.guests; p++) {
      int c = timetable[p][t];
      if (c != NONE) {
        if (inT[c] < inS[c]) {
          int mate = guestsInS.get(c).get(inT[c]);
          after[mate] = p;
          before[p] = mate;
        }
        inT[c]++;
      }
    }
  }

  /**
   * Carries out every exchange between two slots that lets guests wait less.
   *
   * @param alike asked whether to carry out one that changes nothing of that
   */
  static void between(FairInstance in, int[][] timetable, int s, int t, BooleanSupplier alike) {
    new SlotExchange(in, timetable, s, t).all(alike);
  }

  private void all(BooleanSupplier alike) {
    boolean[] seen = new boolean[in.guests];
    for (int p = 0; p < in.guests; p++) {
      if (!seen[p] && (timetable[p][s] != NONE || timetable[p][t] != NONE)) {
        exchange(chain(p, seen), alike);
      }
    }
  }

  private List<Integer> chain(int start, boolean[] seen) {
    List<Integer> chain = new ArrayList<>();
    Deque<Integer> open = new ArrayDeque<>();
    open.add(start);
    seen[start] = true;
    while (!open.isEmpty()) {
      int p = open.remove();
      chain.add(p);
      for (int mate : new int[] {after[p], before[p]}) {
        if (mate != NONE && !seen[mate]) {
          seen[mate] = true;
          open.add(mate);
        }
      }
    }
    return chain;
  }

  private void exchange(List<Integer> chain, BooleanSupplier alike) {
    long waitedBefore = idle(chain);
    chain.forEach(this::swap);
    boolean possible = chain.stream().allMatch(this::isPossible);
    long change = possible ? idle(chain) - waitedBefore : 1;
    if (change > 0 || (change == 0 && !alike.getAsBoolean())) {
      chain.forEach(this::swap);
    }
  }

  private long idle(List<Integer> chain) {
    long idle = 0;
    for (int p : chain) {
      idle += in.idle(timetable[p]);
    }
    return idle;
  }

  private void swap(int p) {
    int[] row = timetable[p];
    int wasInS = row[s];
    row[s] = row[t];
    row[t] = wasInS;
    count(row[s], 1, -1);
    count(row[t], -1, 1);
  }

  private void count(int c, int moreInS, int moreInT) {
    if (c != NONE) {
      inS[c] += moreInS;
      inT[c] += moreInT;
    }
  }

  private boolean isPossible(int p) {
    return isPossible(p, s, inS) && isPossible(p, t, inT);
  }

  private boolean isPossible(int p, int slot, int[] load) {
    int c = timetable[p][slot];
    return c == NONE || (load[c] <= in.interviewers[c][slot] && in.fitsInto(p, timetable[p], slot));
  }
}
