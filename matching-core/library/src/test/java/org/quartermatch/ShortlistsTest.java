package org.quartermatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quartermatch.Shortlist.Choice;
import org.quartermatch.Shortlists.Concentration;
import org.quartermatch.files.csv.QuarterData;
import org.quartermatch.files.csv.QuarterReader;
import org.quartermatch.files.csv.ReadOptions;
import org.quartermatch.fit.Fit.Eligibility;
import org.quartermatch.fit.MatchingPolicy;
import org.quartermatch.model.CodePointOrder;
import org.quartermatch.model.Company;
import org.quartermatch.model.JobPotential;
import org.quartermatch.model.Opportunity;
import org.quartermatch.model.Participant;
import org.quartermatch.model.Position;
import org.quartermatch.model.Vacancy;
import org.quartermatch.placement.PlacementProblem.Veto;
import org.quartermatch.testkit.random.RandomQuarters;

/**
 * Short lists of random Quarters against docs/shortlist.md, done again from the scores of all pairs
 * by trying everything; knows nothing of the packed numbers. Long, as the slow definition that all
 * is compared with stands here too.
 */
class ShortlistsTest {
  private static final long SEED = Long.getLong("quartermatch.seed", 11_700L);
  private static final int ROUNDS = Integer.getInteger("quartermatch.rounds", 10);

  @TempDir Path temp;

  private record Candidate(Opportunity opportunity, int points) {
    String id() {
      return opportunity.id();
    }

    Optional<String> company() {
      return opportunity.position().company().map(Company::id);
    }
  }

  private static long price(ShortlistPolicy policy, Candidate one, Candidate other) {
    long price = 0;
    if (one.company().isPresent() && one.company().equals(other.company())) {
      price += policy.sameCompany();
    }
    // without an ESCO directory a field is an occupation
    Optional<String> field = one.opportunity.position().occupation();
    if (field.isPresent() && field.equals(other.opportunity.position().occupation())) {
      price += policy.sameField();
    }
    if (one.opportunity instanceof Vacancy == other.opportunity instanceof Vacancy) {
      price += policy.sameChannel();
    }
    return price;
  }

  private static long worth(ShortlistPolicy policy, List<Candidate> list) {
    long worth = 0;
    for (int i = 0; i < list.size(); i++) {
      worth += list.get(i).points;
      for (int j = 0; j < i; j++) {
        worth -= price(policy, list.get(i), list.get(j));
      }
    }
    return worth;
  }

  /** By participant, the candidates in their order. */
  private static Map<String, List<Candidate>> candidates(
      MatchingEngine engine,
      List<Participant> cohort,
      ShortlistPolicy policy,
      List<Veto> vetoes,
      Map<String, Integer> refused) {
    Map<String, List<Candidate>> candidates = new HashMap<>();
    Map<String, List<Candidate>> vetoed = new HashMap<>();
    cohort.forEach(person -> candidates.put(person.id(), new ArrayList<>()));
    engine.scores(
        cohort,
        (person, opportunity, score) -> {
          if (score.eligibility() != Eligibility.NO && opportunity.position().places() > 0) {
            boolean isRefused = vetoes.contains(new Veto(person.id(), opportunity.id()));
            (isRefused ? vetoed : candidates)
                .computeIfAbsent(person.id(), id -> new ArrayList<>())
                .add(new Candidate(opportunity, score.points()));
          }
        });
    for (Map.Entry<String, List<Candidate>> each : candidates.entrySet()) {
      List<Candidate> own = each.getValue();
      List<Candidate> left = vetoed.getOrDefault(each.getKey(), List.of());
      own.sort(
          Comparator.comparingInt((Candidate it) -> -it.points)
              .thenComparing(Candidate::id, CodePointOrder.INSTANCE));
      if (own.size() >= policy.size()) {
        int least = own.get(policy.size() - 1).points - policy.mostBelow();
        own.removeIf(it -> it.points < least);
        refused.put(each.getKey(), (int) left.stream().filter(it -> it.points >= least).count());
      } else {
        refused.put(each.getKey(), left.size());
      }
    }
    return candidates;
  }

