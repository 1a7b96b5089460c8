package org.quartermatch.benchmarks.instances;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.quartermatch.model.AgeGroup;
import org.quartermatch.placement.PlacementOpportunity;
import org.quartermatch.placement.PlacementOption;
import org.quartermatch.placement.PlacementOption.ChildPlace;
import org.quartermatch.placement.PlacementParticipant;
import org.quartermatch.placement.PlacementParticipant.Current;
import org.quartermatch.placement.PlacementProblem;
import org.quartermatch.placement.PlacementProvider;
import org.quartermatch.placement.PlacementWeights;

/**
 * A drawn placement problem with the shape of a Quarter's, a city's or a country's.
 *
 * <p>Participants want 15, 20, 25, 30 or 39 hours a week. An opportunity has 1 to 5 places; 30 to
 * 200 opportunities are eligible for a participant (30 to 70 in size L), with 0 to 1,000 points
 * each, and every placement counts 1,000 more.
 *
 * <p>{@link Kind#P1} has nothing else, and is a transportation problem. {@link Kind#P2} has what
 * makes life hard:
 *
 * <ul>
 *   <li>Hours budgets: together 76 % of what all participants want, shared out by places, each up
 *       to 20 % above or below that.
 *   <li>Childcare: every fourth participant needs one place, for a child under 3 in two cases of
 *       five; any of two providers will do. There is one place for two who need one.
 *   <li>Fairness: four groups of the same size. 5,000 points × the sum, over groups, of the squared
 *       difference between the group's placed share and everybody's.
 *   <li>Stability: every fifth participant has a placement now, and 200 points are lost if it
 *       changes.
 * </ul>
 *
 * <p>With n participants in a group, a difference of one person is 1/n of a share, so the weight of
 * a squared person is 5,000 ÷ n² points. That is no whole number; all other points are multiplied
 * by its inverse instead ({@link #scale}: 2, 32, 1,250, 125,000), which changes no comparison.
 *
 * <p>Every id is one string, however many options name it.
 */
final class QuarterProblem {
  /** How many participants and opportunities. */
  enum Size {
    /** For a quick look. */
    XS(400, 200, 40),
    S(1_600, 800, 200),
    M(10_000, 5_000, 200),
    L(100_000, 50_000, 70);

    private final int participants;
    private final int opportunities;
    private final int mostEligible;

    Size(int participants, int opportunities, int mostEligible) {
      this.participants = participants;
      this.opportunities = opportunities;
      this.mostEligible = mostEligible;
    }
  }

  /** What is to be respected. */
  enum Kind {
    /** Places. */
    P1,
    /** Places, hours budgets, childcare places, fairness, stability. */
    P2
  }

  private static final int[] HOURS = {15, 20, 25, 30, 39};
  private static final int LEAST_ELIGIBLE = 30;
  private static final int MOST_POINTS = 1_000;
  private static final int PLACEMENT = 1_000;
  private static final int STABILITY = 200;
  private static final int FAIRNESS = 5_000;
  private static final int GROUPS = 4;
  private static final double BUDGET_SHARE = 0.76;
  private static final int PARTICIPANTS_A_PROVIDER = 80;

  private final Kind kind;
  private final Random random;
  private final int participants;
  private final int opportunities;
  private final int providers;
  private final int mostEligible;
  private final int[] hours;
  private final int[] places;
  private final List<Integer> mixed;
  private final String[] opportunityIds;
  private final List<String> providerIds;
  private final PlacementProblem.Builder problem = PlacementProblem.builder();

