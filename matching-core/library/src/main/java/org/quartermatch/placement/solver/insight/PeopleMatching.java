package org.quartermatch.placement.solver.insight;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import org.quartermatch.placement.solver.bound.PaidPeople;
import org.quartermatch.placement.solver.bound.PlacedNodes;
import org.quartermatch.placement.solver.packed.Instance;
import org.quartermatch.placement.solver.packed.IntList;
import org.quartermatch.placement.solver.packed.Occupancy;

/**
 * How many people could be placed more if nothing but the {@link PlacedNodes} counted: a maximum
 * matching that begins with a plan, so that everybody placed stays so.
 *
 * <p>How it works: augmenting paths (Berge 1957) from the plan's own matching, by breadth-first
 * search. Then, for one person who gets new choices, nothing is searched: one more can be matched
 * exactly if an alternating path leads from somebody unmatched to this person, and from one of the
 * new nodes to free capacity; both sets are found once. O(choices) for each augmentation, and for
 * the sets. What cannot be matched cannot be placed, so the answer is an upper bound of any plan's.
 *
 * <p>Long, as it is asked in three ways, by one person's choices, quickly and exactly, of the same
 * loads and reached nodes.
 */
final class PeopleMatching {
  private static final int NONE = Instance.NONE;

  private final Instance in;
  private final PaidPeople paid;
  private final PlacedNodes nodes;
  private final boolean[] hidden;
  private final int[] capacity;
  private final int[] load;

  /** By node, the people matched to it, as many as {@link #load} says. */
  private final int[][] holders;

  /** By person, the node; {@link Instance#NONE}: unmatched. */
  private final int[] matched;

  private int size;
  private boolean[] leadsToFree = new boolean[0];
  private boolean[] reached = new boolean[0];
  private boolean[] reachedNode = new boolean[0];

  /**
   * The plan's own matching, made maximum.
   *
   * @param hidden by choice, whether it does not count
   */
  static PeopleMatching maximum(Instance in, Occupancy plan, boolean[] hidden) {
    PeopleMatching matching = new PeopleMatching(in, plan, hidden);
    matching.augmentAll();
    matching.findReach();
    return matching;
  }

  /**
   * Which choices may lead to free capacity in another plan.
   *
   * @param room the same instance, with other room perhaps
   * @param hiddenThen choices that do not count then
   * @param choicesAt by opportunity
   */
  IntPredicate leadsToFree(Instance room, Occupancy plan, boolean[] hiddenThen, int[][] choicesAt) {
    return new LeadsToFree(nodes, paid, in, room, plan, hiddenThen, choicesAt);
  }

  /** How many people a maximum matches, where nothing else is asked about it. */
  static int maximumSize(Instance in, Occupancy plan, boolean[] hidden) {
    PeopleMatching matching = new PeopleMatching(in, plan, hidden);
    matching.augmentAll();
    return matching.size;
  }

  private PeopleMatching(Instance in, Occupancy plan, boolean[] hidden) {
    this.in = in;
    this.hidden = hidden;
    paid = new PaidPeople(in, c -> !hidden[c]);
    nodes = PlacedNodes.of(in, paid);
    capacity = nodes.capacity();
    load = new int[capacity.length];
    holders = new int[capacity.length][];
    matched = new int[in.cohort];
    Arrays.fill(matched, NONE);
    for (int u = 0; u < in.units; u++) {
      int choice = plan.of(u);
      if (choice != NONE) {
        for (int person : in.members[u]) {
          put(person, nodes.of(choice));
          size++;
        }
      }
    }
  }

  /** People who can be matched. */
  int size() {
    return size;
  }

  /**
   * Whether one more can be matched if choices of one person, hidden so far, count too, and budgets
   * pay for nobody more by them.
   */
  boolean gains(int unit, IntList choices) {
    return reached[in.members[unit][0]] && anyMatch(choices, this::leadsToFree);
  }

  /** Whether hours so short let a budget pay for more people than before. */
  boolean paysForMore(int unit, IntList choices) {
    return anyMatch(choices, c -> paid.allowsMoreWith(unit, in.opportunity[c], in.hours[c]));
  }

