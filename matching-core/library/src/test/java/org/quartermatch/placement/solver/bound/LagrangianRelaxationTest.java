package org.quartermatch.placement.solver.bound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.quartermatch.placement.PlacementOpportunity;
import org.quartermatch.placement.PlacementOption;
import org.quartermatch.placement.PlacementParticipant;
import org.quartermatch.placement.PlacementProblem;
import org.quartermatch.placement.RulesDraft;
import org.quartermatch.placement.Unplaced.Capacity;
import org.quartermatch.placement.solver.bound.SlowKnapsack.Item;
import org.quartermatch.placement.solver.packed.Instance;
import org.quartermatch.placement.solver.packed.Occupancy;
import org.quartermatch.testkit.certificate.CertificateVerifier;

class LagrangianRelaxationTest {
  private static LagrangianRelaxation open(Instance in) {
    CapacityBound bound = new CapacityBound(in);
    LagrangianRelaxation relaxation = new LagrangianRelaxation(in, bound.grid(), bound.people());
    relaxation.openAll();
    return relaxation;
  }

  /** Whatever they are, but none where there is no limit. */
  private static void drawPrices(LagrangianRelaxation relaxation, Random r) {
    for (int k = 0; k < relaxation.price.length; k++) {
      boolean limited =
          k < relaxation.at.careFrom
              || k >= relaxation.at.groupFrom
              || limit(relaxation, k) < Integer.MAX_VALUE;
      double wish = (r.nextInt(30_000) - 5_000) * (double) (1L << relaxation.grid);
      relaxation.price[k] = limited ? relaxation.within(k, wish) : 0;
    }
    relaxation.settleShares();
  }

  @Test
  void noPlanIsWorthMoreWhateverThePricesAre() {
    int close = 0;
    for (long seed = 0; seed < 150; seed++) {
      Random r = new Random(seed);
      RulesDraft draft = RulesDraft.random(r, 1 + r.nextInt(5), 1 + r.nextInt(3), 0);
      OptionalLong best = draft.best();
      Instance in = new Instance(draft.build());
      LagrangianRelaxation relaxation = open(in);
      for (int round = 0; round < 20; round++) {
        drawPrices(relaxation, r);
        long value =
            relaxation.evaluate(true) - (Arrays.stream(in.absence).sum() << relaxation.grid);
        assertThat(value >> relaxation.grid)
            .as("seed %s", seed)
            .isGreaterThanOrEqualTo(best.getAsLong());
        close += (value >> relaxation.grid) - best.getAsLong() < 5_000 ? 1 : 0;
      }
    }
    assertThat(close).as("values that are of use").isGreaterThan(100);
  }

  @Test
  void isWhatIsForSaleAndTheBestGroupOfEachOpportunity() {
    for (long seed = 0; seed < 60; seed++) {
      Random r = new Random(seed);
      Instance in = new Instance(RulesDraft.random(r, 10, 4, 0).build());
      LagrangianRelaxation relaxation = open(in);
      for (int round = 0; round < 10; round++) {
        drawPrices(relaxation, r);
        long value = relaxation.evaluate(true);
        long expected = forSale(relaxation);
        for (int j = 0; j < in.opportunities; j++) {
          expected +=
              SlowKnapsack.most(
                  items(relaxation, j), in.minimumPlaces[j], people(in, j), in.budget[j]);
        }
        assertThat(value).as("seed %s", seed).isEqualTo(expected);
        // those who stayed behind do not matter as long as prices stay
        assertThat(relaxation.evaluate(false)).as("seed %s", seed).isEqualTo(expected);
        checkExcess(relaxation, seed);
      }
    }
  }

  /** A tree search leaves out, and decides, what would lose more than it may. */
  @Test
  void aChoiceLosesNoLessThanIsSaid() {
    int chosen = 0;
    int left = 0;
    for (long seed = 0; seed < 150; seed++) {
      Random r = new Random(seed);
      Instance in = new Instance(RulesDraft.random(r, 10, 4, 0).build());
      LagrangianRelaxation relaxation = open(in);
      relaxation.keepOffered();
      drawPrices(relaxation, r);
      long[] ifChosen = new long[in.choices()];
      long[] ifNot = new long[in.choices()];
      relaxation.evaluate(ifChosen, ifNot);
      int[] seen = new int[in.opportunities];
      for (int c = 0; c < in.choices(); c++) {
        int j = in.opportunity[c];
        int least = in.minimumPlaces[j];
        int people = people(in, j);
        List<Item> items = items(relaxation, j);
        long best = SlowKnapsack.most(items, least, people, in.budget[j]);
        Item item = items.remove(seen[j]++);
        long without = SlowKnapsack.most(items, least, people, in.budget[j]);
        assertThat(ifNot[c]).as("seed %s", seed).isBetween(0L, best - without);
        items.removeIf(other -> other.owner() == item.owner());
        if (least == 0 && item.people() <= people) {
          long others =
              SlowKnapsack.most(items, 0, people - item.people(), in.budget[j] - item.hours());
          assertThat(ifChosen[c]).as("seed %s", seed).isBetween(0L, best - item.value() - others);
        }
        chosen += ifChosen[c] > 0 ? 1 : 0;
        left += ifNot[c] > 0 ? 1 : 0;
      }
    }
    assertThat(chosen).isGreaterThan(500);
    assertThat(left).isGreaterThan(100);
  }

