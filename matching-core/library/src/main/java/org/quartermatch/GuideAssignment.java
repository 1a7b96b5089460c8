package org.quartermatch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.quartermatch.fit.judge.Setting;
import org.quartermatch.guides.Guide;
import org.quartermatch.guides.GuideCriterion;
import org.quartermatch.guides.GuideFit;
import org.quartermatch.guides.GuidePlan;
import org.quartermatch.guides.GuidePlan.Guided;
import org.quartermatch.guides.GuidePlan.Unguided;
import org.quartermatch.guides.GuideRequest;
import org.quartermatch.guides.GuideRequest.Pair;
import org.quartermatch.guides.judge.GuideJudge;
import org.quartermatch.model.CodePointOrder;
import org.quartermatch.model.Message;
import org.quartermatch.model.Participant;
import org.quartermatch.placement.Placement;
import org.quartermatch.placement.PlacementLimits;
import org.quartermatch.placement.PlacementOpportunity;
import org.quartermatch.placement.PlacementOption;
import org.quartermatch.placement.PlacementParticipant;
import org.quartermatch.placement.PlacementPlan;
import org.quartermatch.placement.PlacementProblem;
import org.quartermatch.placement.PlacementProblemException;
import org.quartermatch.placement.PlacementWeights;
import org.quartermatch.texts.LibraryTexts;

/**
 * Who goes with whom, as a placement problem in which nothing but places can run short: the solver
 * finds its optimum, with the prices that prove it.
 *
 * <p>A guide is an opportunity for each participant beyond those who are kept. The first costs
 * nothing, the second the balance points once, the third twice: the sum is convex, so a best plan
 * fills them in order, and its cost is that of the load. All weights stand in the points of the
 * options: an option is worth priority × (W + points) − balance × load before, and W exceeds all
 * points and balance together, so that one more person counts more than both. O(pairs × places of a
 * guide) options, and the time of a minimum-cost flow.
 */
final class GuideAssignment {
  private static final Comparator<GuideFit> NEAREST =
      Comparator.comparingInt((GuideFit fit) -> fit.blockedBy().size())
          .thenComparingInt(fit -> -fit.points())
          .thenComparing(GuideFit::guideId, CodePointOrder.INSTANCE);

  /** A veto is no criterion of a fit. */
  private static final String VETO = "veto";

  private static final long MOST_POINTS = 10_000;

  private final GuideRequest request;
  private final List<Participant> cohort;
  private final List<GuideJudge.Prepared> guides;
  private final GuideJudge judge;
  private final Map<String, String> kept = new HashMap<>();
  private final Map<String, Integer> load = new HashMap<>();
  private final Set<Pair> vetoes;

  private GuideAssignment(Setting setting, GuideRequest request) {
    check(request);
    this.request = request;
    cohort =
        request.cohort().stream()
            .sorted(Comparator.comparing(Participant::id, CodePointOrder.INSTANCE))
            .toList();
    guides =
        request.guides().stream()
            .sorted(Comparator.comparing(Guide::id, CodePointOrder.INSTANCE))
            .map(GuideJudge::prepare)
            .toList();
    judge = new GuideJudge(setting, request.rules());
    for (Pair pair : request.kept()) {
      kept.put(pair.participantId(), pair.guideId());
      load.merge(pair.guideId(), 1, Integer::sum);
    }
    vetoes = Set.copyOf(request.vetoes());
  }

  /**
   * The best plan.
   *
   * @throws PlacementProblemException with all that is wrong between the parts of the request
   */
  static GuidePlan plan(Setting setting, GuideRequest request) {
    return new GuideAssignment(setting, request).plan();
  }

  private static void check(GuideRequest request) {
    List<Message> errors = new ArrayList<>();
    Set<String> people = new HashSet<>();
    for (Participant participant : request.cohort()) {
      if (!people.add(participant.id())) {
        errors.add(LibraryTexts.message("guide.participant-repeated", participant.id()));
      }
    }
    Map<String, Guide> guides = new HashMap<>();
    for (Guide guide : request.guides()) {
      if (guides.putIfAbsent(guide.id(), guide) != null) {
        errors.add(LibraryTexts.message("guide.repeated", guide.id()));
      } else if (people.contains(guide.id())) {
        errors.add(LibraryTexts.message("guide.is-participant", guide.id()));
      }
    }
    Set<Pair> vetoes = Set.copyOf(request.vetoes());
    Set<String> settled = new HashSet<>();
    Map<String, Integer> load = new LinkedHashMap<>();
    for (Pair pair : request.kept()) {
      checkThere(pair, people, guides, errors);
      if (!settled.add(pair.participantId())) {
        errors.add(LibraryTexts.message("guide.kept-twice", pair.participantId()));
      }
      if (vetoes.contains(pair)) {
        errors.add(LibraryTexts.message("guide.kept-vetoed", pair.participantId(), pair.guideId()));
      }
      load.merge(pair.guideId(), 1, Integer::sum);
    }
    load.forEach(
        (id, number) -> {
          Guide guide = guides.get(id);
          if (guide != null && number > guide.mostParticipants()) {
            errors.add(
                LibraryTexts.message("guide.kept-too-many", id, number, guide.mostParticipants()));
          }
        });
    request.vetoes().forEach(pair -> checkThere(pair, people, guides, errors));
    if (!errors.isEmpty()) {
      throw new PlacementProblemException(errors);
    }
  }

  private static void checkThere(
      Pair pair, Set<String> people, Map<String, Guide> guides, List<Message> errors) {
    if (!people.contains(pair.participantId())) {
      errors.add(
          LibraryTexts.message("guide.no-participant", pair.participantId(), pair.guideId()));
    }
    if (!guides.containsKey(pair.guideId())) {
      errors.add(LibraryTexts.message("guide.no-guide", pair.participantId(), pair.guideId()));
    }
  }

