package org.quartermatch.shortlist;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/** The same by trying everything, in the words of docs/shortlist.md; and what to try it on. */
final class SlowLists {
  private SlowLists() {}

  /** A random world: few companies and fields, so that much is alike. */
  static Openings openings(Random random, int count) {
    Openings openings = new Openings();
    int companies = 1 + random.nextInt(count);
    for (int company = 0; company < companies; company++) {
      openings.addCompany(
          random.nextBoolean()
              ? java.util.OptionalInt.empty()
              : java.util.OptionalInt.of(random.nextInt(3)));
    }
    int fields = 1 + random.nextInt(count);
    for (int number = 0; number < count; number++) {
      openings.add(
          new Openings.Opening(
              1 + random.nextInt(2),
              random.nextInt(companies + 1) - 1,
              random.nextInt(fields + 1) - 1,
              random.nextBoolean()));
    }
    return openings;
  }

  /** Small numbers, so that much ties. */
  static ListPrices prices(Random random, int size) {
    return new ListPrices(
        size, random.nextInt(random.nextBoolean() ? 6 : 30), random.nextInt(9), random.nextInt(3));
  }

  static Choices choices(Random random, Openings openings, int count) {
    List<Integer> numbers = new ArrayList<>();
    for (int number = 0; number < openings.size(); number++) {
      numbers.add(number);
    }
    java.util.Collections.shuffle(numbers, random);
    int[] points = random.ints(count, 0, random.nextBoolean() ? 12 : 60).sorted().toArray();
    int[] falling = new int[count];
    for (int rank = 0; rank < count; rank++) {
      falling[rank] = points[count - 1 - rank];
    }
    return new Choices(
        numbers.subList(0, count).stream().mapToInt(number -> number).toArray(), falling);
  }

  /** All lists of the full size, in the order of their ranks. */
  static void all(int candidates, int size, Consumer<int[]> sink) {
    extend(new int[Math.min(size, candidates)], 0, 0, candidates, sink);
  }

  private static void extend(int[] list, int filled, int from, int n, Consumer<int[]> sink) {
    if (filled == list.length) {
      sink.accept(list.clone());
      return;
    }
    for (int rank = from; rank < n; rank++) {
      list[filled] = rank;
      extend(list, filled + 1, rank + 1, n, sink);
    }
  }

  static List<int[]> all(int candidates, int size) {
    List<int[]> lists = new ArrayList<>();
    all(candidates, size, lists::add);
    return lists;
  }

  static long worth(Openings openings, ListPrices prices, Choices choices, int[] list) {
    long worth = 0;
    for (int i = 0; i < list.length; i++) {
      worth += choices.points(list[i]);
      Openings.Opening one = openings.get(choices.opening(list[i]));
      for (int j = i + 1; j < list.length; j++) {
        Openings.Opening other = openings.get(choices.opening(list[j]));
        worth -= one.company() >= 0 && one.company() == other.company() ? prices.sameCompany() : 0;
        worth -= one.field() >= 0 && one.field() == other.field() ? prices.sameField() : 0;
        worth -= one.potential() == other.potential() ? prices.sameChannel() : 0;
      }
    }
    return worth;
  }

  /** The first of all lists that is worth most. */
  static int[] best(Openings openings, ListPrices prices, Choices choices, long[] costs) {
    int[][] best = new int[1][];
    long[] most = new long[1];
    all(
        choices.size(),
        prices.size(),
        list -> {
          long worth =
              worth(openings, prices, choices, list)
                  - Arrays.stream(list).mapToLong(rank -> costs[rank]).sum();
          if (best[0] == null || worth > most[0]) {
            best[0] = list;
            most[0] = worth;
          }
        });
    return best[0];
  }

  /** j × price ÷ places for the j-th beyond the room, summed up. */
  static long crowd(int there, int room, int places, int price) {
    long crowd = 0;
    for (int j = 1; j <= there - room; j++) {
      crowd += (long) j * price / Math.max(1, places);
    }
    return crowd;
  }

  static long listCrowding(
      Openings openings,
      ListPrices prices,
      CrowdPrices crowding,
      List<Choices> people,
      int[][] of) {
    int[] loads = new int[openings.size()];
    for (int person = 0; person < of.length; person++) {
      for (int rank : of[person]) {
        loads[people.get(person).opening(rank)]++;
      }
    }
    long crowd = 0;
    for (int number = 0; number < loads.length; number++) {
      int places = openings.get(number).places();
      crowd += crowd(loads[number], prices.size() * places, places, crowding.onLists());
    }
    return crowd;
  }

  static long firstWorth(
      Openings openings, CrowdPrices crowding, List<Choices> people, int[] first) {
    int[] loads = new int[openings.size()];
    int[] companies = new int[openings.companies()];
    long worth = 0;
    for (int person = 0; person < first.length; person++) {
      if (first[person] >= 0) {
        int number = people.get(person).opening(first[person]);
        worth += people.get(person).points(first[person]);
        loads[number]++;
        if (openings.get(number).company() >= 0) {
          companies[openings.get(number).company()]++;
        }
      }
    }
    for (int number = 0; number < loads.length; number++) {
      int places = openings.get(number).places();
      worth -= crowd(loads[number], places, places, crowding.first());
    }
    for (int company = 0; company < companies.length; company++) {
      if (openings.contacts(company).isPresent()) {
        int contacts = openings.contacts(company).getAsInt();
        worth -= crowd(companies[company], contacts, contacts, crowding.first());
      }
    }
    return worth;
  }
}
