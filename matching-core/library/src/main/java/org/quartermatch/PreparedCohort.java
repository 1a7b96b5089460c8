package org.quartermatch;

import java.util.Collection;
import java.util.List;
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
 * <p>Made by an engine, and for that engine alone. Immutable, and safe for use by several threads.
 * It keeps the participants' records, and some 300 bytes beside each.
 */
public final class PreparedCohort {
  private final FitCalculator calculator;
  private final ParticipantColumns columns;

  private PreparedCohort(FitCalculator calculator, ParticipantColumns columns) {
    this.calculator = calculator;
    this.columns = columns;
  }

  static PreparedCohort of(FitCalculator calculator, Collection<Participant> participants) {
    return new PreparedCohort(calculator, ParticipantColumns.of(calculator, participants));
  }

  /** Number of participants. */
  public int size() {
    return columns.size();
  }

  /** Whoever asks must be the engine that made it: another may score by another policy. */
  @SuppressWarnings("ReferenceEquality") // the very same policy, providers and date
  PreparedCohort requireOf(FitCalculator asking) {
    if (calculator != asking) {
      throw new IllegalArgumentException(
          "the cohort of "
              + size()
              + " participants was made by another engine, allowed: one made by this engine's"
              + " cohort(...)");
    }
    return this;
  }

  /** A participant who is eligible, and the points. */
  record Eligible(Participant participant, int points) {}

  /** The best k who are eligible, best first. */
  List<Eligible> best(PreparedOpportunity opportunity, int k) {
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
