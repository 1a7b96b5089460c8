package org.quartermatch.placement.solver.packed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.quartermatch.model.Message;
import org.quartermatch.placement.PlacementCompany;
import org.quartermatch.placement.PlacementOpportunity;
import org.quartermatch.placement.PlacementProblem;
import org.quartermatch.placement.solver.packed.PeopleRule.Price;

/**
 * The limits of the {@linkplain PeopleRule people rules} of a problem: one for each rule and each
 * opportunity or company that has one by it. Where there is no limit, nothing is counted. They are
 * numbered by rule, then opportunity or company; as places come first and every opportunity has
 * some, the limit of an opportunity's places has the opportunity's number. Read only once built.
 */
public final class Limits {
  public final List<PeopleRule> rules;

  /** How many limits there are. */
  public final int count;

  // by limit
  /** The number of its rule. */
  public final int[] rule;

  /** How many people who count may be there. */
  public final int[] most;

  /** By unit, how many of it count; the limits of one rule share it. */
  public final int[][] counted;

  /** Where its people are. */
  public final int[][] opportunities;

  /** By opportunity, its own limits. */
  public final int[][] ofOpportunity;

  /** By company, its limits. */
  public final int[][] ofCompany;

  /** By opportunity, its own limits and those of its company, in the order of the rules. */
  public final int[][] at;

  private final PlacementProblem problem;

  /** By rule and unit. */
  private final List<int[]> countedBy;

  /** By rule, whether everybody counts. */
  private final boolean[] countsAll;

  /** By limit, its opportunity or company. */
  private final int[] pool;

  /**
   * @param members by unit, its participants
   * @param company by opportunity, its company or {@link Instance#NONE}
   * @param opportunitiesOf by company
   */
  Limits(
      PlacementProblem problem,
      List<PeopleRule> rules,
      int[][] members,
      int[] company,
      int[][] opportunitiesOf) {
    if (rules.isEmpty()
        || !rules.getFirst().equals(PeopleRule.PLACES)
        || rules.stream().skip(1).anyMatch(one -> one.price() == Price.KNAPSACK)) {
      throw new IllegalArgumentException(
          "the first rule is that of places, and no other is kept by a knapsack");
    }
    this.problem = problem;
    this.rules = List.copyOf(rules);
    countedBy = rules.stream().map(one -> counted(one, members)).toList();
    countsAll = new boolean[rules.size()];
    for (int r = 0; r < rules.size(); r++) {
      int[] who = countedBy.get(r);
      countsAll[r] = IntStream.range(0, who.length).allMatch(u -> who[u] == members[u].length);
      if (rules.get(r).exceptWhoStay() && !countsAll[r]) {
        throw new IllegalArgumentException(
            "a rule that leaves out who stays counts everybody else: " + rules.get(r).capacity());
      }
    }
    IntList ruleOf = new IntList();
    IntList poolOf = new IntList();
    IntList mostOf = new IntList();
    List<int[]> countedAt = new ArrayList<>();
    List<int[]> opportunitiesAt = new ArrayList<>();
    IntList[] ofOpportunities = lists(company.length);
    IntList[] ofCompanies = lists(opportunitiesOf.length);
    IntList[] all = lists(company.length);
    for (int r = 0; r < rules.size(); r++) {
      PeopleRule one = rules.get(r);
      int[] who = countedBy.get(r);
      for (int k = 0; k < one.pools(problem); k++) {
        OptionalInt limit = one.limit(problem, k);
        if (r == 0 || limit.orElse(Integer.MAX_VALUE) < Integer.MAX_VALUE) {
          int[] where = one.isAtOpportunity() ? new int[] {k} : opportunitiesOf[k];
          (one.isAtOpportunity() ? ofOpportunities : ofCompanies)[k].add(ruleOf.size());
          for (int j : where) {
            all[j].add(ruleOf.size());
          }
          ruleOf.add(r);
          poolOf.add(k);
          mostOf.add(limit.orElse(Integer.MAX_VALUE));
          countedAt.add(who);
          opportunitiesAt.add(where);
        }
      }
    }
    count = ruleOf.size();
    rule = ruleOf.toArray();
    pool = poolOf.toArray();
    most = mostOf.toArray();
    counted = countedAt.toArray(new int[0][]);
    opportunities = opportunitiesAt.toArray(new int[0][]);
    ofOpportunity = arrays(ofOpportunities);
    ofCompany = arrays(ofCompanies);
    at = arrays(all);
  }

  /** The same limits, with other numbers of people. */
  private Limits(Limits like, int[] most) {
    problem = like.problem;
    rules = like.rules;
    countedBy = like.countedBy;
    countsAll = like.countsAll;
    count = like.count;
    rule = like.rule;
    pool = like.pool;
    this.most = most;
    counted = like.counted;
    opportunities = like.opportunities;
    ofOpportunity = like.ofOpportunity;
    ofCompany = like.ofCompany;
    at = like.at;
  }

