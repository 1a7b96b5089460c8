package org.quartermatch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.quartermatch.fair.timetable.GainFlow;
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
import org.quartermatch.placement.PlacementProblemException;
import org.quartermatch.texts.LibraryTexts;

/**
 * Who goes with whom: a flow of most gain, with the prices that prove it.
 *
 * <p><b>How it works.</b> Everybody who waits sends one unit through an arc to a guide that may be,
 * which gains priority × (W + points), and from there to the sink. A guide has an arc there for
 * each participant beyond those who are kept: the first costs nothing, the second the balance
 * points once, the third twice, and so on. The costs of one guide rise, so a best flow fills the
 * arcs in order, and what it pays is the cost of the load. W exceeds all points and balance
 * together, so that one more person counts more than both. The flow's potentials are prices of
 * guides: what everybody gains at most at these prices, and what the guides' arcs bring in beyond
 * their cost, is what no plan exceeds.
 *
 * <p><b>Cost.</b> Pairs that may be, and the places of guides, in arcs; for each person one search
 * over them.
 *
 * <p><b>Source.</b> R. K. Ahuja, T. L. Magnanti, J. B. Orlin, <i>Network Flows</i>, 1993, chapters
 * 9 and 14 (convex costs).
 */
final class GuideAssignment {
  private static final Comparator<GuideFit> NEAREST =
      Comparator.comparingInt((GuideFit fit) -> fit.blockedBy().size())
          .thenComparingInt(fit -> -fit.points())
          .thenComparing(GuideFit::guideId, CodePointOrder.INSTANCE);

  /** A veto is no criterion of a fit. */
  private static final String VETO = "veto";

  private static final long MOST_POINTS = 10_000;

  /** What is added up to this is exact, whatever prices are added to it. */
  private static final long MOST = Long.MAX_VALUE / 8;

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
    int[] suitable = new int[guides.size()];
    for (List<Integer> own : points) {
      for (int g = 0; g < suitable.length; g++) {
        suitable[g] += own.get(g) >= 0 ? 1 : 0;
      }
    }
    long weight = weight(waiting, suitable);
    GainFlow flow = new GainFlow(2 + waiting.size() + suitable.length);
    int firstGuide = 2 + waiting.size();
    int[][] arcs = new int[waiting.size()][suitable.length];
    for (int i = 0; i < waiting.size(); i++) {
      flow.arc(GainFlow.SOURCE, 2 + i, 1, 0);
      for (int g = 0; g < suitable.length; g++) {
        arcs[i][g] =
            points.get(i).get(g) < 0
                ? -1
                : flow.arc(
                    2 + i, firstGuide + g, 1, worth(waiting.get(i), weight, points.get(i).get(g)));
      }
    }
    for (int g = 0; g < suitable.length; g++) {
      for (int place = 0; place < places(g, suitable[g]); place++) {
        flow.arc(firstGuide + g, GainFlow.SINK, 1, -balance(g, place));
      }
    }
    long objective = flow.run();
    Map<String, Integer> guideOf = new HashMap<>();
    long bound = 0;
    for (int i = 0; i < waiting.size(); i++) {
      long most = 0;
      for (int g = 0; g < suitable.length; g++) {
        if (arcs[i][g] >= 0) {
          long worth = worth(waiting.get(i), weight, points.get(i).get(g));
          most = Math.max(most, worth - flow.price(firstGuide + g));
          if (flow.flow(arcs[i][g]) > 0) {
            guideOf.put(waiting.get(i).id(), g);
          }
        }
      }
      bound += most;
    }
    for (int g = 0; g < suitable.length; g++) {
      for (int place = 0; place < places(g, suitable[g]); place++) {
        bound += Math.max(0, flow.price(firstGuide + g) - balance(g, place));
      }
    }
    return written(guideOf, objective, bound);
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

  /** More than all points and all balance: one more person counts more. */
  private long weight(List<Participant> waiting, int[] suitable) {
    try {
      long weight = 1;
      long priorities = 1;
      for (Participant participant : waiting) {
        weight = Math.addExact(weight, participant.priority() * MOST_POINTS);
        priorities = Math.addExact(priorities, participant.priority());
      }
      for (int g = 0; g < suitable.length; g++) {
        long last = (long) before(g) + places(g, suitable[g]);
        weight = Math.addExact(weight, request.rules().balancePoints() * (last * (last - 1) / 2));
      }
      // what all may count together must be computed exactly, and so must prices
      if (Math.multiplyExact(priorities, weight + MOST_POINTS) <= MOST) {
        return weight;
      }
    } catch (ArithmeticException e) {
      // Said below, as for every other sum that is too large.
    }
    throw new PlacementProblemException(List.of(LibraryTexts.message("plan.overflow", MOST)));
  }

  /** What a participant with a guide counts, but for balance. */
  private static long worth(Participant participant, long weight, int points) {
    return participant.priority() * (weight + points);
  }

  /** What the load of a guide costs more by one participant more. */
  private long balance(int g, int place) {
    return (long) request.rules().balancePoints() * (before(g) + place);
  }

  private GuidePlan written(Map<String, Integer> guideOf, long objective, long bound) {
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
    return new GuidePlan(guided, unguided, objective, bound);
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
