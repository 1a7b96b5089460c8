package org.quartermatch;

import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.quartermatch.fit.columns.BestParticipants;
import org.quartermatch.fit.columns.CandidateScan;
import org.quartermatch.fit.columns.OpportunityTables;
import org.quartermatch.fit.columns.ParticipantColumns;
import org.quartermatch.fit.judge.FitCalculator;
import org.quartermatch.fit.judge.PreparedOpportunity;
import org.quartermatch.model.Participant;

/**
 * Participants, made ready once to be asked for many opportunities: one opportunity then costs
 * milliseconds for 100,000 of them, and the answers are those of the collection it was made of.
 *
 * <p>Made by an engine, and for that engine alone. Safe for use by several threads. It keeps the
 * participants' records, and some 300 bytes beside each. When the engine's date changes, the first
 * question of the new day makes them ready anew, some microseconds each.
 */
public final class PreparedCohort {
  /**
   * Ready for one day.
   *
   * @param calculator judges on that day
   */
  private record Ready(FitCalculator calculator, ParticipantColumns columns) {
    static Ready of(FitCalculator calculator, Collection<Participant> participants) {
      return new Ready(calculator, ParticipantColumns.of(calculator, participants));
    }
  }

  private volatile Ready latest;

  private PreparedCohort(Ready first) {
    latest = first;
  }

  static PreparedCohort of(FitCalculator calculator, Collection<Participant> participants) {
    return new PreparedCohort(Ready.of(calculator, participants));
  }

  /** Number of participants. */
  public int size() {
    return latest.columns.size();
  }

  /** Whoever asks must be the engine that made it: another may score by another policy. */
  @SuppressWarnings("ReferenceEquality") // the very same policy, providers and date
  private ParticipantColumns columns(FitCalculator asking) {
    Ready ready = latest;
    if (ready.calculator == asking) {
      return ready.columns;
    }
    if (!ready.calculator.isAkinTo(asking)) {
      throw new IllegalArgumentException(
          "the cohort of "
              + size()
              + " participants was made by another engine, allowed: one made by this engine's"
              + " cohort(...)");
    }
    return anew(asking);
  }

  @SuppressWarnings("ReferenceEquality") // as above
  private synchronized ParticipantColumns anew(FitCalculator asking) {
    if (latest.calculator != asking) {
      ParticipantColumns known = latest.columns;
      List<Participant> participants =
          IntStream.range(0, known.size()).mapToObj(known::participant).toList();
      latest = Ready.of(asking, participants);
    }
    return latest.columns;
  }

  /** A participant who is eligible, and the points. */
  record Eligible(Participant participant, int points) {}

  /**
   * The best k who are eligible, best first.
   *
   * @param calculator of the engine that made it, on any date
   * @param opportunity made ready by it
   * @throws IllegalArgumentException if the calculator is another engine's
   */
  List<Eligible> best(FitCalculator calculator, PreparedOpportunity opportunity, int k) {
    ParticipantColumns columns = columns(calculator);
    BestParticipants best = new BestParticipants(k);
    CandidateScan.eligible(new OpportunityTables(columns, opportunity), best);
    best.sort();
    Eligible[] ranked = new Eligible[best.size()];
    for (int i = 0; i < ranked.length; i++) {
      ranked[i] = new Eligible(columns.participant(best.rank(i)), best.points(i));
    }
    return List.of(ranked);
  }
}