  private static List<List<Candidate>> lists(List<Candidate> from, int size) {
    List<List<Candidate>> lists = new ArrayList<>();
    extend(new ArrayList<>(), from, 0, Math.min(size, from.size()), lists);
    return lists;
  }

  private static void extend(
      List<Candidate> list, List<Candidate> from, int next, int size, List<List<Candidate>> all) {
    if (list.size() == size) {
      all.add(List.copyOf(list));
      return;
    }
    for (int rank = next; rank < from.size(); rank++) {
      list.add(from.get(rank));
      extend(list, from, rank + 1, size, all);
      list.removeLast();
    }
  }

  private static List<Candidate> named(List<Candidate> from, Shortlist list) {
    Set<String> ids = new HashSet<>();
    list.choices().forEach(choice -> ids.add(choice.opportunityId()));
    assertThat(ids).hasSameSizeAs(list.choices());
    return from.stream().filter(it -> ids.contains(it.id())).toList();
  }

  private static long crowd(int there, int room, int divisor, int price) {
    long crowd = 0;
    for (int j = 1; j <= there - room; j++) {
      crowd += (long) j * price / Math.max(1, divisor);
    }
    return crowd;
  }

  private static long total(ShortlistPolicy policy, Map<String, List<Candidate>> lists) {
    long total = 0;
    Map<Opportunity, Integer> loads = new HashMap<>();
    for (List<Candidate> list : lists.values()) {
      total += worth(policy, list);
      list.forEach(it -> loads.merge(it.opportunity, 1, Integer::sum));
    }
    for (Map.Entry<Opportunity, Integer> load : loads.entrySet()) {
      int places = load.getKey().position().places();
      total -= crowd(load.getValue(), policy.size() * places, places, policy.crowdedList());
    }
    return total;
  }

  private static long firstWorth(ShortlistPolicy policy, boolean contacts, List<Candidate> first) {
    long worth = 0;
    Map<Opportunity, Integer> loads = new HashMap<>();
    Map<Company, Integer> companies = new HashMap<>();
    for (Candidate it : first) {
      worth += it.points;
      loads.merge(it.opportunity, 1, Integer::sum);
      it.opportunity.position().company().ifPresent(c -> companies.merge(c, 1, Integer::sum));
    }
    for (Map.Entry<Opportunity, Integer> load : loads.entrySet()) {
      int places = load.getKey().position().places();
      worth -= crowd(load.getValue(), places, places, policy.crowdedFirst());
    }
    for (Map.Entry<Company, Integer> load : companies.entrySet()) {
      if (contacts && load.getKey().contactsPerMonth().isPresent()) {
        int most = load.getKey().contactsPerMonth().getAsInt();
        worth -= crowd(load.getValue(), most, most, policy.crowdedFirst());
      }
    }
    return worth;
  }

  private static long bestFirst(
      ShortlistPolicy policy,
      boolean contacts,
      List<List<Candidate>> lists,
      List<Candidate> first,
      int next) {
    if (next == lists.size()) {
      return firstWorth(policy, contacts, first);
    }
    long best = Long.MIN_VALUE;
    for (Candidate each : lists.get(next)) {
      first.add(each);
      best = Math.max(best, bestFirst(policy, contacts, lists, first, next + 1));
      first.removeLast();
    }
    return best;
  }

