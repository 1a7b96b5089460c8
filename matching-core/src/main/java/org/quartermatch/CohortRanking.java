package org.quartermatch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.quartermatch.fit.PreparedParticipant;
import org.quartermatch.fit.columns.Best;
import org.quartermatch.fit.columns.CohortScan;
import org.quartermatch.fit.columns.Hits;
import org.quartermatch.fit.columns.OpportunityColumns;
import org.quartermatch.model.Participant;
import org.quartermatch.search.Snapshot;

/** Finds the best of a whole cohort, on all processors. */
final class CohortRanking {
  private final CohortProgress progress;
  private final int all;
  private int done;
  private volatile boolean ended;

  private CohortRanking(CohortProgress progress, int all) {
    this.progress = progress;
    this.all = all;
  }

  static CohortMatches best(
      Ranking ranking,
      Snapshot<OpportunityColumns> snapshot,
      Collection<Participant> cohort,
      int k,
      CohortProgress progress) {
    Ranking.checkK(k);
    List<Participant> participants = new ArrayList<>(cohort);
    LinkedHashMap<String, Best> byParticipant = new LinkedHashMap<>(participants.size() * 2);
    Best[] best = new Best[participants.size()];
    for (int i = 0; i < best.length; i++) {
      best[i] = new Best(k);
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
    int[] neighbours = CohortScan.neighbours(prepared);
    int tiles = (best.length + CohortScan.TILE - 1) / CohortScan.TILE;
    IntStream.range(0, tiles)
        .parallel()
        .forEach(
            tile -> {
              if (!work.ended) {
                int from = tile * CohortScan.TILE;
                int to = Math.min(best.length, from + CohortScan.TILE);
                int[] members = Arrays.copyOfRange(neighbours, from, to);
                ranking.eligible(
                    snapshot,
                    Arrays.stream(members).mapToObj(prepared::get).toList(),
                    Arrays.stream(members).<Hits>mapToObj(i -> best[i]).toList());
                for (int member : members) {
                  best[member].sort();
                }
                work.report(members.length);
              }
            });
    if (work.ended) {
      throw new CancellationException(
          "matching was ended after " + work.done + " of " + work.all + " participants");
    }
    return new CohortMatches(byParticipant);
  }

  private synchronized void report(int more) {
    done += more;
    if (!progress.goOn(done, all) && done < all) {
      ended = true;
    }
  }
}
