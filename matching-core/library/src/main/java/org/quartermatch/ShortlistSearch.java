package org.quartermatch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.quartermatch.CohortMatches.OpportunityPoints;
import org.quartermatch.Shortlist.Choice;
import org.quartermatch.Shortlists.Concentration;
import org.quartermatch.fit.columns.OpportunityColumns;
import org.quartermatch.model.CodePointOrder;
import org.quartermatch.model.Company;
import org.quartermatch.model.JobPotential;
import org.quartermatch.model.Opportunity;
import org.quartermatch.model.Participant;
import org.quartermatch.model.Position;
import org.quartermatch.placement.PlacementProblem.Veto;
import org.quartermatch.search.Snapshot;
import org.quartermatch.shortlist.BestList;
import org.quartermatch.shortlist.Choices;
import org.quartermatch.shortlist.CrowdPrices;
import org.quartermatch.shortlist.Evenness;
import org.quartermatch.shortlist.Firsts;
import org.quartermatch.shortlist.ListPrices;
import org.quartermatch.shortlist.Openings;
import org.quartermatch.shortlist.Openings.Opening;
import org.quartermatch.shortlist.SpreadLists;

/**
 * Turns people and opportunities into the numbers of {@code shortlist}, and what it finds into
 * {@link Shortlist}s.
 */
final class ShortlistSearch {
  private final Ranking ranking;
  private final Snapshot<OpportunityColumns> snapshot;
  private final ShortlistPolicy policy;
  private final Set<Veto> vetoes;
  private final ListPrices prices;
  private final Openings openings = new Openings();
  private final List<Position> positions = new ArrayList<>();
  private final Map<String, Integer> companies = new HashMap<>();
  private final Map<String, Integer> fields = new HashMap<>();

  /** By participant, how many candidates were left out because somebody has refused the pair. */
  private final Map<String, Integer> refused = new HashMap<>();

  private ShortlistSearch(
      Ranking ranking,
      Snapshot<OpportunityColumns> snapshot,
      ShortlistPolicy policy,
      Collection<Veto> vetoes) {
    this.ranking = ranking;
    this.snapshot = snapshot;
    this.policy = policy;
    this.vetoes = Set.copyOf(vetoes);
    prices =
        new ListPrices(
            policy.size(), policy.sameCompany(), policy.sameField(), policy.sameChannel());
  }

  /** Of one participant alone. */
  static Shortlist of(
      Ranking ranking,
      Snapshot<OpportunityColumns> snapshot,
      Participant participant,
      ShortlistPolicy policy,
      Collection<Veto> vetoes) {
    ShortlistSearch search = new ShortlistSearch(ranking, snapshot, policy, vetoes);
    Choices choices = search.choices(List.of(participant)).getFirst();
    BestList best = new BestList(search.openings, search.prices, choices);
    int[] ranks = best.find();
    return search.list(participant.id(), choices, ranks, ranks.length == 0 ? -1 : ranks[0]);
  }

  /** Of a cohort. */
  static Shortlists of(
      Ranking ranking,
      Snapshot<OpportunityColumns> snapshot,
      Collection<Participant> cohort,
      ShortlistPolicy policy,
      Collection<Veto> vetoes) {
    return new ShortlistSearch(ranking, snapshot, policy, vetoes).lists(List.copyOf(cohort));
  }

  private Shortlists lists(List<Participant> cohort) {
    List<Choices> given = choices(cohort);
    // By id, so that no result hangs on the order in which a host names people.
    int[] byId =
        IntStream.range(0, cohort.size())
            .boxed()
            .sorted(
                Comparator.comparing(person -> cohort.get(person).id(), CodePointOrder.INSTANCE))
            .mapToInt(person -> person)
            .toArray();
    List<Choices> people = Arrays.stream(byId).mapToObj(given::get).toList();
    CrowdPrices crowding = new CrowdPrices(policy.crowdedList(), policy.crowdedFirst());
    SpreadLists spread = SpreadLists.of(openings, prices, crowding, people);
    int[][] ranks = IntStream.range(0, byId.length).mapToObj(spread::list).toArray(int[][]::new);
    int[][] beginnings =
        IntStream.range(0, byId.length)
            .mapToObj(at -> beginnings(people.get(at), ranks[at]))
            .toArray(int[][]::new);
    int[] first = Firsts.of(openings, crowding, people, beginnings);
    Shortlist[] lists = new Shortlist[byId.length];
    for (int at = 0; at < byId.length; at++) {
      String id = cohort.get(byId[at]).id();
      lists[byId[at]] = list(id, people.get(at), ranks[at], first[at]);
    }
    return new Shortlists(
        List.of(lists),
        spread.total(),
        spread.most(),
        spread.rounds(),
        concentration(people, plain(people), new int[people.size()]),
        concentration(people, ranks, first));
  }

  /** What of a list is near enough to the person's best to begin with: one at least. */
  private int[] beginnings(Choices choices, int[] ranks) {
    if (ranks.length == 0) {
      return ranks;
    }
    long least = (long) choices.points(0) - policy.mostBelow();
    int[] near = Arrays.stream(ranks).filter(rank -> choices.points(rank) >= least).toArray();
    return near.length > 0 ? near : new int[] {ranks[0]};
  }

  private int[][] plain(List<Choices> people) {
    return people.stream()
        .map(each -> IntStream.range(0, Math.min(policy.size(), each.size())).toArray())
        .toArray(int[][]::new);
  }

