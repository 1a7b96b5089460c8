package org.quartermatch.placement.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.quartermatch.placement.PlacementCompany;
import org.quartermatch.placement.PlacementOpportunity;
import org.quartermatch.placement.PlacementOption;
import org.quartermatch.placement.PlacementParticipant;
import org.quartermatch.placement.PlacementProblem;
import org.quartermatch.placement.PlacementProblem.Household;
import org.quartermatch.placement.PlacementProblem.Tandem;
import org.quartermatch.placement.PlacementProblem.Veto;
import org.quartermatch.placement.PlacementProvider;
import org.quartermatch.placement.PlacementWeights.FairShare;
import org.quartermatch.placement.solver.packed.UnionFind;

/**
 * Takes a problem apart into problems that share nothing: Quarters whose people, work and childcare
 * do not meet.
 *
 * <p>Participants belong together where they have options at the same opportunity, company or
 * childcare provider, share a child, or are of one household or tandem. Fair shares, which count
 * everybody, hold all together. Parts of few participants are put together, as each costs a start;
 * whoever has no option, and work that nobody can take, goes with the first part. Nearly linear in
 * the options, by {@link UnionFind}.
 */
final class Decomposition {
  /** Fewer participants are not worth a part. */
  private static final int FEWEST = 100;

  private final PlacementProblem problem;
  private final Map<String, Integer> participants = new HashMap<>();
  private final Map<String, Integer> opportunities = new HashMap<>();
  private final Map<String, Integer> providers = new HashMap<>();
  private final Map<String, Integer> companies = new HashMap<>();
  private final UnionFind together;
  private final int nodes;

  private Decomposition(PlacementProblem problem) {
    this.problem = problem;
    int next = 0;
    for (PlacementParticipant p : problem.participants()) {
      participants.put(p.id(), next++);
    }
    for (PlacementOpportunity o : problem.opportunities()) {
      opportunities.put(o.id(), next++);
    }
    for (PlacementProvider k : problem.providers()) {
      providers.put(k.id(), next++);
    }
    for (PlacementCompany c : problem.companies()) {
      companies.put(c.id(), next++);
    }
    nodes = next;
    together = new UnionFind(nodes);
  }

  /** The parts, larger ones first; the problem itself where it is one. */
  static List<PlacementProblem> of(PlacementProblem problem) {
    boolean fair = !(problem.weights().fairShare() instanceof FairShare.None);
    if (problem.participants().size() < 2 * FEWEST
        || (fair && problem.participants().stream().anyMatch(p -> !p.groups().isEmpty()))) {
      return List.of(problem);
    }
    return new Decomposition(problem).split();
  }

  private List<PlacementProblem> split() {
    join();
    int[] partOf = number();
    int count = Arrays.stream(partOf).max().orElse(0) + 1;
    return count == 1 ? List.of(problem) : build(partOf, count);
  }

  private void join() {
    Map<String, Integer> parents = new HashMap<>();
    for (PlacementOption o : problem.options()) {
      int p = number(participants, o.participantId());
      together.unite(p, number(opportunities, o.opportunityId()));
      o.childcareProviderId().ifPresent(k -> together.unite(p, number(providers, k)));
      // a child has one provider, whoever takes it there
      o.children()
          .forEach(child -> together.unite(p, parents.computeIfAbsent(child.childId(), id -> p)));
    }
    for (PlacementOpportunity o : problem.opportunities()) {
      o.companyId()
          .map(companies::get)
          .ifPresent(c -> together.unite(number(opportunities, o.id()), c));
    }
    for (Household h : problem.households()) {
      int first = number(participants, h.participantIds().getFirst());
      h.participantIds().forEach(id -> together.unite(first, number(participants, id)));
    }
    for (Tandem t : problem.tandems()) {
      together.unite(number(participants, t.first()), number(participants, t.second()));
    }
  }

  private static int number(Map<String, Integer> numbers, String id) {
    Integer number = numbers.get(id);
    if (number == null) {
      throw new IllegalStateException("a checked problem does not know " + id);
    }
    return number;
  }

  /** By node, its part; parts of many participants first. */
  private int[] number() {
    int people = participants.size();
    int[] size = new int[nodes];
    boolean[] work = new boolean[nodes];
    for (int x = 0; x < nodes; x++) {
      size[together.find(x)] += x < people ? 1 : 0;
      work[together.find(x)] |= x >= people;
    }
    List<Integer> roots = new ArrayList<>();
    for (int x = 0; x < people; x++) {
      if (together.find(x) == x && work[x]) {
        roots.add(x);
      }
    }
    roots.sort(Comparator.comparingInt(x -> -size[x]));
    int[] part = new int[nodes];
    int current = -1;
    int filled = FEWEST;
    for (int x : roots) {
      if (filled >= FEWEST) {
        current++;
        filled = 0;
      }
      part[x] = current;
      filled += size[x];
    }
    // too few are left for a part of their own
    int last = filled < FEWEST && current > 0 ? current - 1 : current;
    int[] partOf = new int[nodes];
    for (int x = 0; x < nodes; x++) {
      partOf[x] = Math.max(0, Math.min(last, part[together.find(x)]));
    }
    return partOf;
  }

  private List<PlacementProblem> build(int[] partOf, int count) {
    List<PlacementProblem.Builder> parts = new ArrayList<>();
    for (int k = 0; k < count; k++) {
      parts.add(PlacementProblem.builder().weights(problem.weights()));
    }
    for (PlacementParticipant p : problem.participants()) {
      parts.get(partOf[number(participants, p.id())]).participant(p);
    }
    for (PlacementOpportunity o : problem.opportunities()) {
      parts.get(partOf[number(opportunities, o.id())]).opportunity(o);
    }
    for (PlacementProvider k : problem.providers()) {
      parts.get(partOf[number(providers, k.id())]).provider(k);
    }
    for (PlacementCompany c : problem.companies()) {
      parts.get(partOf[number(companies, c.id())]).company(c);
    }
    for (PlacementOption o : problem.options()) {
      parts.get(partOf[number(participants, o.participantId())]).option(o);
    }
    for (Household h : problem.households()) {
      parts.get(partOf[number(participants, h.participantIds().getFirst())]).household(h);
    }
    for (Tandem t : problem.tandems()) {
      parts.get(partOf[number(participants, t.first())]).tandem(t);
    }
    for (Veto v : problem.vetoes()) {
      int part = partOf[number(participants, v.participantId())];
      // one that meets no option forbids nothing
      if (part == partOf[number(opportunities, v.opportunityId())]) {
        parts.get(part).veto(v);
      }
    }
    return parts.stream().map(PlacementProblem.Builder::build).toList();
  }
}
