package org.quartermatch.fit.judge;

import java.util.OptionalInt;
import org.quartermatch.fit.Reason.Fact;
import org.quartermatch.fit.Verdict;
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
    Fact minutes = new Fact.Count(pair.time().directMinutes());
    Fact mode = new Fact.Mode(pair.participant().times().mode());
    OptionalInt limit = pair.participant().participant().maximumCommuteMinutes();
    if (verdict != Verdict.NOT_MET) {
      notes.add(verdict, "commute.met", minutes, mode);
    } else if (limit.isPresent()) {
      notes.add(verdict, "commute.missing", minutes, mode, new Fact.Count(limit.getAsInt()));
    } else {
      notes.add(verdict, "commute.unreasonable", minutes, mode);
    }
  }
}
