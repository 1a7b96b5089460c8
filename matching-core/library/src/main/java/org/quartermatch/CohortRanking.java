package org.quartermatch;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.quartermatch.fit.columns.BestOpportunities;
import org.quartermatch.fit.columns.Hits;
import org.quartermatch.fit.columns.OpportunityColumns;
import org.quartermatch.fit.columns.Scan;
import org.quartermatch.fit.columns.sphere.Curve;
import org.quartermatch.fit.judge.PreparedParticipant;
import org.quartermatch.model.Participant;
import org.quartermatch.search.Snapshot;

/** Finds the best of a whole cohort, on all processors. */
final class CohortRanking {
  /** Neighbours that one thread takes at a time: the same blocks stay in its cache. */
  private static final int GROUP = 32;

  /** Opportunities whose columns are put together in the time that one participant gains by it. */
  private static final int WHOLE_PAYS = 256;

  private final CohortMatches.Progress progress;
  private final int all;
  private int done;
  private volatile boolean ended;

  private CohortRanking(CohortMatches.Progress progress, int all) {
    this.progress = progress;
    this.all = all;
  }

  static CohortMatches best(
      Ranking ranking,
      Snapshot<OpportunityColumns> snapshot,
      Collection<Participant> cohort,
      int k,
      CohortMatches.Progress progress) {
    Ranking.checkK(k);
    List<Participant> participants = new ArrayList<>(cohort);
    LinkedHashMap<String, BestOpportunities> byParticipant =
        new LinkedHashMap<>(participants.size() * 2);
    BestOpportunities[] best = new BestOpportunities[participants.size()];
    for (int i = 0; i < best.length; i++) {
      best[i] = new BestOpportunities(k);
      if (byParticipant.put(participants.get(i).id(), best[i]) != null) {
        throw new IllegalArgumentException(
            "participant id "
                + participants.get(i).id()
                + " occurs twice in the cohort, allowed: once");
      }
    }
    CohortRanking work = new CohortRanking(progress, best.length);
    List<PreparedParticipant> prepared =
        participants.parallelStream().map(ranking.calculator()::prepare).toList();
    int[] neighbours =
        Curve.order(participants.stream().map(Participant::home).toList()).positions();
    int groups = (best.length + GROUP - 1) / GROUP;
    Asked asked = asked(ranking, snapshot, best.length);
    IntStream.range(0, groups)
        .parallel()
        .forEach(
            group -> {
              if (!work.ended) {
                int from = group * GROUP;
                int to = Math.min(best.length, from + GROUP);
                Scan scan = new Scan();
                for (int i = from; i < to; i++) {
                  int member = neighbours[i];
                  asked.eligible(prepared.get(member), scan, best[member]);
                  best[member].sort();
                }
                work.report(to - from);
              }
            });
    if (work.ended) {
      throw new CancellationException(
          "matching was ended after " + work.done + " of " + work.all + " participants");
    }
    return new CohortMatches(byParticipant);
  }

  /** What a cohort asks, one participant after the other. */
  private interface Asked {
    void eligible(PreparedParticipant participant, Scan scan, Hits hits);
  }

  /** The index as a whole, unless that costs more than so few participants gain by it. */
  private static Asked asked(
      Ranking ranking, Snapshot<OpportunityColumns> snapshot, int participants) {
    if ((long) participants * WHOLE_PAYS < snapshot.size()) {
      return (participant, scan, hits) -> ranking.eligible(snapshot, participant, scan, hits);
    }
    return WholeIndex.of(ranking.calculator(), snapshot)::eligible;
  }

  private synchronized void report(int more) {
    done += more;
    if (!ended && !goesOn() && done < all) {
      ended = true;
    }
  }

  /** What the progress throws ends the work, and nobody reports any more. */
  private boolean goesOn() {
    boolean heard = false;
    try {
      boolean goesOn = progress.goOn(done, all);
      heard = true;
      return goesOn;
    } finally {
      ended |= !heard;
    }
  }
}
