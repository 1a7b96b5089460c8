package org.quartermatch;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.quartermatch.ProgrammeCatalogue.Half;
import org.quartermatch.ProgrammeWays.Opened;
import org.quartermatch.ProgrammeWorth.Found;
import org.quartermatch.fit.judge.FitCalculator;
import org.quartermatch.model.CodePointOrder;
import org.quartermatch.model.Opportunity;
import org.quartermatch.model.Participant;
import org.quartermatch.placement.Placement;
import org.quartermatch.placement.PlacementGain;
import org.quartermatch.placement.PlacementOption.Way;
import org.quartermatch.placement.PlacementPlan;
import org.quartermatch.placement.PlacementProblem;
import org.quartermatch.programme.Measure;
import org.quartermatch.programme.Programme;
import org.quartermatch.programme.Programme.NewPlacement;
import org.quartermatch.programme.Programme.Use;
import org.quartermatch.programme.choice.MeasureChoice;
import org.quartermatch.programme.choice.MeasureChoice.Choice;

/**
 * Chooses measures for a plan.
 *
 * <p>How it works: {@link ProgrammeWays} finds once what measures open, {@link MeasureChoice}
 * searches the sets that can be paid for, {@link ProgrammeWorth} says what each is worth, and what
 * was found for the best one is told.
 */
final class Programmes {
  /** About so many sets are valued. */
  static final int MOST_SETS = 400;

  private final ProgrammeCatalogue catalogue;
  private final ProgrammeWorth worth;
  private final Map<String, Participant> participants = new HashMap<>();
  private final Map<String, Opportunity> opportunities = new HashMap<>();
  private final Set<String> placed = new HashSet<>();

  private Programmes(
      PlacementPlan plan,
      Collection<Opportunity> opportunities,
      Collection<Participant> cohort,
      ProgrammeCatalogue catalogue,
      ProgrammeWorth worth) {
    this.catalogue = catalogue;
    this.worth = worth;
    opportunities.forEach(it -> this.opportunities.put(it.id(), it));
    cohort.forEach(it -> participants.put(it.id(), it));
    plan.placements().forEach(it -> placed.add(it.participantId()));
  }

  /**
   * The best programme.
   *
   * @param opportunities that count on the engine's date
   * @param mostSets about how many sets are valued at most, 1 or more
   */
  static Programme of(
      FitCalculator calculator,
      Collection<Opportunity> opportunities,
      Collection<Participant> cohort,
      PlacementPlan plan,
      Collection<Measure> measures,
      long budgetCents,
      int mostSets) {
    if (budgetCents < 0) {
      throw new IllegalArgumentException("budget is " + budgetCents + " cents, allowed: 0 or more");
    }
    EmployerSheets.requireSame(cohort, plan.problem());
    ProgrammeCatalogue catalogue = ProgrammeCatalogue.of(calculator, opportunities, plan, measures);
    Map<Way, List<Opened>> ways = ProgrammeWays.of(catalogue, opportunities, cohort, plan);
    ProgrammeWorth worth = new ProgrammeWorth(catalogue, plan, ways);
    Choice choice =
        MeasureChoice.best(
            catalogue.cents(),
            catalogue.users(peopleOfOne(plan.problem())),
            budgetCents,
            mostSets,
            worth);
    return new Programmes(plan, opportunities, cohort, catalogue, worth).told(choice);
  }

  /** How many people can be placed fewer where one is not: others may have to go with them. */
  private static int peopleOfOne(PlacementProblem problem) {
    if (problem.opportunities().stream().anyMatch(it -> it.minimumPlaces() > 1)) {
      return MeasureChoice.UNLIMITED;
    }
    return problem.tandems().isEmpty() ? 1 : 2;
  }

  private Programme told(Choice choice) {
    Found found = worth.withFewMoves(choice.set(), worth.found(choice.set()));
    List<Integer> chosen =
        IntStream.range(0, catalogue.measures().size())
            .filter(m -> ProgrammeCatalogue.has(choice.set(), m))
            .boxed()
            .toList();
    List<NewPlacement> news = new ArrayList<>();
    List<NewPlacement> others = new ArrayList<>();
    found.gain().placements().stream()
        .sorted(Comparator.comparing(Placement::participantId, CodePointOrder.INSTANCE))
        .forEach(
            it ->
                (placed.contains(it.participantId()) ? others : news).add(told(choice, found, it)));
    return new Programme(
        chosen.stream().map(m -> catalogue.measures().get(m)).toList(),
        chosen.stream().mapToLong(m -> catalogue.measures().get(m).cents()).sum(),
        new PlacementGain(
            found.gain().placedMore(),
            Math.max(choice.atMost(), found.gain().placedMore()),
            found.gain().placements()),
        news,
        others,
        found.gain().placements().stream()
            .flatMap(it -> catalogue.half(it.opportunityId()).stream())
            .map(Half::of)
            .sorted(Comparator.comparing(Programme.Half::id, CodePointOrder.INSTANCE))
            .toList(),
        chosen.stream().map(m -> use(choice, found, m)).toList(),
        choice.tried());
  }

  private NewPlacement told(Choice choice, Found found, Placement placement) {
    Optional<Opened> opened = Optional.ofNullable(found.opened().get(placement.participantId()));
    return new NewPlacement(
        placement.participantId(),
        catalogue.whole(placement.opportunityId()),
        catalogue.half(placement.opportunityId()).map(Half::of),
        placement.option().childcareProviderId(),
        opened.map(Opened::steps).orElse(List.of()),
        opened.map(Opened::concessions).orElse(List.of()),
        ids(goesBy(choice, found, placement)),
        opened.map(Opened::toClarify).orElseGet(() -> toClarifyToday(placement)));
  }

  /** Of what the plan could have proposed, too. */
  private List<String> toClarifyToday(Placement placement) {
    FitCalculator calculator = catalogue.calculator();
    return calculator
        .score(
            calculator.prepare(Objects.requireNonNull(participants.get(placement.participantId()))),
            calculator.prepare(
                Objects.requireNonNull(opportunities.get(placement.opportunityId()))))
        .toClarify();
  }

  private Use use(Choice choice, Found found, int measure) {
    List<String> people =
        found.gain().placements().stream()
            .filter(it -> ProgrammeCatalogue.has(goesBy(choice, found, it), measure))
            .map(Placement::participantId)
            .sorted(CodePointOrder.INSTANCE)
            .toList();
    int without = worth.found(choice.set() & ~(1L << measure)).gain().placedMore();
    return new Use(
        catalogue.measures().get(measure).id(),
        people,
        Math.max(0, found.gain().placedMore() - without));
  }

  private long goesBy(Choice choice, Found found, Placement placement) {
    return worth.goesBy(
        choice.set(),
        placement,
        Optional.ofNullable(found.opened().get(placement.participantId())));
  }

  private List<String> ids(long set) {
    return IntStream.range(0, catalogue.measures().size())
        .filter(m -> ProgrammeCatalogue.has(set, m))
        .mapToObj(m -> catalogue.measures().get(m).id())
        .toList();
  }
}
