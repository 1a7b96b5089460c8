package org.quartermatch;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.quartermatch.fit.columns.OpportunityColumns;
import org.quartermatch.fit.judge.FitCalculator;
import org.quartermatch.fit.judge.PreparedOpportunity;
import org.quartermatch.model.ChildcareProvider;
import org.quartermatch.model.Opportunity;
import org.quartermatch.search.CommitPoint;
import org.quartermatch.search.Filter;
import org.quartermatch.search.Located;
import org.quartermatch.search.OpportunityMoment;
import org.quartermatch.search.OpportunityStore;
import org.quartermatch.search.PackedSegments;
import org.quartermatch.search.Snapshot;

/**
 * The days of an engine, which end when its clock says another date: what judges is made anew then,
 * and what the index has packed for it. So it is when the childcare providers are others.
 *
 * <p>A call asks once for the day, or for a view, and uses nothing else, so that it sees one date
 * from its start to its end whatever the clock does. The first one of a new day makes the new day,
 * in microseconds; the columns are packed by the first question that needs them. A clock that goes
 * back is a new day, too. Safe for use by several threads.
 */
final class EngineDays {
  /**
   * One date and everything that depends on it.
   *
   * @param ranking judges on this date
   * @param packed for this date
   */
  private record Day(Ranking ranking, PackedSegments<OpportunityColumns> packed) {
    LocalDate date() {
      return ranking.calculator().date();
    }
  }

  /**
   * What one call sees: the index at one moment, and a date. Close it when done.
   *
   * @param ranking judges on the date
   * @param snapshot packed for the date
   */
  record View(Ranking ranking, Snapshot<OpportunityColumns> snapshot) implements AutoCloseable {
    FitCalculator calculator() {
      return ranking.calculator();
    }

    /** The opportunities that count, by id. */
    List<Opportunity> opportunities() {
      return ranking.valid(snapshot);
    }

    /** All that is there, whatever its last day. */
    Stream<Opportunity> everything() {
      return snapshot.where(Filter.on(LocalDate.MIN)).stream().map(Located::opportunity);
    }

    /** The same, made ready. */
    List<PreparedOpportunity> prepared() {
      return ranking.prepared(snapshot);
    }

    /**
     * One of them.
     *
     * @throws IllegalArgumentException if there is none
     */
    PreparedOpportunity require(String opportunityId) {
      return ranking.require(snapshot, opportunityId);
    }

    @Override
    public void close() {
      snapshot.close();
    }
  }

  private final Supplier<LocalDate> dates;
  private final OpportunityStore<OpportunityColumns> index;
  private volatile Day latest;

  /**
   * Starts with the calculator's day.
   *
   * @param index packs for this calculator
   */
  EngineDays(
      Supplier<LocalDate> dates,
      FitCalculator calculator,
      OpportunityStore<OpportunityColumns> index) {
    this.dates = dates;
    this.index = index;
    latest = new Day(new Ranking(calculator), index.packed());
  }

  /**
   * Judges on the date of now.
   *
   * @throws IllegalStateException if the index is closed
   */
  FitCalculator calculator() {
    return ranking().calculator();
  }

  /** The index and the date of now. */
  View view() {
    Day day = today();
    return new View(day.ranking, index.snapshot(day.packed));
  }

  /** What is now, and stays so: a store to be closed by itself, and its only day. */
  Moment moment() {
    Day day = today();
    CommitPoint commit = index.lastCommit();
    Snapshot<OpportunityColumns> snapshot = index.snapshot(day.packed);
    OpportunityMoment<OpportunityColumns> store =
        new OpportunityMoment<>(snapshot, commit, day.packed);
    return new Moment(store, new EngineDays(day::date, day.ranking.calculator(), store));
  }

  /**
   * An index and a date that stay as they are.
   *
   * @param days of that one date
   */
  record Moment(OpportunityStore<OpportunityColumns> index, EngineDays days) {}

  /** The same, and finds. */
  Ranking ranking() {
    index.ensureUsable();
    return today().ranking;
  }

  /** Other childcare providers, from the next call on. */
  synchronized void providers(List<ChildcareProvider> providers) {
    index.ensureUsable();
    begin(latest.ranking.calculator().withProviders(providers));
  }

  private Day today() {
    LocalDate date = dates.get();
    Day known = latest;
    return known.date().equals(date) ? known : moveTo(date);
  }

  private synchronized Day moveTo(LocalDate date) {
    return latest.date().equals(date) ? latest : begin(latest.ranking.calculator().on(date));
  }

  private Day begin(FitCalculator calculator) {
    Day day = new Day(new Ranking(calculator), index.packedBy(new ColumnsPacker(calculator)));
    latest = day;
    return day;
  }
}