  /** Who can choose from what. Opportunities are numbered by id, whoever is asked first. */
  private List<Choices> choices(List<Participant> cohort) {
    CohortMatches matches =
        CohortRanking.best(
            ranking, snapshot, cohort, Integer.MAX_VALUE, CohortMatches.Progress.NONE);
    Map<String, Opportunity> known = new HashMap<>();
    List<List<OpportunityPoints>> candidates = new ArrayList<>();
    Map<String, Opportunity> used = new TreeMap<>(CodePointOrder.INSTANCE);
    for (Participant participant : cohort) {
      List<OpportunityPoints> own =
          candidates(participant.id(), matches.of(participant.id()), known);
      own.forEach(each -> used.computeIfAbsent(each.opportunityId(), known::get));
      candidates.add(own);
    }
    Map<String, Integer> numbers = new HashMap<>();
    used.forEach((id, opportunity) -> numbers.put(id, add(opportunity)));
    return candidates.stream()
        .map(
            own ->
                new Choices(
                    own.stream()
                        .mapToInt(each -> numbers.getOrDefault(each.opportunityId(), Openings.NONE))
                        .toArray(),
                    own.stream().mapToInt(OpportunityPoints::points).toArray()))
        .toList();
  }

  /**
   * What has a place, is not refused, and has not many points less than the last of the plain best;
   * what is refused and would be among them is counted.
   */
  private List<OpportunityPoints> candidates(
      String participantId, List<OpportunityPoints> matches, Map<String, Opportunity> known) {
    List<OpportunityPoints> candidates = new ArrayList<>();
    int left = 0;
    for (OpportunityPoints match : matches) {
      if (candidates.size() >= policy.size()
          && match.points()
              < (long) candidates.get(policy.size() - 1).points() - policy.mostBelow()) {
        break;
      }
      Opportunity opportunity =
          known.computeIfAbsent(
              match.opportunityId(), id -> ranking.require(snapshot, id).opportunity());
      if (opportunity.position().places() > 0) {
        if (vetoes.contains(new Veto(participantId, match.opportunityId()))) {
          left++;
        } else {
          candidates.add(match);
        }
      }
    }
    refused.put(participantId, left);
    return candidates;
  }

  private int add(Opportunity opportunity) {
    positions.add(opportunity.position());
    return openings.add(
        new Opening(
            opportunity.position().places(),
            opportunity.position().company().map(this::company).orElse(Openings.NONE),
            opportunity.position().occupation().map(this::field).orElse(Openings.NONE),
            opportunity instanceof JobPotential));
  }

  private int company(Company company) {
    OptionalInt contacts =
        ranking.calculator().policy().respectContacts()
            ? company.contactsPerMonth()
            : OptionalInt.empty();
    return companies.computeIfAbsent(company.id(), id -> openings.addCompany(contacts));
  }

  private int field(String occupation) {
    String field =
        ranking.calculator().setting().taxonomy().occupationField(occupation).orElse(occupation);
    return fields.computeIfAbsent(field, any -> fields.size());
  }

  /** What comes first, then the others by points. */
  private Shortlist list(String participantId, Choices choices, int[] ranks, int first) {
    List<Choice> list = new ArrayList<>();
    if (ranks.length > 0) {
      list.add(choice(choices, first, 1));
    }
    for (int rank : ranks) {
      if (rank != first) {
        list.add(choice(choices, rank, list.size() + 1));
      }
    }
    return new Shortlist(
        participantId,
        list,
        new BestList(openings, prices, choices).worth(ranks),
        refused.getOrDefault(participantId, 0));
  }

  private Choice choice(Choices choices, int rank, int place) {
    Position position = positions.get(choices.opening(rank));
    return new Choice(
        place, position.id(), position.company().map(Company::id), choices.points(rank), rank + 1);
  }

  private Concentration concentration(List<Choices> people, int[][] lists, int[] first) {
    int[] firsts = new int[openings.size()];
    int[] onLists = new int[openings.size()];
    // Work of no known company is a company of its own.
    Map<Integer, Integer> companyFirsts = new HashMap<>();
    for (int number = 0; number < openings.size(); number++) {
      companyFirsts.put(companyOf(number), 0);
    }
    int withList = 0;
    long firstPoints = 0;
    long points = 0;
    long entries = 0;
    for (int person = 0; person < lists.length; person++) {
      Choices choices = people.get(person);
      for (int rank : lists[person]) {
        onLists[choices.opening(rank)]++;
        points += choices.points(rank);
        entries++;
      }
      if (lists[person].length > 0) {
        withList++;
        firstPoints += choices.points(first[person]);
        firsts[choices.opening(first[person])]++;
        companyFirsts.merge(companyOf(choices.opening(first[person])), 1, Integer::sum);
      }
    }
    int[] companyCounts = companyFirsts.values().stream().mapToInt(count -> count).toArray();
    return new Concentration(
        withList,
        Evenness.gini(firsts),
        Evenness.gini(companyCounts),
        Evenness.gini(onLists),
        Arrays.stream(firsts).max().orElse(0),
        Arrays.stream(companyCounts).max().orElse(0),
        firstPoints,
        points,
        entries);
  }

  private int companyOf(int number) {
    int company = openings.get(number).company();
    return company == Openings.NONE ? -1 - number : company;
  }
}
