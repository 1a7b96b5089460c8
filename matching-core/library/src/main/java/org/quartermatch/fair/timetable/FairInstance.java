package org.quartermatch.fair.timetable;

/**
 * A fair as arrays: guests, companies, slots, and the one count of what a timetable is worth.
 *
 * <p>The worth of a timetable is the sum over guests of what their talks count and their points. Of
 * n talks that everybody should have, a guest's first counts n × W, the second (n − 1) × W and so
 * on, further ones nothing but points; W exceeds all points together. The sum is concave in the
 * talks of a guest: where everybody can have n talks, everybody has, and where not, who has fewest
 * comes first.
 */
public final class FairInstance {
  /** No talk. */
  public static final int NONE = -1;

  private static final long MOST_POINTS = 10_000;

  final int guests;
  final int companies;
  final int slots;

  /** By guest and slot, whether the guest can be there. */
  final boolean[][] free;

  /** By company and slot, how many talks it can hold. */
  final int[][] interviewers;

  /** By guest and company, the points of a talk, 0 to 10,000; {@link #NONE}: none is to be. */
  final int[][] points;

  final int leastTalks;

  /** Free slots between two talks of a guest. */
  final int breakSlots;

  /** By guest, the most talks that time, companies and the fair's limit allow. */
  final int[] most;

  private final long weight;

  /**
   * Takes the arrays over.
   *
   * @param leastTalks how many everybody should have, 0 or more
   * @param mostTalks how many anybody may have
   * @throws ArithmeticException if what a timetable is worth could exceed {@code long}
   */
  public FairInstance(
      boolean[][] free,
      int[][] interviewers,
      int[][] points,
      int leastTalks,
      int mostTalks,
      int breakSlots) {
    this.free = free;
    this.interviewers = interviewers;
    this.points = points;
    this.leastTalks = leastTalks;
    this.breakSlots = breakSlots;
    guests = free.length;
    companies = interviewers.length;
    slots = guests > 0 ? free[0].length : companies > 0 ? interviewers[0].length : 0;
    most = new int[guests];
    long talks = 0;
    for (int p = 0; p < guests; p++) {
      most[p] = Math.min(mostTalks, Math.min(talksInTime(free[p]), choices(p)));
      talks += most[p];
    }
    weight = 1 + MOST_POINTS * talks;
    // the most that all can count, times what the search adds for idle slots
    Math.multiplyExact(
        Math.multiplyExact(Math.multiplyExact(weight, talks + 1), leastTalks + 2L), idleUnit());
  }

  private int talksInTime(boolean[] there) {
    int talks = 0;
    for (int t = 0; t < there.length; t++) {
      if (there[t]) {
        talks++;
        t += breakSlots;
      }
    }
    return talks;
  }

  private int choices(int p) {
    int choices = 0;
    for (int c = 0; c < companies; c++) {
      choices += canMeet(p, c) ? 1 : 0;
    }
    return choices;
  }

  /** Whether a guest and a company may talk, and are ever there at the same time. */
  boolean canMeet(int p, int c) {
    if (points[p][c] != NONE) {
      for (int t = 0; t < slots; t++) {
        if (free[p][t] && interviewers[c][t] > 0) {
          return true;
        }
      }
    }
    return false;
  }

  /** The most talks that a guest could have if nobody else came, or more; no bound is lower. */
  public int possible(int p) {
    return most[p];
  }

  /** What a guest's talk counts beside its points, by its number, from 1. */
  long level(int number) {
    return number <= leastTalks ? weight * (leastTalks + 1L - number) : 0;
  }

  /** So much counts one point against idle slots: more than there can be of these. */
  long idleUnit() {
    return 1L + (long) guests * slots;
  }

  /** What a timetable is worth: by guest and slot, the company or {@link #NONE}. */
  long worth(int[][] timetable) {
    long worth = 0;
    for (int p = 0; p < guests; p++) {
      int number = 0;
      for (int c : timetable[p]) {
        if (c != NONE) {
          worth += level(++number) + points[p][c];
        }
      }
    }
    return worth;
  }

  /** Slots in which guests wait between talks, without the breaks that they need. */
  long idle(int[][] timetable) {
    long idle = 0;
    for (int[] row : timetable) {
      idle += idle(row);
    }
    return idle;
  }

  long idle(int[] row) {
    long idle = 0;
    int last = NONE;
    for (int t = 0; t < slots; t++) {
      if (row[t] != NONE) {
        idle += last == NONE ? 0 : t - last - 1 - breakSlots;
        last = t;
      }
    }
    return idle;
  }

  /** Whether a guest can have a talk in a slot beside those of the row, this slot left out. */
  boolean fitsInto(int p, int[] row, int slot) {
    if (!free[p][slot]) {
      return false;
    }
    int from = Math.max(0, slot - breakSlots);
    int to = Math.min(slots - 1, slot + breakSlots);
    for (int t = from; t <= to; t++) {
      if (t != slot && row[t] != NONE) {
        return false;
      }
    }
    return true;
  }
}