  private static boolean anyMatch(IntList choices, IntPredicate wanted) {
    boolean any = false;
    for (int x = 0; x < choices.size() && !any; x++) {
      any = wanted.test(choices.get(x));
    }
    return any;
  }

  /**
   * Whether somebody unmatched could be in a person's stead after others have moved on, or is this
   * person.
   */
  boolean isReached(int person) {
    return reached[person];
  }

  /**
   * Whether one more place at an opportunity could be taken; where a company stands for it, by
   * those alone who would not count there.
   */
  boolean isReachedWork(int opportunity) {
    return reachedNode[opportunity];
  }

  /** Whether a person could go on to free capacity from an opportunity, or there is some. */
  boolean leadsToFree(int person, int opportunity) {
    boolean isCompanys = nodes.isCompanys(opportunity);
    boolean isOwn = !isCompanys || in.currents[in.unitOf[person]] > 0;
    return (isCompanys && leadsToFree[in.opportunities + in.company[opportunity]])
        || (isOwn && leadsToFree[opportunity]);
  }

  /** Whether a budget pays for fewer people than there are places. */
  boolean paysForFewerThanPlaces(int opportunity) {
    return paid.paysForFewerThanPlaces(opportunity);
  }

  /**
   * Whether a budget pays for more people if some could also have these hours.
   *
   * @param quarterHours a week, by unit of one person, as few as would do
   */
  boolean paysForMore(int opportunity, Map<Integer, Integer> quarterHours) {
    return paid.allowsMoreWith(opportunity, quarterHours);
  }

  /**
   * Whether nodes would be others if more people could come.
   *
   * @param more by opportunity, how many, or more than that
   */
  boolean haveOtherNodes(Map<Integer, Integer> more) {
    return nodes.wouldBeOthers(more);
  }

  /**
   * Whether one more can be matched exactly, if people could also be at other opportunities, the
   * nodes are as they are, and budgets pay for nobody more. O(choices asked about, and those of
   * people who are reached by them alone).
   *
   * @param workOf by person, opportunities
   */
  boolean gains(Map<Integer, IntList> workOf) {
    boolean[] seen = reached.clone();
    boolean[] seenNode = reachedNode.clone();
    IntList queue = new IntList();
    for (int person : workOf.keySet()) {
      if (seen[person]) {
        queue.add(person);
      }
    }
    for (int head = 0; head < queue.size(); head++) {
      int person = queue.get(head);
      IntList more = workOf.get(person);
      for (int x = 0; more != null && x < more.size(); x++) {
        int j = more.get(x);
        boolean isCompanys = nodes.isCompanys(j);
        boolean leads = false;
        if (isCompanys) {
          int company = in.opportunities + in.company[j];
          leads = leadsToFree[company];
          see(company, seen, seenNode, queue);
        }
        if (!isCompanys || in.mightStay(in.unitOf[person], j)) {
          leads |= leadsToFree[j];
          see(j, seen, seenNode, queue);
        }
        if (leads) {
          return true;
        }
      }
      int u = in.unitOf[person];
      // what leads on from whoever was reached before is known
      for (int c = in.firstChoice[u]; !reached[person] && c < in.firstChoice[u + 1]; c++) {
        if (!hidden[c]) {
          see(nodes.of(c), seen, seenNode, queue);
        }
      }
    }
    return false;
  }

  /** Whoever is matched to a node that is reached is reached. */
  private void see(int node, boolean[] seen, boolean[] seenNode, IntList queue) {
    if (!seenNode[node]) {
      seenNode[node] = true;
      for (int x = 0; x < load[node]; x++) {
        if (!seen[holders[node][x]]) {
          seen[holders[node][x]] = true;
          queue.add(holders[node][x]);
        }
      }
    }
  }

  /**
   * Whether a budget pays for more people if one could also have these hours.
   *
   * @param quarterHours a week, as few as would do
   */
  boolean paysForMore(int person, int opportunity, int quarterHours) {
    return paid.allowsMoreWith(in.unitOf[person], opportunity, quarterHours);
  }

