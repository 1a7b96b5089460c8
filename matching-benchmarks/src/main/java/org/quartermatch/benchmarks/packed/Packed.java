package org.quartermatch.benchmarks.packed;

import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.quartermatch.benchmarks.lucene.PairKernel;
import org.quartermatch.fit.columns.BestOpportunities;
import org.quartermatch.fit.columns.ColumnsBuilder;
import org.quartermatch.fit.columns.Hits;
import org.quartermatch.fit.columns.OpportunityColumns;
import org.quartermatch.fit.columns.Pairs;
import org.quartermatch.fit.columns.ParticipantTables;
import org.quartermatch.fit.columns.Scan;
import org.quartermatch.fit.judge.FitCalculator;
import org.quartermatch.fit.judge.PreparedParticipant;
import org.quartermatch.model.Opportunity;
import org.quartermatch.model.Participant;

/** Opportunities in one set of columns, none deleted, without own criteria. */
public final class Packed {
  private final FitCalculator calculator;
  private final OpportunityColumns columns;
  private final IntFunction<Opportunity> opportunities;

  private Packed(
      FitCalculator calculator,
      OpportunityColumns columns,
      IntFunction<Opportunity> opportunities) {
    this.calculator = calculator;
    this.columns = columns;
    this.opportunities = opportunities;
  }

  /** Packs the first {@code many} opportunities. */
  public static Packed of(
      FitCalculator calculator, IntFunction<Opportunity> opportunities, int many) {
    ColumnsBuilder builder = new ColumnsBuilder(calculator);
    for (int i = 0; i < many; i++) {
      builder.add(i, calculator.prepare(opportunities.apply(i)));
    }
    return new Packed(calculator, builder.build(), opportunities);
  }

  /** Number of opportunities. */
  public int size() {
    return columns.size();
  }

  /** Number of blocks. */
  int blockCount() {
    return columns.blockCount();
  }

  /** The opportunities in the order of the columns. */
  public Stream<Opportunity> inOrder() {
    return IntStream.range(0, columns.size())
        .mapToObj(position -> opportunities.apply(columns.document(position)));
  }

  /** The columns' own judgement of single pairs, by position, for others to scan with. */
  public PairKernel kernel() {
    return participant -> {
      Catch found = new Catch();
      Pairs pairs = pairs(participant, found);
      return position -> found.of(pairs, position);
    };
  }

  private static final class Catch implements Hits {
    private int points;

    @Override
    public int leastPoints() {
      return 0;
    }

    @Override
    public void add(OpportunityColumns from, int position, int value) {
      points = value;
    }

    int of(Pairs pairs, int position) {
      points = -1;
      pairs.judge(position);
      return points;
    }
  }

  private Pairs pairs(Participant participant, Hits hits) {
    return new Pairs(tables(calculator.prepare(participant)), i -> true, i -> 0, hits);
  }

  /** Makes a participant ready. */
  public ParticipantTables tables(PreparedParticipant participant) {
    return new ParticipantTables(columns, participant);
  }

  /** The best k by a look at every position. */
  public BestOpportunities fullScan(Participant participant, int k) {
    BestOpportunities best = new BestOpportunities(k);
    Pairs pairs = pairs(participant, best);
    for (int position = 0; position < columns.size(); position++) {
      pairs.judge(position);
    }
    best.sort();
    return best;
  }

  /** The best k by blocks, the most promising first: what the engine does. */
  public BestOpportunities blocks(Participant participant, int k, Scan scan) {
    BestOpportunities best = new BestOpportunities(k);
    scan.eligible(tables(calculator.prepare(participant)), i -> true, i -> 0, best);
    best.sort();
    return best;
  }

  /** The sum of the points of all eligible pairs of a participant. */
  public long sum(PreparedParticipant participant, Scan scan) {
    Sum sum = new Sum();
    scan.eligible(tables(participant), i -> true, i -> 0, sum);
    return sum.points;
  }

  private static final class Sum implements Hits {
    private long points;

    @Override
    public int leastPoints() {
      return 0;
    }

    @Override
    public void add(OpportunityColumns from, int position, int value) {
      points += value;
    }
  }
}
