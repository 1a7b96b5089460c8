package org.quartermatch.shortlist;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;

/**
 * What each list of a cohort begins with: of all ways to choose one opportunity of each list, one
 * with most points in all, less what crowding costs at opportunities and at companies.
 *
 * <p><b>How it works.</b> A flow of least cost by successive shortest paths. Everybody sends one
 * unit through an opportunity of the list and its company; the cost of a unit grows with the number
 * there, which keeps the sum convex. People come one after the other; each takes the cheapest chain
 * of moves, in which others may go on to another opportunity of their lists, or make room at the
 * company. Without a cycle of negative cost before, there is none after it, so the flow is of least
 * cost for those who have come. Of ways that are worth the same, the order of the people decides.
 *
 * <p><b>Cost.</b> For each person one search by label correcting over the opportunities, the
 * companies and the lists of all.
 *
 * <p><b>Source.</b> R. K. Ahuja, T. L. Magnanti, J. B. Orlin, <i>Network Flows</i>, 1993, chapters
 * 9 and 14 (convex costs).
 */
public final class Firsts {
  private static final long FAR = Long.MAX_VALUE / 4;
  private static final int NOBODY = -1;

  private final Openings openings;
  private final int price;
  private final List<Choices> people;
  private final int[][] lists;

  /** By person, the rank of what comes first; -1: not yet. */
  private final int[] first;

  private final int[] loads;
  private final int[] companyLoads;
  private final int[][] holders;
  private final int[][] ofCompany;

  // one search: opportunities, then companies
  private final long[] distance;
  private final int[] before;
  private final int[] mover;
  private final int[] moverRank;
  private final boolean[] queued;

  private Firsts(Openings openings, CrowdPrices crowding, List<Choices> people, int[][] lists) {
    this.openings = openings;
    this.price = crowding.first();
    this.people = people;
    this.lists = lists;
    first = new int[people.size()];
    Arrays.fill(first, NOBODY);
    loads = new int[openings.size()];
    companyLoads = new int[openings.companies()];
    holders = new int[openings.size()][0];
    ofCompany = openings.byCompany();
    int nodes = openings.size() + openings.companies();
    distance = new long[nodes];
    before = new int[nodes];
    mover = new int[nodes];
    moverRank = new int[nodes];
    queued = new boolean[nodes];
  }

  /**
   * By person, the rank of what comes first, or -1 where a list is empty.
   *
   * @param lists ranks by person
   */
  public static int[] of(
      Openings openings, CrowdPrices crowding, List<Choices> people, int[][] lists) {
    Firsts firsts = new Firsts(openings, crowding, people, lists);
    for (int person = 0; person < lists.length; person++) {
      if (lists[person].length > 0) {
        firsts.insert(person);
      }
    }
    return firsts.first;
  }

  private void insert(int person) {
    Arrays.fill(distance, FAR);
    ArrayDeque<Integer> queue = new ArrayDeque<>();
    for (int rank : lists[person]) {
      int opening = people.get(person).opening(rank);
      reach(opening, -people.get(person).points(rank), NOBODY, person, rank, queue);
    }
    while (!queue.isEmpty()) {
      int node = queue.remove();
      queued[node] = false;
      if (node < openings.size()) {
        leaveOpening(node, queue);
      } else {
        leaveCompany(node, queue);
      }
    }
    apply(end());
  }

  private void reach(
      int node, long there, int from, int person, int rank, ArrayDeque<Integer> queue) {
    if (there < distance[node]) {
      distance[node] = there;
      before[node] = from;
      mover[node] = person;
      moverRank[node] = rank;
      if (!queued[node]) {
        queued[node] = true;
        queue.add(node);
      }
    }
  }

  /**
   * One too many at an opportunity: it stays, and its company has one more; or somebody goes on.
   */
  private void leaveOpening(int opening, ArrayDeque<Integer> queue) {
    int company = openings.get(opening).company();
    if (company != Openings.NONE) {
      long stays = distance[opening] + more(opening, loads[opening]);
      reach(openings.size() + company, stays, opening, NOBODY, 0, queue);
    }
    for (int holder : holders[opening]) {
      Choices choices = people.get(holder);
      for (int rank : lists[holder]) {
        if (rank != first[holder]) {
          long moved = distance[opening] + choices.points(first[holder]) - choices.points(rank);
          reach(choices.opening(rank), moved, opening, holder, rank, queue);
        }
      }
    }
  }

  /** One too many at a company: one at another of its opportunities goes on. */
  private void leaveCompany(int node, ArrayDeque<Integer> queue) {
    for (int opening : ofCompany[node - openings.size()]) {
      if (loads[opening] > 0) {
        long less = distance[node] - more(opening, loads[opening] - 1);
        reach(opening, less, node, NOBODY, 0, queue);
      }
    }
  }

  private long more(int opening, int there) {
    int places = openings.get(opening).places();
    return CrowdPrices.next(there, places, places, price);
  }

  private long moreAtCompany(int company) {
    return openings.contacts(company).isEmpty()
        ? 0
        : CrowdPrices.next(
            companyLoads[company],
            openings.contacts(company).getAsInt(),
            openings.contacts(company).getAsInt(),
            price);
  }

  /** Where the cheapest chain ends: at a company, or at an opportunity of none. */
  private int end() {
    int end = NOBODY;
    long least = FAR;
    for (int node = 0; node < distance.length; node++) {
      if (distance[node] == FAR) {
        continue;
      }
      long whole = FAR;
      if (node >= openings.size()) {
        whole = distance[node] + moreAtCompany(node - openings.size());
      } else if (openings.get(node).company() == Openings.NONE) {
        whole = distance[node] + more(node, loads[node]);
      }
      if (whole < least) {
        least = whole;
        end = node;
      }
    }
    return end;
  }

  private void apply(int end) {
    if (end >= openings.size()) {
      companyLoads[end - openings.size()]++;
    } else {
      loads[end]++;
    }
    int node = end;
    while (node != NOBODY) {
      int from = before[node];
      if (node >= openings.size()) {
        loads[from]++;
      } else if (from >= openings.size()) {
        loads[node]--;
      } else {
        move(mover[node], moverRank[node]);
      }
      node = from;
    }
  }

  private void move(int person, int rank) {
    Choices choices = people.get(person);
    if (first[person] != NOBODY) {
      int left = choices.opening(first[person]);
      holders[left] = Arrays.stream(holders[left]).filter(each -> each != person).toArray();
    }
    first[person] = rank;
    int opening = choices.opening(rank);
    holders[opening] = Arrays.copyOf(holders[opening], holders[opening].length + 1);
    holders[opening][holders[opening].length - 1] = person;
  }
}
