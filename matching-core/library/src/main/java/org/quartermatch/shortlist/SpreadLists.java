package org.quartermatch.shortlist;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The lists of a cohort, spread so that no opportunity is on too many of them: lists of which
 * nobody can be given another one that is worth more, all crowding counted, while the others keep
 * theirs.
 *
 * <p><b>How it works.</b> Nobody has a list at first. Who has fewest candidates comes first, then
 * by the order given. Everybody in turn gets the list that is worth most when every opportunity
 * costs what one more list with it adds to the {@link CrowdPrices}, if that is worth more than the
 * list held; and so again, until a round changes nothing. Each change raises the total, the worth
 * of all lists less all crowding, which is a whole number with a bound, so it ends. This is a
 * congestion game played by best answers.
 *
 * <p><b>How good it is.</b> At any prices of opportunities, no lists can total more than what
 * everybody's best list is worth at these prices, and what the prices bring in at most beyond the
 * crowding that they stand for (Lagrangian duality). {@link #most} says that sum for the prices of
 * the end.
 *
 * <p><b>Cost.</b> One {@link BestList} for each person and round; some rounds.
 *
 * <p><b>Source.</b> R. W. Rosenthal, <i>A class of games possessing pure-strategy Nash
 * equilibria</i>, International Journal of Game Theory 2, 1973.
 */
public final class SpreadLists {
  private final Openings openings;
  private final ListPrices prices;
  private final CrowdPrices crowding;
  private final List<Choices> people;
  private final int[][] lists;
  private final int[] loads;
  private int rounds;
  private long total;
  private long most;

  private SpreadLists(
      Openings openings, ListPrices prices, CrowdPrices crowding, List<Choices> people) {
    this.openings = openings;
    this.prices = prices;
    this.crowding = crowding;
    this.people = people;
    lists = new int[people.size()][0];
    loads = new int[openings.size()];
  }

  /** Of these people; the order decides between those with equally many candidates. */
  public static SpreadLists of(
      Openings openings, ListPrices prices, CrowdPrices crowding, List<Choices> people) {
    SpreadLists spread = new SpreadLists(openings, prices, crowding, people);
    int[] order =
        IntStream.range(0, people.size())
            .boxed()
            .sorted(Comparator.comparingInt(person -> people.get(person).size()))
            .mapToInt(person -> person)
            .toArray();
    while (spread.round(order)) {
      spread.rounds++;
    }
    spread.sum();
    return spread;
  }

  /** The ranks of each person's list, ascending. */
  public int[] list(int person) {
    return lists[person].clone();
  }

  /** Rounds that changed something. */
  public int rounds() {
    return rounds;
  }

  /** The worth of all lists less all crowding. */
  public long total() {
    return total;
  }

  /** What no lists at all can total more than. */
  public long most() {
    return most;
  }

  private boolean round(int[] order) {
    boolean changed = false;
    for (int person : order) {
      add(person, -1);
      BestList search = search(person);
      long[] costs = costs(people.get(person));
      int[] list = search.find(costs);
      if (lists[person].length == 0
          ? list.length > 0
          : search.worth() > worth(search, lists[person], costs)) {
        lists[person] = list;
        changed = true;
      }
      add(person, 1);
    }
    return changed;
  }

  /** Made anew each time: kept for everybody, they would be the largest part by far. */
  private BestList search(int person) {
    return new BestList(openings, prices, people.get(person));
  }

  private void add(int person, int more) {
    for (int rank : lists[person]) {
      loads[people.get(person).opening(rank)] += more;
    }
  }

  private long[] costs(Choices choices) {
    long[] costs = new long[choices.size()];
    for (int rank = 0; rank < costs.length; rank++) {
      costs[rank] = next(choices.opening(rank));
    }
    return costs;
  }

  private long next(int opening) {
    int places = openings.get(opening).places();
    return CrowdPrices.next(loads[opening], room(places), places, crowding.onLists());
  }

  private long room(int places) {
    return (long) prices.size() * places;
  }

  private static long worth(BestList search, int[] list, long[] costs) {
    long worth = search.worth(list);
    for (int rank : list) {
      worth -= costs[rank];
    }
    return worth;
  }

  private void sum() {
    for (int person = 0; person < lists.length; person++) {
      BestList search = search(person);
      total += search.worth(lists[person]);
      search.find(costs(people.get(person)));
      most += search.worth();
    }
    for (int opening = 0; opening < loads.length; opening++) {
      int places = openings.get(opening).places();
      long crowd = CrowdPrices.sum(loads[opening], room(places), places, crowding.onLists());
      total -= crowd;
      // What a price brings in beyond its crowding is most where one more pays no less than it: at
      // the load itself.
      most += next(opening) * loads[opening] - crowd;
    }
  }
}