  @Test
  void theSameAsTheDefinitionOnRandomQuarters() throws IOException {
    int moved = 0;
    int listed = 0;
    int leftOut = 0;
    for (int round = 0; round < ROUNDS; round++) {
      long seed = SEED + round;
      Random random = new Random(seed);
      String rerun = "-Dquartermatch.rounds=1 -Dquartermatch.seed=" + seed;
      Path directory = Files.createDirectory(temp.resolve("q" + round));
      RandomQuarters.write(directory, seed, 9, 16);
      QuarterData data = QuarterReader.read(directory, ReadOptions.strict(RandomQuarters.DATE));
      boolean contacts = random.nextBoolean();
      ShortlistPolicy policy =
          ShortlistPolicy.builder()
              .size(1 + random.nextInt(3))
              .mostBelow(random.nextInt(random.nextBoolean() ? 300 : 3_000))
              .sameCompany(random.nextInt(1_500))
              .crowdedList(random.nextInt(2_000))
              .crowdedFirst(random.nextInt(3_000))
              .build();
      try (var engine =
          MatchingEngine.builder()
              .policy(MatchingPolicy.defaults().toBuilder().respectContacts(contacts).build())
              .date(RandomQuarters.DATE)
              .childcare(data.childcareProviders())
              .build()) {
        engine.put(data.opportunities());
        List<Participant> cohort = new ArrayList<>(data.participants());
        List<Veto> vetoes = vetoes(random, data);
        Map<String, Integer> refused = new HashMap<>();
        Map<String, List<Candidate>> candidates =
            candidates(engine, cohort, policy, vetoes, refused);
        Shortlists all = engine.shortlists(cohort, policy, vetoes);

        assertThat(all.lists())
            .as(rerun)
            .extracting(Shortlist::participantId)
            .containsExactlyElementsOf(cohort.stream().map(Participant::id).toList());
        Map<String, List<Candidate>> lists = new TreeMap<>();
        List<Candidate> first = new ArrayList<>();
        List<List<Candidate>> near = new ArrayList<>();
        for (Shortlist list : all.lists()) {
          List<Candidate> own = candidates.getOrDefault(list.participantId(), List.of());
          List<Candidate> named = named(own, list);
          assertThat(named).as(rerun).hasSize(Math.min(own.size(), policy.size()));
          assertThat(list.choices()).hasSameSizeAs(named);
          assertThat(list.worth()).as(rerun).isEqualTo(worth(policy, named));
          assertThat(list.refused()).as(rerun).isEqualTo(refused.get(list.participantId()));
          leftOut += list.refused();
          lists.put(list.participantId(), named);
          checkChoices(list, own, rerun);
          if (!named.isEmpty()) {
            near.add(near(own, named, policy));
            String begins = list.choices().getFirst().opportunityId();
            first.addAll(named.stream().filter(it -> it.id().equals(begins)).toList());
            moved += begins.equals(named.getFirst().id()) ? 0 : 1;
            listed++;
          }
        }
        long total = total(policy, lists);
        assertThat(all.total()).as(rerun).isEqualTo(total);
        assertThat(all.totalAtMost()).as(rerun).isGreaterThanOrEqualTo(total);
        for (Participant person : cohort) {
          List<Candidate> own = candidates.getOrDefault(person.id(), List.of());
          long alone = Long.MIN_VALUE;
          for (List<Candidate> other : lists(own, policy.size())) {
            Map<String, List<Candidate>> changed = new HashMap<>(lists);
            changed.put(person.id(), other);
            assertThat(total(policy, changed)).as(rerun).isLessThanOrEqualTo(total);
            alone = Math.max(alone, worth(policy, other));
          }
          Shortlist one = engine.shortlist(person, policy, vetoes);
          assertThat(one.worth()).as(rerun).isEqualTo(alone);
          assertThat(worth(policy, named(own, one))).as(rerun).isEqualTo(alone);
          assertThat(one.choices())
              .as(rerun)
              .extracting(Choice::plainRank)
              .isSorted()
              .hasSize(Math.min(own.size(), policy.size()));
        }
        assertThat(firstWorth(policy, contacts, first))
            .as(rerun)
            .isEqualTo(bestFirst(policy, contacts, near, new ArrayList<>(), 0));
        checkConcentration(all, candidates, lists, first, rerun);
        checkPlain(all.plain(), candidates, policy, rerun);

        Collections.shuffle(cohort, random);
        assertThat(engine.shortlists(cohort, policy, vetoes).lists())
            .as(rerun)
            .containsExactlyInAnyOrderElementsOf(all.lists());
      }
    }
    assertThat(listed).isGreaterThan(20);
    assertThat(leftOut).as("candidates that somebody has refused").isPositive();
    assertThat(moved).as("people who begin with another one than their best").isPositive();
  }

