package org.quartermatch.fit.judge;

import java.util.IntSummaryStatistics;
import java.util.OptionalInt;
import org.quartermatch.fit.Reason.Fact;
import org.quartermatch.fit.TravelTimes;
import org.quartermatch.fit.Verdict;
import org.quartermatch.fit.judge.time.TimeOption;
import org.quartermatch.fit.judge.time.TimeResult;

/** The way to work: docs/semantics.md, sentences 19 to 21 and 38. */
public final class CommuteJudge {
  /** Up to so many minutes cost nothing. */
  private static final int FREE_MINUTES = 10;

  /** From so many minutes on nothing is left of the points. */
  public static final int LAST_MINUTES = 60;

  private CommuteJudge() {}

  static Ruling judge(Pair pair, Notes notes) {
    TimeResult time = pair.time();
    Ruling ruling = judge(time.wayKnown(), time.directMinutes(), time.commuteBlocks());
    if (notes.areWanted()) {
      note(ruling.verdict(), pair, notes);
    }
    return ruling;
  }

  /**
   * Judges a way.
   *
   * @param wayKnown whether home, place of work and mode are known
   */
  public static Ruling judge(boolean wayKnown, int directMinutes, boolean blocks) {
    if (!wayKnown) {
      return Ruling.unknown();
    }
    int left = Math.max(0, LAST_MINUTES - Math.max(directMinutes, FREE_MINUTES));
    int all = LAST_MINUTES - FREE_MINUTES;
    Verdict verdict = blocks ? Verdict.NOT_MET : left == all ? Verdict.MET : Verdict.PARTLY;
    return new Ruling(verdict, left, all, blocks);
  }

  private static void note(Verdict verdict, Pair pair, Notes notes) {
    if (verdict == Verdict.UNKNOWN) {
      String key =
          pair.participant().participant().home().isEmpty()
              ? "commute.home.unknown"
              : pair.opportunity().place().isLocated()
                  ? "commute.mode.unknown"
                  : "commute.work.unknown";
      notes.add(verdict, key);
      return;
    }
    Fact way = way(pair);
    OptionalInt limit = pair.participant().participant().maximumCommuteMinutes();
    if (verdict != Verdict.NOT_MET) {
      notes.add(verdict, "commute.met", way);
      noteDetour(verdict, pair.time(), notes);
    } else if (limit.isPresent()) {
      notes.add(verdict, "commute.missing", way, new Fact.Count(limit.getAsInt()));
    } else {
      long bothWays = (long) pair.time().directMinutes() + pair.time().directBackMinutes();
      notes.add(verdict, "commute.unreasonable", way, new Fact.Count(bothWays));
    }
  }

  /** The direct way; its ends and the mode are known. */
  private static Fact way(Pair pair) {
    TravelTimes times = pair.participant().setting().time().travelTimes();
    TravelTimes.Leg leg =
        new TravelTimes.Leg(
            pair.participant().participant().home().orElseThrow(),
            pair.opportunity().place().location().orElseThrow(),
            pair.participant().times().mode());
    return new Fact.Way(pair.time().directMinutes(), times.usedMode(leg), times.isGiven(leg));
  }

  /** The real way, where it leads by way of the children's places. */
  private static void noteDetour(Verdict verdict, TimeResult time, Notes notes) {
    IntSummaryStatistics ways =
        time.options().stream().mapToInt(TimeOption::wayMinutes).summaryStatistics();
    Fact shortest = new Fact.Count(ways.getMin());
    if (ways.getMax() == ways.getMin() && ways.getMax() > time.directMinutes()) {
      notes.add(verdict, "commute.detour", shortest);
    } else if (ways.getMax() > time.directMinutes()) {
      notes.add(verdict, "commute.detour.range", shortest, new Fact.Count(ways.getMax()));
    }
  }
}