  /**
   * No less than {@link #size} would be if choices that are hidden counted too, and where there is
   * other room; quick to say, and often as much. O(choices asked about and those of people who are
   * where they lead + opportunities).
   *
   * @param other the same instance, with other room perhaps
   */
  int sizeAtMost(Instance other, IntList choices) {
    if (!Arrays.equals(other.budget, in.budget)) {
      return in.cohort;
    }
    Set<Integer> changed = new HashSet<>();
    long most = (long) size + atMostBy(choices, changed);
    boolean isLess = false;
    for (int l = 0; l < in.limits.count; l++) {
      int by = other.limits.most[l] - in.limits.most[l];
      if (by != 0 && in.limits.countsEverybody(l)) {
        // the limit of an opportunity's places has its number
        if (l >= in.opportunities || paid.hasBudget(l)) {
          return in.cohort;
        }
        changed.add(l);
        most += Math.max(0, by);
        isLess |= by < 0 && !leadsToFree[l] && !nodes.isCompanys(l);
      }
    }
    most -= isLess ? 1 : 0;
    Set<Integer> companies = new HashSet<>();
    changed.forEach(j -> companies.add(in.company[j]));
    if (companies.size() == 1) {
      most = Math.min(most, (long) size + roomOf(companies.iterator().next()));
    }
    return (int) Math.min(in.cohort, most);
  }

  /**
   * How many people more could be matched by new choices: no more than have some, or find room.
   *
   * @param opportunities gets where they lead
   */
  private long atMostBy(IntList choices, Set<Integer> opportunities) {
    long people = 0;
    long room = 0;
    int last = NONE;
    Set<Integer> asked = new HashSet<>();
    for (int x = 0; x < choices.size(); x++) {
      int c = choices.get(x);
      int node = nodes.of(c);
      if (in.owner[c] != last) {
        last = in.owner[c];
        people += in.people[last];
      }
      opportunities.add(in.opportunity[c]);
      if (asked.add(node)) {
        boolean isOpen = paid.hasBudget(in.opportunity[c]) || couldGoOn(node, j -> true);
        room += isOpen ? in.cohort : capacity[node] - load[node];
      }
    }
    return Math.min(people, room);
  }

  /** How many people more a company can deal with; many if somebody there could go elsewhere. */
  private int roomOf(int company) {
    int least = in.cohort;
    if (company == NONE || in.limits.ofCompany[company].length == 0 || hasStaying(company)) {
      return least;
    }
    int node = in.opportunities + company;
    boolean isOpen = couldGoOn(node, j -> in.company[j] != company);
    int there = load[node];
    for (int j : in.limits.opportunities[in.limits.ofCompany[company][0]]) {
      there += load[j];
      isOpen |= couldGoOn(j, other -> in.company[other] != company);
    }
    for (int limit : in.limits.ofCompany[company]) {
      if (in.limits.countsEverybody(limit) && !isOpen) {
        least = Math.min(least, Math.max(0, in.limits.most[limit] - there));
      }
    }
    return least;
  }

