package org.quartermatch.benchmarks.instances;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.quartermatch.model.AgeGroup;
import org.quartermatch.model.WeekSchedule;
import org.quartermatch.placement.PlacementCompany;
import org.quartermatch.placement.PlacementOpportunity;
import org.quartermatch.placement.PlacementOption;
import org.quartermatch.placement.PlacementOption.ChildPlace;
import org.quartermatch.placement.PlacementParticipant;
import org.quartermatch.placement.PlacementParticipant.Current;
import org.quartermatch.placement.PlacementProblem;
import org.quartermatch.placement.PlacementProblem.Household;
import org.quartermatch.placement.PlacementProblem.Tandem;
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
 * <p>{@link Kind#P3} has the rules of life as well, drawn behind all that P2 has:
 *
 * <ul>
 *   <li>Companies with four opportunities each in the mean. Two of three speak with 1 to 8 people a
 *       month, so that contacts are what is short nearly everywhere; one of three has 0 to 2
 *       support places, and every fifth participant needs one.
 *   <li>Every sixth opportunity with two places or more begins with two people or not at all.
 *   <li>Of all participants a tenth comes in tandems, and a fifth in households of two, who do not
 *       work at the same time; opportunities have one of six weekly shifts.
 *   <li>Up to five wishes each, worth up to 150 points.
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
    P2,
    /** All of P2; companies' contacts and support places, minima, tandems, households, wishes. */
    P3
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

  // of P3
  private static final int OPPORTUNITIES_A_COMPANY = 4;
  private static final int MOST_WISHES = 5;
  private static final int WISH = 150;
  private static final List<WeekSchedule> SHIFTS =
      Stream.of(
              "Mo-Fr 06:00-12:00",
              "Mo-Fr 08:00-16:00",
              "Mo-Fr 11:00-17:00",
              "Mo-Fr 14:00-18:00",
              "Mo-We 17:00-22:00",
              "Th-Su 17:00-22:00")
          .map(WeekSchedule::parse)
          .toList();

  private final Kind kind;
  private final Random random;

  /** Draws the rules of P3, so that all else is as in P2. */
  private final Random rules;

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
    rules = new Random(~seed);
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
      case P2, P3 -> group * group / FAIRNESS;
    };
  }

  private PlacementProblem draw(long scale) {
    problem.weights(
        new PlacementWeights(
                PLACEMENT * scale, isWhole() ? STABILITY * scale : 0, isWhole() ? 1 : 0)
            .withWishPoints(kind == Kind.P3 ? WISH * scale : 0));
    if (kind == Kind.P3) {
      companies();
    }
    work();
    if (isWhole()) {
      care();
    }
    int[] free = places.clone();
    for (int i = 0; i < participants; i++) {
      participant(i, free, scale);
    }
    if (kind == Kind.P3) {
      together();
    }
    return problem.build();
  }

  private boolean isWhole() {
    return kind != Kind.P1;
  }

  private void companies() {
    for (int k = 0; k < opportunities / OPPORTUNITIES_A_COMPANY; k++) {
      OptionalInt contacts =
          rules.nextInt(3) < 2 ? OptionalInt.of(1 + rules.nextInt(8)) : OptionalInt.empty();
      OptionalInt support =
          rules.nextInt(3) == 0 ? OptionalInt.of(rules.nextInt(3)) : OptionalInt.empty();
      problem.company(new PlacementCompany(id("f", k), support, contacts));
    }
  }

  private PlacementOpportunity withRules(PlacementOpportunity opportunity) {
    PlacementOpportunity.Builder with =
        opportunity.toBuilder()
            .companyId(id("f", rules.nextInt(opportunities / OPPORTUNITIES_A_COMPANY)))
            .shifts(List.of(SHIFTS.get(rules.nextInt(SHIFTS.size()))));
    return opportunity.places() > 1 && rules.nextInt(6) == 0
        ? with.minimumPlaces(2).build()
        : with.build();
  }

  /** Tandems, then households, of people in a drawn order. */
  private void together() {
    List<Integer> order = new ArrayList<>(mixed);
    Collections.shuffle(order, rules);
    int tandems = participants / 20;
    for (int pair = 0; pair < tandems + participants / 10; pair++) {
      String one = id("p", order.get(2 * pair));
      String other = id("p", order.get(2 * pair + 1));
      if (pair < tandems) {
        problem.tandem(new Tandem(one, other));
      } else {
        problem.household(Household.of(one, other));
      }
    }
  }

  private List<String> wishes(int[] eligible) {
    return Arrays.stream(eligible)
        .limit(rules.nextInt(MOST_WISHES + 1))
        .mapToObj(j -> opportunityIds[j])
        .toList();
  }

  private void work() {
    double need = BUDGET_SHARE * Arrays.stream(hours).sum() / Arrays.stream(places).sum();
    for (int j = 0; j < opportunities; j++) {
      double share = need * places[j] * (0.8 + 0.4 * random.nextDouble());
      PlacementOpportunity opportunity =
          isWhole()
              ? PlacementOpportunity.builder(opportunityIds[j])
                  .places(places[j])
                  .budgetQuarterHours(4 * (int) Math.round(share))
                  .build()
              : PlacementOpportunity.of(opportunityIds[j], places[j]);
      problem.opportunity(kind == Kind.P3 ? withRules(opportunity) : opportunity);
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
    boolean needsCare = isWhole() && dealt / GROUPS % 4 == 0;
    int[] eligible = eligible();
    PlacementParticipant.Builder participant = PlacementParticipant.builder(id);
    if (kind == Kind.P3) {
      participant.needsSupport(rules.nextInt(5) == 0).wishes(wishes(eligible));
    }
    if (isWhole()) {
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
