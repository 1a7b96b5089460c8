package org.quartermatch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.quartermatch.fit.columns.BestOpportunities;
import org.quartermatch.fit.columns.OpportunityColumns;
import org.quartermatch.fit.columns.Scan;
import org.quartermatch.fit.columns.sphere.Curve;
import org.quartermatch.fit.judge.PreparedParticipant;
import org.quartermatch.model.Participant;
import org.quartermatch.search.Snapshot;

/**
 * Finds the best of a whole cohort, one part of it after the other, each on several threads.
 *
 * <p>Neighbours are taken together, so that the same blocks stay in a thread's cache; as soon as
 * there are enough people for it to pay, they ask the index as a whole ({@link WholeIndex}), which
 * is put together once. Not thread-safe.
 */
final class CohortRanking {
  /** Neighbours that one thread takes at a time. */
  private static final int GROUP = 32;

  /** Opportunities whose columns are put together in the time that one participant gains by it. */
  private static final int WHOLE_PAYS = 256;

  /** Participants that are in memory at once, where they come one by one. */
  static final int AT_A_TIME = 4096;

  private final Ranking ranking;
  private final Snapshot<OpportunityColumns> snapshot;
  private final int k;
  private final Workers workers;
  private @Nullable WholeIndex whole;
  private long asked;

  private CohortRanking(
      Ranking ranking, Snapshot<OpportunityColumns> snapshot, int k, Workers workers) {
    Ranking.checkK(k);
    this.ranking = ranking;
    this.snapshot = snapshot;
    this.k = k;
    this.workers = workers;
  }

  static CohortMatches best(
      Ranking ranking,
      Snapshot<OpportunityColumns> snapshot,
      Collection<Participant> cohort,
      int k,
      CohortMatches.Progress progress) {
    CohortRanking work = new CohortRanking(ranking, snapshot, k, Workers.all());
    List<Participant> participants = List.copyOf(cohort);
    LinkedHashMap<String, BestOpportunities> byParticipant =
        new LinkedHashMap<>(participants.size() * 2);
    BestOpportunities[] best = work.nothingYet(participants.size());
    for (int i = 0; i < best.length; i++) {
      if (byParticipant.put(participants.get(i).id(), best[i]) != null) {
        throw new IllegalArgumentException(
            "participant id "
                + participants.get(i).id()
                + " occurs twice in the cohort, allowed: once");
      }
    }
    work.find(participants, best, new Reports(progress, best.length));
    return new CohortMatches(byParticipant);
  }

  /**
   * Hands the best of each over, in their order, as soon as a part is done.
   *
   * @return how many were handed over
   */
  static long best(
      Ranking ranking,
      Snapshot<OpportunityColumns> snapshot,
      Iterator<Participant> cohort,
      int k,
      Workers workers,
      CohortMatches.Sink sink) {
    CohortRanking work = new CohortRanking(ranking, snapshot, k, workers);
    long done = 0;
    List<Participant> part = new ArrayList<>();
    while (cohort.hasNext()) {
      part.clear();
      while (part.size() < AT_A_TIME && cohort.hasNext()) {
        part.add(Objects.requireNonNull(cohort.next(), "participant of the iterator"));
      }
      BestOpportunities[] best = work.nothingYet(part.size());
      work.find(part, best, new Reports(CohortMatches.Progress.NONE, best.length));
      for (int i = 0; i < best.length; i++) {
        done++;
        if (!sink.accept(part.get(i), CohortMatches.named(best[i]))) {
          return done;
        }
      }
    }
    return done;
  }

  private BestOpportunities[] nothingYet(int participants) {
    BestOpportunities[] best = new BestOpportunities[participants];
    Arrays.setAll(best, i -> new BestOpportunities(k));
    return best;
  }

  private void find(List<Participant> participants, BestOpportunities[] best, Reports reports) {
    asked += best.length;
    if (whole == null && asked * WHOLE_PAYS >= snapshot.size()) {
      whole = WholeIndex.of(ranking.calculator(), snapshot);
    }
    int[] neighbours =
        Curve.order(participants.stream().map(Participant::home).toList()).positions();
    workers.forEach(
        (best.length + GROUP - 1) / GROUP,
        group -> {
          int from = group * GROUP;
          int to = Math.min(best.length, from + GROUP);
          Scan scan = new Scan();
          for (int i = from; i < to; i++) {
            int member = neighbours[i];
            eligible(participants.get(member), scan, best[member]);
            best[member].sort();
          }
          reports.done(to - from);
        });
  }

  private void eligible(Participant participant, Scan scan, BestOpportunities best) {
    PreparedParticipant prepared = ranking.calculator().prepare(participant);
    if (whole == null) {
      ranking.eligible(snapshot, prepared, scan, best);
    } else {
      whole.eligible(prepared, scan, best);
    }
  }

  /** Tells the progress, one thread at a time, and ends the work where it says so. */
  static final class Reports {
    private final CohortMatches.Progress progress;
    private final int all;
    private int done;
    private boolean ended;

    Reports(CohortMatches.Progress progress, int all) {
      this.progress = progress;
      this.all = all;
    }

    /**
     * Some more are done. What the progress throws ends the work, and nobody reports any more.
     *
     * @throws CancellationException if the progress has ended it, unless all are done
     */
    synchronized void done(int more) {
      done += more;
      if (ended) {
        return;
      }
      ended = true;
      ended = !progress.goOn(done, all) && done < all;
      if (ended) {
        throw new CancellationException(
            "work was ended after " + done + " of " + all + " participants");
      }
    }
  }
}