  private QuarterProblem(Size size, Kind kind, long seed) {
    this.kind = kind;
    random = new Random(seed);
    participants = size.participants;
    opportunities = size.opportunities;
    mostEligible = size.mostEligible;
    providers = participants / PARTICIPANTS_A_PROVIDER;
    hours = random.ints(participants, 0, HOURS.length).map(i -> HOURS[i]).toArray();
    places = random.ints(opportunities, 1, 6).toArray();
    // groups and needs are dealt out in an order that has nothing to do with the ids
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < participants; i++) {
      order.add(i);
    }
    Collections.shuffle(order, random);
    mixed = order;
    opportunityIds =
        IntStream.range(0, opportunities).mapToObj(j -> id("o", j)).toArray(String[]::new);
    providerIds = IntStream.range(0, providers).mapToObj(k -> id("k", k)).toList();
  }

  /** Draws a problem; the same seed gives the same one. */
  static PlacementProblem draw(Size size, Kind kind, long seed) {
    return new QuarterProblem(size, kind, seed).draw(scale(size, kind));
  }

  /** How many of the problem's points are one point of the description above. */
  static long scale(Size size, Kind kind) {
    long group = size.participants / GROUPS;
    return switch (kind) {
      case P1 -> 1;
      case P2 -> group * group / FAIRNESS;
    };
  }

  private PlacementProblem draw(long scale) {
    boolean whole = kind == Kind.P2;
    problem.weights(
        new PlacementWeights(PLACEMENT * scale, whole ? STABILITY * scale : 0, whole ? 1 : 0));
    work();
    if (whole) {
      care();
    }
    int[] free = places.clone();
    for (int i = 0; i < participants; i++) {
      participant(i, free, scale);
    }
    return problem.build();
  }

  private void work() {
    double need = BUDGET_SHARE * Arrays.stream(hours).sum() / Arrays.stream(places).sum();
    for (int j = 0; j < opportunities; j++) {
      double share = need * places[j] * (0.8 + 0.4 * random.nextDouble());
      problem.opportunity(
          kind == Kind.P2
              ? PlacementOpportunity.builder(opportunityIds[j])
                  .places(places[j])
                  .budgetQuarterHours(4 * (int) Math.round(share))
                  .build()
              : PlacementOpportunity.of(opportunityIds[j], places[j]));
    }
  }

  /** An eighth as many places as participants, dealt out one by one. */
  private void care() {
    int[] under3 = new int[providers];
    int[] older = new int[providers];
    for (int place = 0; place < participants / 8; place++) {
      (group(place) == AgeGroup.UNDER_3 ? under3 : older)[random.nextInt(providers)]++;
    }
    for (int k = 0; k < providers; k++) {
      problem.provider(PlacementProvider.of(providerIds.get(k), under3[k], older[k]));
    }
  }

  private void participant(int i, int[] free, long scale) {
    String id = id("p", i);
    int dealt = mixed.get(i);
    boolean needsCare = kind == Kind.P2 && dealt / GROUPS % 4 == 0;
    int[] eligible = eligible();
    PlacementParticipant.Builder participant = PlacementParticipant.builder(id);
    if (kind == Kind.P2) {
      participant.groups(List.of("g-" + dealt % GROUPS));
      if (!needsCare && random.nextInt(5) == 0 && free[eligible[0]] > 0) {
        free[eligible[0]]--;
        participant.current(Current.at(opportunityIds[eligible[0]]));
      }
    }
    problem.participant(participant.build());
    List<ChildPlace> children =
        needsCare ? List.of(new ChildPlace(id("c", i), group(dealt / GROUPS / 4))) : List.of();
    int near = random.nextInt(Math.max(1, providers));
    for (int j : eligible) {
      PlacementOption.Builder option =
          PlacementOption.builder(id, opportunityIds[j])
              .agreedQuarterHours(4 * hours[i])
              .points(scale * random.nextInt(MOST_POINTS + 1));
      if (needsCare) {
        problem.option(option.childcare(providerIds.get(near), children).build());
        option.childcare(providerIds.get((near + 1) % providers), children);
      }
      problem.option(option.build());
    }
  }

  private int[] eligible() {
    int count = LEAST_ELIGIBLE + random.nextInt(mostEligible - LEAST_ELIGIBLE + 1);
    BitSet drawn = new BitSet(opportunities);
    int[] eligible = new int[count];
    for (int found = 0; found < count; ) {
      int j = random.nextInt(opportunities);
      if (!drawn.get(j)) {
        drawn.set(j);
        eligible[found++] = j;
      }
    }
    return eligible;
  }

  private static AgeGroup group(int number) {
    return number % 5 < 2 ? AgeGroup.UNDER_3 : AgeGroup.FROM_3;
  }

  private static String id(String kind, int number) {
    return String.format(Locale.ROOT, "%s-%06d", kind, number);
  }
}
