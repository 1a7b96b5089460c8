package org.quartermatch.fair.timetable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Timetables against every timetable of small fairs, and the theorem on large ones. */
class TimetableSearchTest {
  private static final long SEED = Long.getLong("quartermatch.seed", 11_900L);
  private static final int ROUNDS = Integer.getInteger("quartermatch.rounds", 300);
  private static final int NONE = FairInstance.NONE;

  /** A fair in which some come late, some go early, and some companies bring nothing for some. */
  private static FairInstance random(Random dice, int guests, int companies, int slots) {
    boolean[][] free = new boolean[guests][slots];
    for (boolean[] row : free) {
      for (int t = 0; t < slots; t++) {
        row[t] = dice.nextInt(4) > 0;
      }
    }
    int[][] interviewers = new int[companies][slots];
    for (int[] row : interviewers) {
      int there = 1 + dice.nextInt(2);
      for (int t = 0; t < slots; t++) {
        row[t] = dice.nextInt(5) > 0 ? there : 0;
      }
    }
    int least = dice.nextInt(3);
    return new FairInstance(
        free,
        interviewers,
        points(dice, guests, companies),
        least,
        Math.max(1, least + dice.nextInt(2)),
        dice.nextInt(4) == 0 ? 1 : 0);
  }

  private static int[][] points(Random dice, int guests, int companies) {
    int[][] points = new int[guests][companies];
    for (int[] row : points) {
      for (int c = 0; c < companies; c++) {
        row[c] = dice.nextInt(4) == 0 ? NONE : 100 * dice.nextInt(101);
      }
    }
    return points;
  }

  /** The best of all timetables: most worth, then fewest idle slots; counted by its own words. */
  private static final class EveryTimetable {
    private final FairInstance in;
    private final int[][] rows;
    private final int[][] left;
    private long mostWorth = -1;
    private long leastIdle;

    EveryTimetable(FairInstance in) {
      this.in = in;
      rows = new int[in.guests][in.slots];
      for (int[] row : rows) {
        Arrays.fill(row, NONE);
      }
      left = Arrays.stream(in.interviewers).map(int[]::clone).toArray(int[][]::new);
      fill(0);
    }

    private void fill(int cell) {
      if (cell == in.guests * in.slots) {
        long worth = worth();
        long idle = in.idle(rows);
        if (worth > mostWorth || (worth == mostWorth && idle < leastIdle)) {
          mostWorth = worth;
          leastIdle = idle;
        }
        return;
      }
      int p = cell / in.slots;
      int t = cell % in.slots;
      fill(cell + 1);
      for (int c = 0; c < in.companies; c++) {
        if (in.free[p][t] && in.points[p][c] != NONE && left[c][t] > 0 && mayTalk(p, t, c)) {
          rows[p][t] = c;
          left[c][t]--;
          fill(cell + 1);
          rows[p][t] = NONE;
          left[c][t]++;
        }
      }
    }

    private boolean mayTalk(int p, int t, int company) {
      boolean met = Arrays.stream(rows[p]).anyMatch(c -> c == company);
      boolean rested = true;
      for (int b = 1; b <= in.breakSlots && t - b >= 0; b++) {
        rested &= rows[p][t - b] == NONE;
      }
      return !met && rested && Arrays.stream(rows[p]).filter(c -> c != NONE).count() < mostTalks();
    }

    private int mostTalks() {
      return Arrays.stream(in.most).max().orElse(0);
    }

    private long worth() {
      long all = 0;
      for (int p = 0; p < in.guests; p++) {
        all += in.most[p];
      }
      long weight = 1 + 10_000 * all;
      long worth = 0;
      for (int p = 0; p < in.guests; p++) {
        int talks = 0;
        for (int c : rows[p]) {
          if (c != NONE) {
            worth += in.points[p][c] + weight * Math.max(0, in.leastTalks - talks);
            talks++;
          }
        }
      }
      return worth;
    }
  }

  private static void assertPossible(FairInstance in, TimetableSearch.Found found, String seed) {
    int[][] taken = new int[in.companies][in.slots];
    for (int p = 0; p < in.guests; p++) {
      Set<Integer> met = new HashSet<>();
      int last = -100;
      for (int t = 0; t < in.slots; t++) {
        int c = found.companies().get(p).get(t);
        if (c != NONE) {
          assertThat(in.free[p][t]).as(seed).isTrue();
          assertThat(in.points[p][c]).as(seed).isNotEqualTo(NONE);
          assertThat(met.add(c)).as("each pair once, " + seed).isTrue();
          assertThat(t - last).as("break, " + seed).isGreaterThan(in.breakSlots);
          last = t;
          taken[c][t]++;
          assertThat(taken[c][t]).as(seed).isLessThanOrEqualTo(in.interviewers[c][t]);
        }
      }
      assertThat(met.size()).as(seed).isLessThanOrEqualTo(in.most[p]);
    }
  }