  /** A choice that cannot be had is not taken to reach a minimum either: a dive would not end. */
  @Test
  void takesNoBannedChoiceForAMinimum() {
    PlacementProblem.Builder problem =
        PlacementProblem.builder()
            .opportunity(PlacementOpportunity.builder("o").places(3).minimumPlaces(2).build());
    for (String id : List.of("a", "b")) {
      problem.participant(PlacementParticipant.of(id));
      problem.option(PlacementOption.builder(id, "o").agreedQuarterHours(80).points(9).build());
    }
    LagrangianRelaxation relaxation = open(new Instance(problem.build()));
    relaxation.evaluate(true);
    assertThat(relaxation.groupSize(0)).isEqualTo(2);
    relaxation.ban(0);
    relaxation.evaluate(true);
    assertThat(relaxation.groupSize(0)).isZero();
  }

  /** By places and budget, and by the limits of the company that count all who could come. */
  private static int people(Instance in, int j) {
    int[] here = IntStream.range(0, in.choices()).filter(c -> in.opportunity[c] == j).toArray();
    int people = new CapacityBound(in).people()[j];
    for (int limit : in.limits.at[j]) {
      if (Arrays.stream(here)
          .allMatch(c -> in.limits.counted(in, limit, c) == in.people[in.owner[c]])) {
        people = Math.min(people, in.limits.most[limit]);
      }
    }
    return people;
  }

  /** All that has a price, at its price. */
  private static long forSale(LagrangianRelaxation relaxation) {
    Instance in = relaxation.in;
    long sum = relaxation.shares.constant();
    for (int i = 0; i < in.units; i++) {
      sum += relaxation.price[i];
    }
    for (int r = relaxation.at.careFrom; r < relaxation.at.groupFrom; r++) {
      long limit = limit(relaxation, r);
      sum += limit * relaxation.price[r];
    }
    return sum;
  }

  private static long limit(LagrangianRelaxation relaxation, int r) {
    Instance in = relaxation.in;
    if (r >= relaxation.at.timeFrom) {
      // one of a household
      return 1;
    }
    return r < relaxation.at.limitFrom
        ? in.carePlaces[r - relaxation.at.careFrom]
        : in.limits.most[relaxation.at.limits[r - relaxation.at.limitFrom]];
  }

  /** The choices at an opportunity, at what they are worth less all that they cost. */
  private static List<Item> items(LagrangianRelaxation relaxation, int j) {
    Instance in = relaxation.in;
    long[] price = relaxation.price;
    List<Item> items = new ArrayList<>();
    for (int c = 0; c < in.choices(); c++) {
      if (in.opportunity[c] != j) {
        continue;
      }
      int i = in.owner[c];
      long net = (in.worth[c] + in.absence[i]) << relaxation.grid;
      net -= price[i] - relaxation.shares.each() * in.people[i];
      for (int seat : in.seats[c]) {
        net -= price[relaxation.at.careFrom + in.seatCare[seat]] / in.seatSharers[seat];
      }
      net -= limitsCost(relaxation, c);
      for (int time : relaxation.at.times.of(c)) {
        net -= price[relaxation.at.timeFrom + time];
      }
      for (int g : relaxation.at.hasGroups() ? in.groupsOf[i] : new int[0]) {
        net -= price[relaxation.at.groupFrom + g];
      }
      items.add(new Item(i, in.people[i], in.hours[c], net));
    }
    return items;
  }

  private static long limitsCost(LagrangianRelaxation relaxation, int choice) {
    long cost = 0;
    for (int r = relaxation.at.limitFrom; r < relaxation.at.timeFrom; r++) {
      cost += relaxation.price[r] * counted(relaxation, r, choice);
    }
    return cost;
  }

  /**
   * How many of a choice's unit count for a price of a company's contacts, which count whoever is
   * new there, or of its support places.
   */
  private static int counted(LagrangianRelaxation relaxation, int r, int choice) {
    Instance in = relaxation.in;
    int limit = relaxation.at.limits[r - relaxation.at.limitFrom];
    int unit = in.owner[choice];
    String company =
        in.problem.opportunities().get(in.opportunity[choice]).companyId().orElse("none");
    if (!in.limits.id(limit).equals(company)) {
      return 0;
    }
    List<PlacementOption> options = in.optionsOf(choice);
    int count = 0;
    for (int m = 0; m < options.size(); m++) {
      PlacementParticipant member = in.participant(in.members[unit][m]);
      boolean contacts = in.limits.ruleOf(limit).capacity() == Capacity.CONTACTS;
      boolean counts =
          contacts
              ? CertificateVerifier.takesContact(member, options.get(m))
              : member.needsSupport();
      count += counts ? 1 : 0;
    }
    return count;
  }

