package org.quartermatch;

import static org.quartermatch.texts.LibraryTexts.message;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.quartermatch.model.ChildcareProvider;
import org.quartermatch.model.CodePointOrder;
import org.quartermatch.model.Message;
import org.quartermatch.placement.Placement;
import org.quartermatch.placement.PlacementOption;
import org.quartermatch.placement.PlacementParticipant;
import org.quartermatch.placement.PlacementPlan;
import org.quartermatch.placement.PlacementProblem;
import org.quartermatch.placement.PlacementProblem.Household;
import org.quartermatch.placement.PlacementProblem.Tandem;
import org.quartermatch.placement.PlacementProblem.Veto;
import org.quartermatch.placement.PlacementProblemException;
import org.quartermatch.placement.PlacementProvider;
import org.quartermatch.placement.PlacementWeights;

/**
 * A plan that people work by, with the request it was made of: what {@link MatchingEngine#replan}
 * brings up to date. Immutable.
 *
 * <p>{@link #of} takes a plan that a program still holds; {@link MatchingEngine#inForce} one that
 * was kept as rows.
 */
public final class PlanInForce {
  private final PlacementRequest request;
  private final PlacementProblem problem;
  private final List<Placement> placements;

  PlanInForce(PlacementRequest request, PlacementProblem problem, List<Placement> placements) {
    this.request = request;
    this.problem = problem;
    this.placements = List.copyOf(placements);
  }

  /**
   * A row of a plan that was kept.
   *
   * @param childcareProviderId where the children's new places are; empty: none
   * @param quarterHours the weekly quarter hours used
   */
  public record Row(
      String participantId,
      String opportunityId,
      Optional<String> childcareProviderId,
      int quarterHours) {
    public Row {
      Objects.requireNonNull(participantId, "participantId");
      Objects.requireNonNull(opportunityId, "opportunityId");
      Objects.requireNonNull(childcareProviderId, "childcareProviderId");
    }
  }

  /**
   * A plan with its request.
   *
   * @throws IllegalArgumentException if the plan was made of another request, with all that is not
   *     the same: people and what is agreed of them, providers, rules and vetoes
   */
  public static PlanInForce of(PlacementRequest request, PlacementPlan plan) {
    requireSame(request, plan.problem());
    return new PlanInForce(request, plan.problem(), plan.placements());
  }

  /**
   * A plan of which the problem and the placements were kept, with its request.
   *
   * @param placements by participant
   * @throws IllegalArgumentException if the problem is another request's, as in {@link
   *     #of(PlacementRequest, PlacementPlan)}, or has no option that is placed
   */
  public static PlanInForce of(
      PlacementRequest request, PlacementProblem problem, List<Placement> placements) {
    requireSame(request, problem);
    Set<PlacementOption> options = new HashSet<>(problem.options());
    for (Placement placement : placements) {
      if (!options.contains(placement.option())) {
        throw new IllegalArgumentException(
            "participant "
                + placement.participantId()
                + " is placed by an option that the problem does not have");
      }
    }
    return new PlanInForce(request, problem, placements);
  }

  /**
   * The plan of these rows.
   *
   * @param problem that the request leads to
   * @throws PlacementProblemException with every row that names nothing possible
   */
  static PlanInForce of(PlacementRequest request, PlacementProblem problem, Collection<Row> rows) {
    Map<Row, Placement> possible = new HashMap<>();
    Map<String, PlacementParticipant> people = new HashMap<>();
    problem.participants().forEach(p -> people.put(p.id(), p));
    for (PlacementOption option : problem.options()) {
      for (int hours : List.of(option.agreedQuarterHours(), option.minimumQuarterHours())) {
        boolean changed =
            Objects.requireNonNull(people.get(option.participantId()))
                .current()
                .filter(current -> current.changedBy(option))
                .isPresent();
        possible.put(row(option, hours), new Placement(option, hours, changed));
      }
    }
    List<Message> errors = new ArrayList<>();
    Map<String, Placement> placements = new TreeMap<>(CodePointOrder.INSTANCE);
    for (Row row : rows) {
      Placement placement = possible.get(row);
      if (placement == null) {
        errors.add(message("kept.not-possible", row.participantId(), row.opportunityId()));
      } else if (placements.put(row.participantId(), placement) != null) {
        errors.add(message("kept.twice", row.participantId()));
      }
    }
    if (!errors.isEmpty()) {
      throw new PlacementProblemException(errors);
    }
    return new PlanInForce(request, problem, List.copyOf(placements.values()));
  }