  /** Whether somebody could stay there, who would not count everywhere. */
  private boolean hasStaying(int company) {
    for (int u = 0; u < in.units; u++) {
      for (int c = in.firstChoice[u]; in.currents[u] > 0 && c < in.firstChoice[u + 1]; c++) {
        if (in.staying[c] > 0 && in.company[in.opportunity[c]] == company) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether people at a node could go on to others of some work that lead to free capacity. */
  private boolean couldGoOn(int node, IntPredicate where) {
    for (int x = 0; x < load[node]; x++) {
      int u = in.unitOf[holders[node][x]];
      for (int c = in.firstChoice[u]; c < in.firstChoice[u + 1]; c++) {
        if (!hidden[c]
            && where.test(in.opportunity[c])
            && nodes.of(c) != node
            && leadsToFree[nodes.of(c)]) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether somebody at this choice's node could go on to free capacity, or there is some. */
  boolean leadsToFree(int choice) {
    return leadsToFree[nodes.of(choice)];
  }

  private void put(int person, int node) {
    if (holders[node] == null) {
      holders[node] = new int[Math.max(1, Math.min(capacity[node], in.cohort))];
    }
    matched[person] = node;
    if (load[node] == holders[node].length) {
      // a plan may have more people there than a change leaves room for
      holders[node] = Arrays.copyOf(holders[node], 2 * load[node]);
    }
    holders[node][load[node]++] = person;
  }

  /** What a search has reached that found no room is left out by those after it: it stays full. */
  private void augmentAll() {
    boolean[] isFull = new boolean[capacity.length];
    int[] from = new int[capacity.length];
    for (int person = 0; person < in.cohort; person++) {
      if (matched[person] == NONE) {
        augment(person, isFull, from);
      }
    }
  }

  /**
   * Breadth-first from somebody unmatched to a node with room; then everybody moves on by one.
   *
   * @param isFull nodes from which nothing with room is reached
   * @param from for the search's own use
   */
  private void augment(int root, boolean[] isFull, int[] from) {
    Arrays.fill(from, NONE);
    IntList queue = new IntList();
    queue.add(root);
    for (int head = 0; head < queue.size(); head++) {
      int person = queue.get(head);
      int u = in.unitOf[person];
      for (int c = in.firstChoice[u]; c < in.firstChoice[u + 1]; c++) {
        int node = hidden[c] ? NONE : nodes.of(c);
        if (node == NONE || isFull[node] || from[node] != NONE || node == matched[person]) {
          continue;
        }
        from[node] = person;
        if (load[node] < capacity[node]) {
          moveOn(node, from);
          size++;
          return;
        }
        for (int x = 0; x < load[node]; x++) {
          queue.add(holders[node][x]);
        }
      }
    }
    for (int node = 0; node < from.length; node++) {
      isFull[node] |= from[node] != NONE;
    }
  }

  private void moveOn(int free, int[] from) {
    int node = free;
    int person = from[node];
    while (person != NONE) {
      int left = matched[person];
      if (left != NONE) {
        remove(person, left);
      }
      put(person, node);
      node = left;
      person = left == NONE ? NONE : from[left];
    }
  }

  private void remove(int person, int node) {
    int x = 0;
    while (holders[node][x] != person) {
      x++;
    }
    holders[node][x] = holders[node][--load[node]];
  }

  private void findReach() {
    reached = new boolean[in.cohort];
    reachedNode = new boolean[capacity.length];
    IntList queue = new IntList();
    for (int person = 0; person < in.cohort; person++) {
      if (matched[person] == NONE) {
        reached[person] = true;
        queue.add(person);
      }
    }
    for (int head = 0; head < queue.size(); head++) {
      int u = in.unitOf[queue.get(head)];
      for (int c = in.firstChoice[u]; c < in.firstChoice[u + 1]; c++) {
        int node = hidden[c] ? NONE : nodes.of(c);
        if (node != NONE && !reachedNode[node]) {
          reachedNode[node] = true;
          for (int x = 0; x < load[node]; x++) {
            if (!reached[holders[node][x]]) {
              reached[holders[node][x]] = true;
              queue.add(holders[node][x]);
            }
          }
        }
      }
    }
    leadsToFree = new boolean[capacity.length];
    IntList open = new IntList();
    for (int node = 0; node < capacity.length; node++) {
      if (load[node] < capacity[node]) {
        leadsToFree[node] = true;
        open.add(node);
      }
    }
    spreadBack(open);
  }

  /** Whoever could go to an open node leaves room at the own one. */
  private void spreadBack(IntList open) {
    IntList[] comers = new IntList[capacity.length];
    for (int person = 0; person < in.cohort; person++) {
      if (matched[person] == NONE) {
        continue;
      }
      int u = in.unitOf[person];
      int last = NONE;
      for (int c = in.firstChoice[u]; c < in.firstChoice[u + 1]; c++) {
        int node = hidden[c] ? NONE : nodes.of(c);
        if (node != NONE && node != last) {
          last = node;
          if (comers[node] == null) {
            comers[node] = new IntList();
          }
          comers[node].add(person);
        }
      }
    }
    for (int head = 0; head < open.size(); head++) {
      IntList who = comers[open.get(head)];
      for (int x = 0; who != null && x < who.size(); x++) {
        int own = matched[who.get(x)];
        if (!leadsToFree[own]) {
          leadsToFree[own] = true;
          open.add(own);
        }
      }
    }
  }
}