  @Test
  void isTheBestOfAllTimetablesOfSmallFairs() {
    int proved = 0;
    int provedWithoutBreaks = 0;
    int withoutBreaks = 0;
    for (int round = 0; round < ROUNDS; round++) {
      String seed = "seed " + (SEED + round);
      Random dice = new Random(SEED + round);
      FairInstance in = random(dice, 1 + dice.nextInt(3), 1 + dice.nextInt(3), 1 + dice.nextInt(3));
      TimetableSearch.Found found = TimetableSearch.find(in, 400, round);
      EveryTimetable every = new EveryTimetable(in);
      assertPossible(in, found, seed);
      assertThat(found.bound()).as("bound, " + seed).isGreaterThanOrEqualTo(every.mostWorth);
      assertThat(found.worth()).as(seed).isEqualTo(every.mostWorth);
      assertThat(found.idleSlots()).as("idle, " + seed).isEqualTo(every.leastIdle);
      boolean met = found.worth() == found.bound();
      proved += met ? 1 : 0;
      withoutBreaks += in.breakSlots == 0 ? 1 : 0;
      provedWithoutBreaks += in.breakSlots == 0 && met ? 1 : 0;
    }
    assertThat(provedWithoutBreaks)
        .as("of %d", withoutBreaks)
        .isGreaterThan(withoutBreaks * 9 / 10);
    assertThat(proved).as("of %d", ROUNDS).isGreaterThan(ROUNDS * 8 / 10);
  }

  /** Kőnig's theorem: no search is needed, and nothing is lost to time. */
  @Test
  void whereEverybodyIsThereAllTheTimeTheBestTalksHaveSlots() {
    for (int round = 0; round < ROUNDS / 10; round++) {
      Random dice = new Random(SEED + round);
      int guests = 10 + dice.nextInt(30);
      int companies = 2 + dice.nextInt(8);
      int slots = 2 + dice.nextInt(7);
      boolean[][] free = new boolean[guests][slots];
      for (boolean[] row : free) {
        Arrays.fill(row, true);
      }
      int[][] interviewers = new int[companies][slots];
      for (int[] row : interviewers) {
        Arrays.fill(row, 1 + dice.nextInt(2));
      }
      FairInstance in =
          new FairInstance(free, interviewers, points(dice, guests, companies), 2, slots, 0);
      TimetableSearch.Found found = TimetableSearch.find(in, 0, 1);
      assertPossible(in, found, "seed " + (SEED + round));
      assertThat(found.worth()).as("seed %d", SEED + round).isEqualTo(found.bound());
      assertThat(new TalkFlow(in).talks())
          .hasSize(
              (int)
                  found.companies().stream().flatMap(List::stream).filter(c -> c != NONE).count());
    }
  }

  /** Exchanges leave who talks to whom, and let people wait less. */
  @Test
  void exchangesOnlyShortenWaiting() {
    int shorter = 0;
    for (int round = 0; round < ROUNDS / 10; round++) {
      Random dice = new Random(SEED + round);
      FairInstance in = random(dice, 20, 5, 8);
      int[][] rows = Colouring.of(in, new TalkFlow(in).talks());
      for (int i = 0; i < 50; i++) {
        long worth = in.worth(rows);
        long idle = in.idle(rows);
        int s = dice.nextInt(8);
        SlotExchange.between(in, rows, s, (s + 1 + dice.nextInt(7)) % 8, dice::nextBoolean);
        assertThat(in.worth(rows)).isEqualTo(worth);
        assertThat(in.idle(rows)).isLessThanOrEqualTo(idle);
        shorter += in.idle(rows) < idle ? 1 : 0;
        assertPossible(
            in,
            new TimetableSearch.Found(
                Arrays.stream(rows).map(row -> Arrays.stream(row).boxed().toList()).toList(),
                0,
                0,
                0,
                0),
            "seed " + (SEED + round));
      }
    }
    assertThat(shorter).isGreaterThan(ROUNDS / 5);
  }

  @Test
  void theSameStepsAndSeedGiveTheSame() {
    FairInstance in = random(new Random(SEED), 20, 5, 6);
    TimetableSearch.Found one = TimetableSearch.find(in, 200, 7);
    TimetableSearch.Found other = TimetableSearch.find(in, 200, 7);
    assertThat(one).isEqualTo(other);
    assertThat(one.worth()).isLessThanOrEqualTo(one.bound());
    assertThat(one.steps()).isLessThanOrEqualTo(200);
  }

  /** Two want one company; one of them has no other. */
  @Test
  void nobodyGoesWithoutATalkForTheSakeOfPoints() {
    FairInstance in =
        new FairInstance(
            new boolean[][] {{true}, {true}},
            new int[][] {{1}, {1}},
            new int[][] {{9_000, 100}, {10, NONE}},
            1,
            1,
            0);
    assertThat(TimetableSearch.find(in, 10, 1).companies())
        .isEqualTo(List.of(List.of(1), List.of(0)));
  }

  @Test
  void nobodyIsAFairWithoutTalks() {
    FairInstance in = new FairInstance(new boolean[0][], new int[][] {{1}}, new int[0][], 1, 1, 0);
    TimetableSearch.Found found = TimetableSearch.find(in, 10, 1);
    assertThat(List.of(found.worth(), found.bound(), found.idleSlots())).containsOnly(0L);
  }

  @Test
  void whatCannotBeCountedExactlyIsRefused() {
    boolean[][] free = new boolean[3_000][96];
    for (boolean[] row : free) {
      Arrays.fill(row, true);
    }
    int[][] interviewers = new int[96][96];
    for (int[] row : interviewers) {
      Arrays.fill(row, 1);
    }
    assertThat(
            catchThrowable(
                () -> new FairInstance(free, interviewers, new int[3_000][96], 96, 96, 0)))
        .isInstanceOf(ArithmeticException.class);
  }
}