  /** Of a quarter of all pairs somebody has said no. */
  private static List<Veto> vetoes(Random random, QuarterData data) {
    List<Veto> vetoes = new ArrayList<>();
    for (Participant person : data.participants()) {
      for (Opportunity opportunity : data.opportunities()) {
        if (random.nextInt(4) == 0) {
          vetoes.add(new Veto(person.id(), opportunity.id()));
        }
      }
    }
    return vetoes;
  }

  /** What a list may begin with: nothing far below the person's best, if there is anything else. */
  private static List<Candidate> near(
      List<Candidate> own, List<Candidate> list, ShortlistPolicy policy) {
    int least = own.getFirst().points - policy.mostBelow();
    List<Candidate> near = list.stream().filter(it -> it.points >= least).toList();
    return near.isEmpty() ? List.of(list.getFirst()) : near;
  }

  private static void checkChoices(Shortlist list, List<Candidate> own, String rerun) {
    int rank = 1;
    int before = -1;
    for (Choice choice : list.choices()) {
      Candidate candidate = own.get(choice.plainRank() - 1);
      assertThat(choice.rank()).as(rerun).isEqualTo(rank);
      assertThat(choice.opportunityId()).as(rerun).isEqualTo(candidate.id());
      assertThat(choice.points()).as(rerun).isEqualTo(candidate.points);
      assertThat(choice.companyId()).as(rerun).isEqualTo(candidate.company());
      if (rank > 1) {
        assertThat(choice.plainRank()).as(rerun).isGreaterThan(before);
        before = choice.plainRank();
      }
      rank++;
    }
  }

  /** Half the mean difference of two counts, by their mean. */
  private static double gini(java.util.Collection<Integer> counts) {
    double differences = 0;
    double sum = 0;
    for (int one : counts) {
      sum += one;
      for (int other : counts) {
        differences += Math.abs(one - other);
      }
    }
    return sum == 0 ? 0 : differences / (2 * counts.size() * sum);
  }

  private static void checkConcentration(
      Shortlists all,
      Map<String, List<Candidate>> candidates,
      Map<String, List<Candidate>> lists,
      List<Candidate> first,
      String rerun) {
    Map<String, Integer> firsts = new HashMap<>();
    Map<String, Integer> companies = new HashMap<>();
    Map<String, Integer> onLists = new HashMap<>();
    for (List<Candidate> own : candidates.values()) {
      for (Candidate it : own) {
        firsts.put(it.id(), 0);
        onLists.put(it.id(), 0);
        companies.put(it.company().orElse("of " + it.id()), 0);
      }
    }
    long points = 0;
    int entries = 0;
    for (Candidate it : first) {
      firsts.merge(it.id(), 1, Integer::sum);
      companies.merge(it.company().orElse("of " + it.id()), 1, Integer::sum);
    }
    for (List<Candidate> list : lists.values()) {
      for (Candidate it : list) {
        onLists.merge(it.id(), 1, Integer::sum);
        points += it.points;
        entries++;
      }
    }
    Concentration spread = all.spread();
    var close = org.assertj.core.data.Offset.offset(1e-9);
    assertThat(spread.people()).as(rerun).isEqualTo(first.size());
    assertThat(spread.firstGini()).as(rerun).isCloseTo(gini(firsts.values()), close);
    assertThat(spread.companyGini()).as(rerun).isCloseTo(gini(companies.values()), close);
    assertThat(spread.listGini()).as(rerun).isCloseTo(gini(onLists.values()), close);
    assertThat(spread.topFirst()).as(rerun).isEqualTo(most(firsts));
    assertThat(spread.topCompany()).as(rerun).isEqualTo(most(companies));
    assertThat(spread.points()).as(rerun).isEqualTo(points);
    assertThat(spread.entries()).as(rerun).isEqualTo(entries);
    assertThat(spread.firstPoints())
        .as(rerun)
        .isEqualTo(first.stream().mapToLong(Candidate::points).sum());
  }

  private static int most(Map<String, Integer> counts) {
    return counts.values().stream().mapToInt(count -> count).max().orElse(0);
  }