  /** What those who were chosen take, less what there is. */
  private static void checkExcess(LagrangianRelaxation relaxation, long seed) {
    Instance in = relaxation.in;
    double[] expected = new double[relaxation.at.groupFrom];
    for (int i = 0; i < in.units; i++) {
      expected[i] = -1;
    }
    for (int r = relaxation.at.careFrom; r < relaxation.at.groupFrom; r++) {
      long limit = limit(relaxation, r);
      expected[r] = -limit;
    }
    for (int j = 0; j < in.opportunities; j++) {
      for (int x = 0; x < relaxation.groupSize(j); x++) {
        int c = relaxation.chosen(j, x);
        int i = in.owner[c];
        assertThat(in.opportunity[c]).as("seed %s", seed).isEqualTo(j);
        expected[i]++;
        for (int seat : in.seats[c]) {
          expected[relaxation.at.careFrom + in.seatCare[seat]]++;
        }
        for (int r = relaxation.at.limitFrom; r < relaxation.at.timeFrom; r++) {
          expected[r] += counted(relaxation, r, c);
        }
        for (int time : relaxation.at.times.of(c)) {
          expected[relaxation.at.timeFrom + time]++;
        }
      }
    }
    assertThat(Arrays.copyOf(relaxation.excess, expected.length))
        .as("seed %s", seed)
        .isEqualTo(expected);
  }

  /** A random problem in which somebody can go somewhere. */
  private static Instance withChoices(Random r) {
    Instance in = new Instance(RulesDraft.random(r, 16, 6, 0).build());
    return in.choices() > 0 ? in : withChoices(r);
  }

  @Test
  void onlyWhatIsOpenIsChosen() {
    int chosen = 0;
    for (long seed = 0; seed < 80; seed++) {
      Random r = new Random(seed);
      Instance in = withChoices(r);
      LagrangianRelaxation relaxation = open(in);
      relaxation.evaluate(true);
      int[] opportunities =
          IntStream.range(0, in.opportunities).filter(j -> r.nextBoolean()).toArray();
      int[] units = IntStream.range(0, in.units).filter(i -> r.nextInt(3) > 0).toArray();
      relaxation.open(new Occupancy(in), opportunities, units);
      long solved = relaxation.solved();
      relaxation.evaluate(true);
      assertThat(relaxation.solved() - solved).as("seed %s", seed).isEqualTo(opportunities.length);
      List<Integer> offered = new ArrayList<>(IntStream.of(units).boxed().toList());
      chosen += check(relaxation, offered, -1, seed);
      if (units.length == 0) {
        continue;
      }
      relaxation.withdraw(units[0]);
      offered.removeFirst();
      int banned = r.nextInt(in.choices());
      relaxation.ban(banned);
      relaxation.keepUnits(Arrays.copyOfRange(units, 1, units.length));
      relaxation.evaluate(true);
      check(relaxation, offered, banned, seed);
    }
    assertThat(chosen).isGreaterThan(200);
  }

  /** How many are chosen. */
  private static int check(
      LagrangianRelaxation relaxation, List<Integer> offered, int banned, long seed) {
    int chosen = 0;
    for (int j : relaxation.opportunities()) {
      for (int x = 0; x < relaxation.groupSize(j); x++) {
        int c = relaxation.chosen(j, x);
        assertThat(offered).as("seed %s", seed).contains(relaxation.in.owner[c]);
        assertThat(c).as("seed %s", seed).isNotEqualTo(banned);
        chosen++;
      }
    }
    return chosen;
  }

  /** Whoever is placed takes what is used; only what is left is for sale. */
  @Test
  void groupsFitBesideThePlan() {
    for (long seed = 0; seed < 100; seed++) {
      Random r = new Random(seed);
      Instance in = withChoices(r);
      LagrangianRelaxation relaxation = open(in);
      relaxation.evaluate(true);
      Occupancy plan = new Occupancy(in);
      for (int x = 0; x < 10; x++) {
        int c = r.nextInt(in.choices());
        if (plan.of(in.owner[c]) == Instance.NONE && plan.fits(c)) {
          plan.add(c);
        }
      }
      int[] units = IntStream.range(0, in.units).filter(i -> plan.of(i) == Instance.NONE).toArray();
      relaxation.open(plan, IntStream.range(0, in.opportunities).toArray(), units);
      relaxation.evaluate(true);
      for (int j = 0; j < in.opportunities; j++) {
        int people = 0;
        long hours = 0;
        for (int x = 0; x < relaxation.groupSize(j); x++) {
          int c = relaxation.chosen(j, x);
          assertThat(plan.of(in.owner[c])).as("seed %s", seed).isEqualTo(Instance.NONE);
          people += in.people[in.owner[c]];
          hours += in.hours[c];
        }
        assertThat(people).as("seed %s", seed).isLessThanOrEqualTo(plan.people.placesFree(j));
        assertThat(hours).as("seed %s", seed).isLessThanOrEqualTo(plan.hours.free(j));
      }
    }
  }
}