  private GuidePlan plan() {
    List<Participant> waiting =
        cohort.stream().filter(participant -> !kept.containsKey(participant.id())).toList();
    List<List<Integer>> points = waiting.parallelStream().map(this::points).toList();
    PlacementProblem.Builder problem =
        PlacementProblem.builder().weights(new PlacementWeights(0, 0, 0));
    int[] suitable = new int[guides.size()];
    for (int i = 0; i < waiting.size(); i++) {
      problem.participant(PlacementParticipant.of(waiting.get(i).id()));
      for (int g = 0; g < suitable.length; g++) {
        suitable[g] += points.get(i).get(g) >= 0 ? 1 : 0;
      }
    }
    long weight = weight(waiting, suitable);
    for (int g = 0; g < suitable.length; g++) {
      for (int place = 0; place < places(g, suitable[g]); place++) {
        problem.opportunity(PlacementOpportunity.of(place(g, place), 1));
      }
    }
    for (int i = 0; i < waiting.size(); i++) {
      for (int g = 0; g < suitable.length; g++) {
        if (points.get(i).get(g) >= 0) {
          addOptions(problem, waiting.get(i), g, suitable[g], weight, points.get(i).get(g));
        }
      }
    }
    // a flow needs no steps; it is the optimum whatever the time
    PlacementPlan plan =
        PlacementSolver.solve(
            problem.build(), PlacementLimits.DEFAULT.time(Duration.ofDays(1)).steps(0));
    return written(plan);
  }

  /** By guide, the points of the pair; -1: not eligible, or vetoed. */
  private List<Integer> points(Participant participant) {
    return judge.fits(participant, guides).stream()
        .map(fit -> fit.isEligible() && !isVetoed(fit) ? fit.points() : -1)
        .toList();
  }

  private boolean isVetoed(GuideFit fit) {
    return vetoes.contains(new Pair(fit.participantId(), fit.guideId()));
  }

  private int before(int g) {
    return load.getOrDefault(guides.get(g).guide().id(), 0);
  }

  /** How many more a guide can have. */
  private int places(int g, int suitable) {
    return Math.min(suitable, guides.get(g).guide().mostParticipants() - before(g));
  }

  /** In the order of guides and places, so that equal plans are chosen between alike. */
  private static String place(int g, int place) {
    return String.format(Locale.ROOT, "%09d/%09d", g, place);
  }

  /** More than all points and all balance: one more person counts more. */
  private long weight(List<Participant> waiting, int[] suitable) {
    long weight = 1;
    for (Participant participant : waiting) {
      weight = Math.addExact(weight, participant.priority() * MOST_POINTS);
    }
    for (int g = 0; g < suitable.length; g++) {
      long last = (long) before(g) + places(g, suitable[g]);
      weight = Math.addExact(weight, request.rules().balancePoints() * (last * (last - 1) / 2));
    }
    return weight;
  }

  private void addOptions(
      PlacementProblem.Builder problem,
      Participant participant,
      int g,
      int suitable,
      long weight,
      int points) {
    long worth;
    try {
      worth = Math.multiplyExact(participant.priority(), Math.addExact(weight, points));
    } catch (ArithmeticException e) {
      throw new PlacementProblemException(
          List.of(LibraryTexts.message("plan.overflow", Long.MAX_VALUE / 8)));
    }
    for (int place = 0; place < places(g, suitable); place++) {
      problem.option(
          PlacementOption.builder(participant.id(), place(g, place))
              .points(worth - (long) request.rules().balancePoints() * (before(g) + place))
              .build());
    }
  }

  private GuidePlan written(PlacementPlan plan) {
    Map<String, Integer> guideOf = new HashMap<>();
    for (Placement placement : plan.placements()) {
      int g = Integer.parseInt(placement.opportunityId().substring(0, 9));
      guideOf.put(placement.participantId(), g);
    }
    List<Guided> guided = new ArrayList<>();
    List<Unguided> unguided = new ArrayList<>();
    for (Participant participant : cohort) {
      List<GuideFit> fits = judge.fits(participant, guides);
      String keptGuide = kept.get(participant.id());
      Integer g = guideOf.get(participant.id());
      if (keptGuide != null) {
        guided.add(
            new Guided(
                fits.stream()
                    .filter(fit -> fit.guideId().equals(keptGuide))
                    .findFirst()
                    .orElseThrow(),
                true));
      } else if (g != null) {
        guided.add(new Guided(fits.get(g), false));
      } else {
        unguided.add(unguided(participant, fits));
      }
    }
    return new GuidePlan(guided, unguided, plan.objective(), plan.upperBound());
  }

  private Unguided unguided(Participant participant, List<GuideFit> fits) {
    List<String> taken = new ArrayList<>();
    Map<String, Integer> against = new LinkedHashMap<>();
    for (GuideCriterion criterion : GuideCriterion.values()) {
      against.put(criterion.code(), 0);
    }
    against.put(VETO, 0);
    Optional<GuideFit> nearest = Optional.empty();
    for (GuideFit fit : fits) {
      if (isVetoed(fit)) {
        against.merge(VETO, 1, Integer::sum);
      } else if (fit.isEligible()) {
        taken.add(fit.guideId());
      } else {
        fit.blockedBy().forEach(code -> against.merge(code, 1, Integer::sum));
        nearest =
            nearest.isEmpty() || NEAREST.compare(fit, nearest.get()) < 0
                ? Optional.of(fit)
                : nearest;
      }
    }
    against.values().removeIf(number -> number == 0);
    return new Unguided(
        participant.id(), taken, against, taken.isEmpty() ? nearest : Optional.empty());
  }
}