  /**
   * The same limits with other numbers of people.
   *
   * @param others by number, opportunities with the same limits as those that were here
   * @param otherCompanies likewise
   */
  Limits with(
      Map<Integer, PlacementOpportunity> others, Map<Integer, PlacementCompany> otherCompanies) {
    int[] changed = most.clone();
    others.forEach((j, it) -> set(changed, ofOpportunity[j], one -> one.limit(it)));
    otherCompanies.forEach((k, it) -> set(changed, ofCompany[k], one -> one.limit(it)));
    return new Limits(this, changed);
  }

  private void set(int[] changed, int[] numbers, Function<PeopleRule, OptionalInt> limit) {
    for (int number : numbers) {
      changed[number] = limit.apply(ruleOf(number)).orElse(Integer.MAX_VALUE);
    }
  }

  private static IntList[] lists(int length) {
    IntList[] lists = new IntList[length];
    Arrays.setAll(lists, x -> new IntList());
    return lists;
  }

  private static int[][] arrays(IntList[] lists) {
    return Arrays.stream(lists).map(IntList::toArray).toArray(int[][]::new);
  }

  private int[] counted(PeopleRule one, int[][] members) {
    int[] who = new int[members.length];
    for (int u = 0; u < members.length; u++) {
      for (int i : members[u]) {
        who[u] += one.counts().test(problem.participants().get(i)) ? 1 : 0;
      }
    }
    return who;
  }

  /** By rule, how many of a unit count. */
  public List<Integer> countedOf(int unit) {
    return countedBy.stream().map(who -> who[unit]).toList();
  }

  public PeopleRule ruleOf(int limit) {
    return rules.get(rule[limit]);
  }

  /** Of its opportunity or company. */
  public String id(int limit) {
    return ruleOf(limit).id(problem, pool[limit]);
  }

  /** How many of a choice's unit count. */
  public int counted(Instance in, int limit, int choice) {
    return counted(limit, in.owner[choice], in.staying[choice]);
  }

  /**
   * How many of a unit count.
   *
   * @param staying how many of it would stay where a current placement is, unchanged
   */
  public int counted(int limit, int unit, int staying) {
    return counted[limit][unit] - (ruleOf(limit).exceptWhoStay() ? staying : 0);
  }

  /**
   * Whether a unit could be there if nobody else were.
   *
   * @param staying how many of it would stay where a current placement is, unchanged
   */
  public boolean holds(int limit, int unit, int staying) {
    return counted(limit, unit, staying) <= most[limit];
  }

  /** Whether a unit could be at an opportunity by all these limits if nobody else were placed. */
  boolean allHold(int unit, int opportunity, int staying) {
    return holds(at[opportunity][0], unit, staying)
        && allHoldBeyondPlaces(unit, opportunity, staying);
  }

  /** The same by all but that of the opportunity's places. */
  public boolean allHoldBeyondPlaces(int unit, int opportunity, int staying) {
    for (int x = 1; x < at[opportunity].length; x++) {
      if (!holds(at[opportunity][x], unit, staying)) {
        return false;
      }
    }
    return true;
  }

  /** Whether everybody counts, but perhaps for those who stay. */
  public boolean countsEverybody(int limit) {
    return countsAll[rule[limit]];
  }

  /** Whether anything but places limits who is at an opportunity. */
  public boolean isLimitedBeyondPlaces(int opportunity) {
    return at[opportunity].length > 1;
  }

  /**
   * Whether, as far as places go, no limit would be short even if all came who could.
   *
   * @param choices of single people, each at most once at an opportunity
   */
  public boolean areNeverShort(Instance in, IntList choices) {
    // by rule and opportunity, those who count and could come
    long[][] could = new long[rules.size()][];
    for (int l = 0; l < count; l++) {
      if (could[rule[l]] == null) {
        could[rule[l]] = couldCome(in, choices, l);
      }
      long people = 0;
      for (int j : opportunities[l]) {
        people += Math.min(could[rule[l]][j], in.places[j]);
      }
      if (people > most[l]) {
        return false;
      }
    }
    return true;
  }

  private long[] couldCome(Instance in, IntList choices, int limit) {
    long[] could = new long[in.opportunities];
    for (int x = 0; x < choices.size(); x++) {
      int c = choices.get(x);
      could[in.opportunity[c]] += counted(in, limit, c);
    }
    return could;
  }

  /** Why a unit's pin cannot be kept, even if nobody else were placed. */
  public Message pinErrorAlone(int limit) {
    return ruleOf(limit).alone(most[limit]);
  }

  /** Why so many pins cannot be kept together. */
  public Message pinError(int limit, long pinned) {
    return ruleOf(limit).together(id(limit), pinned, most[limit]);
  }

  /** Why pins cannot be kept together with those whom minima need. */
  public Message pinErrorWithMinima(int limit, long people) {
    return ruleOf(limit).withMinima(id(limit), people, most[limit]);
  }
}
