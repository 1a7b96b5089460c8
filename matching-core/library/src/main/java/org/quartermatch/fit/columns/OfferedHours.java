package org.quartermatch.fit.columns;

import java.util.Arrays;
import org.quartermatch.fit.judge.FitCalculator;
import org.quartermatch.fit.judge.HoursJudge;
import org.quartermatch.fit.judge.time.TimeLimits;
import org.quartermatch.fit.judge.time.WorkPattern;
import org.quartermatch.model.HoursRange;

/**
 * What the hours offered in columns mean to whoever wants certain hours; each offer is judged when
 * it is first asked for. Safe for use by several threads once all of them are ({@link #complete}).
 */
final class OfferedHours {
  private static final int NOT_ASKED = -1;

  private final OpportunityColumns columns;
  private final HoursRange wanted;

  /** The larger of both minima, or {@link #NOT_ASKED}; in quarter hours, as are the next two. */
  private final int[] least;

  private final int[] most;
  private final int[] budgets;
  private final short[] points;

  /** What is known by now of the points that they lose; see {@link PointLosses}. */
  final short[] losses;

  OfferedHours(OpportunityColumns columns, HoursRange wanted) {
    this.columns = columns;
    this.wanted = wanted;
    int offers = columns.hoursOffered.size();
    least = new int[offers];
    Arrays.fill(least, NOT_ASKED);
    most = new int[offers];
    budgets = new int[offers];
    points = new short[offers];
    losses = new short[offers];
  }

  /** The same with every offer judged. */
  static OfferedHours complete(OpportunityColumns columns, HoursRange wanted) {
    OfferedHours hours = new OfferedHours(columns, wanted);
    for (int offer = 0; offer < hours.least.length; offer++) {
      hours.ask(offer);
    }
    return hours;
  }

  HoursRange wanted() {
    return wanted;
  }

  /** The larger of both minima, in quarter hours. */
  int least(int offer) {
    if (least[offer] < 0) {
      ask(offer);
    }
    return least[offer];
  }

  /** The smaller of both maxima, in quarter hours; after {@link #least}. */
  int most(int offer) {
    return most[offer];
  }

  /** What the opportunity can spend, in quarter hours; after {@link #least}. */
  int budget(int offer) {
    return budgets[offer];
  }

  /** Points of the hours, or {@link FitCalculator#BLOCKED} where nothing is left to agree on. */
  int points(int offer) {
    if (least[offer] < 0) {
      ask(offer);
    }
    return points[offer];
  }

  private void ask(int number) {
    WorkPattern.Offer offer = columns.hoursOffered.get(number);
    int weight = columns.layout.hoursWeight;
    int found = HoursJudge.judge(false, wanted, offer.hours()).points(weight);
    budgets[number] = offer.budgetQuarterHours().orElse(TimeLimits.UNLIMITED);
    most[number] = TimeLimits.most(wanted, offer);
    least[number] = TimeLimits.least(wanted, offer.hours());
    boolean leavesNothing = least[number] > Math.min(most[number], budgets[number]);
    points[number] = (short) (leavesNothing ? FitCalculator.BLOCKED : found);
    losses[number] = (short) (leavesNothing ? PointLosses.BLOCKED : found - weight);
  }
}