  private static void checkPlain(
      Concentration plain,
      Map<String, List<Candidate>> candidates,
      ShortlistPolicy policy,
      String rerun) {
    long points = 0;
    Map<String, Integer> firsts = new HashMap<>();
    for (List<Candidate> own : candidates.values()) {
      points += own.stream().limit(policy.size()).mapToLong(Candidate::points).sum();
      own.stream().limit(1).forEach(it -> firsts.merge(it.id(), 1, Integer::sum));
    }
    assertThat(plain.points()).as(rerun).isEqualTo(points);
    assertThat(plain.topFirst()).as(rerun).isEqualTo(most(firsts));
  }

  private static Position.Builder at(String id, Company company) {
    return Position.builder(id).company(company);
  }

  /** Thirty people who are alike, and one whom a single place suits. */
  @Test
  void notEverybodyBeginsAtTheSamePlace() {
    List<Participant> cohort = new ArrayList<>();
    for (int i = 10; i < 40; i++) {
      cohort.add(
          Participant.builder("p-" + i)
              .wishedOccupations(org.quartermatch.model.Listing.of("cook"))
              .build());
    }
    try (var engine = MatchingEngine.builder().date(RandomQuarters.DATE).build()) {
      List<Opportunity> work = new ArrayList<>();
      for (int i = 0; i < 10; i++) {
        Position.Builder position =
            at("o-" + i, Company.builder("c-" + i).build())
                .places(i == 9 ? 0 : 3)
                .occupation(i == 0 ? "cook" : "other-" + i);
        work.add(i % 2 == 0 ? new Vacancy(position.build()) : JobPotential.of(position.build()));
      }
      engine.put(work);
      Shortlists lists = engine.shortlists(cohort, ShortlistPolicy.DEFAULT);
      assertThat(lists.plain().topFirst()).isEqualTo(30);
      assertThat(lists.spread().topFirst()).isBetween(3, 7);
      assertThat(lists.lists())
          .allSatisfy(
              list ->
                  assertThat(list.choices())
                      .hasSize(6)
                      .extracting(Choice::opportunityId)
                      .as("without a place")
                      .doesNotContain("o-9"));
    }
  }

  @Test
  void aSecondOfTheSameCompanyGivesWayWhereThatCostsLessThanItsPrice() {
    Company one = Company.builder("c-1").build();
    Company two = Company.builder("c-2").build();
    Participant person =
        Participant.builder("p-1")
            .wishedOccupations(org.quartermatch.model.Listing.of("cook"))
            .build();
    try (var engine = MatchingEngine.builder().date(RandomQuarters.DATE).build()) {
      engine.put(
          List.of(
              new Vacancy(at("a", one).occupation("cook").build()),
              new Vacancy(at("b", one).occupation("cook").build()),
              new Vacancy(at("c", two).occupation("waiter").build())));
      // b has 1,200 points more than c
      ShortlistPolicy.Builder policy =
          ShortlistPolicy.builder().size(2).sameField(0).sameChannel(0).mostBelow(5_000);
      assertThat(engine.shortlist(person, policy.sameCompany(1_199).build()).choices())
          .extracting(Choice::opportunityId)
          .containsExactly("a", "b");
      assertThat(engine.shortlist(person, policy.sameCompany(1_201).build()).choices())
          .extracting(Choice::opportunityId)
          .containsExactly("a", "c");
      assertThat(engine.shortlist(person, policy.mostBelow(1_199).build()).choices())
          .as("too far below")
          .extracting(Choice::opportunityId)
          .containsExactly("a", "b");
      assertThat(engine.shortlists(List.of(), policy.build()).lists()).isEmpty();
    }
  }

  @Test
  void aPolicySaysWhatIsAllowed() {
    assertThatThrownBy(() -> ShortlistPolicy.builder().size(21).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("size is 21, allowed: 1 to 20");
    assertThatThrownBy(() -> ShortlistPolicy.builder().mostBelow(-1).build())
        .hasMessage("mostBelow is -1, allowed: 0 or more");
  }
}