  private static Row row(PlacementOption option, int quarterHours) {
    return new Row(
        option.participantId(), option.opportunityId(), option.childcareProviderId(), quarterHours);
  }

  /** What the plan was made of. */
  public PlacementRequest request() {
    return request;
  }

  /** The same with the engine's providers where the request has none of its own. */
  PlanInForce askedOf(List<ChildcareProvider> ofEngine) {
    return new PlanInForce(request.askedOf(ofEngine), problem, placements);
  }

  /** The problem that the plan solves. */
  public PlacementProblem problem() {
    return problem;
  }

  /** By participant. */
  public List<Placement> placements() {
    return placements;
  }

  /** How many are placed; no ids. */
  @Override
  public String toString() {
    return "PlanInForce[placed=" + placements.size() + "]";
  }

  private static void requireSame(PlacementRequest request, PlacementProblem problem) {
    List<String> differences = differences(request, problem);
    if (!differences.isEmpty()) {
      throw new IllegalArgumentException(
          "the plan was not made of this request: " + String.join("; ", differences));
    }
  }

  private static List<String> differences(PlacementRequest request, PlacementProblem problem) {
    List<String> all = new ArrayList<>();
    Set<String> there = new HashSet<>();
    problem.opportunities().forEach(o -> there.add(o.id()));
    compare(
        all,
        "participant",
        PlacementAssembly.participants(request, there),
        problem.participants(),
        PlacementParticipant::id);
    request
        .providers()
        .ifPresent(
            own ->
                compare(
                    all,
                    "childcare provider",
                    own.stream().map(PlacementAssembly::provider).toList(),
                    problem.providers(),
                    PlacementProvider::id));
    PlacementRules rules = request.rules();
    compare(all, "household", rules.households(), problem.households(), Household::toString);
    compare(all, "tandem", rules.tandems(), problem.tandems(), Tandem::toString);
    compare(
        all,
        "veto",
        request.vetoes().stream().filter(v -> there.contains(v.opportunityId())).toList(),
        problem.vetoes(),
        Veto::toString);
    problem.opportunities().stream()
        .filter(o -> o.minimumPlaces() != rules.minimumPlaces().getOrDefault(o.id(), 0))
        .forEach(o -> all.add("opportunity " + o.id() + " has another minimum"));
    problem.companies().stream()
        .filter(
            c ->
                c.supportPlaces().isPresent() != rules.supportPlaces().containsKey(c.id())
                    || c.supportPlaces().orElse(0) != rules.supportPlaces().getOrDefault(c.id(), 0))
        .forEach(c -> all.add("company " + c.id() + " has other support places"));
    PlacementWeights weights = problem.weights();
    if (weights.wishPoints() != rules.wishPoints()
        || rules.fairShare().filter(share -> !share.equals(weights.fairShare())).isPresent()) {
      all.add("wishes or fair shares have another weight");
    }
    return all;
  }

  private static <T> void compare(
      List<String> all,
      String what,
      Collection<T> ofRequest,
      Collection<T> ofPlan,
      Function<T, String> id) {
    Map<String, T> expected = new TreeMap<>(CodePointOrder.INSTANCE);
    ofRequest.forEach(each -> expected.put(id.apply(each), each));
    for (T each : ofPlan) {
      T own = expected.remove(id.apply(each));
      if (own == null) {
        all.add(what + " " + id.apply(each) + " is only in the plan");
      } else if (!own.equals(each)) {
        all.add(what + " " + id.apply(each) + " is another one in the plan");
      }
    }
    expected.keySet().forEach(left -> all.add(what + " " + left + " is only in the request"));
  }
}
