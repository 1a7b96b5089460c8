package org.quartermatch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
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
    work.find(participants, best, progress);
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
      work.find(part, best, CohortMatches.Progress.NONE);
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

  private void find(
      List<Participant> participants, BestOpportunities[] best, CohortMatches.Progress progress) {
    asked += best.length;
    if (whole == null && asked * WHOLE_PAYS >= snapshot.size()) {
      whole = WholeIndex.of(ranking.calculator(), snapshot);
    }
    int[] neighbours =
        Curve.order(participants.stream().map(Participant::home).toList()).positions();
    workers.forEachParticipant(
        best.length,
        progress,
        () -> {
          Scan scan = new Scan();
          return i -> {
            int member = neighbours[i];
            eligible(participants.get(member), scan, best[member]);
            best[member].sort();
          };
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
}
