package org.quartermatch.files.csv;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.quartermatch.PlacementRequest;
import org.quartermatch.PlacementRules;
import org.quartermatch.PlanInForce;
import org.quartermatch.fit.MatchingPolicy;
import org.quartermatch.fit.TravelTimes;
import org.quartermatch.model.ChildcareProvider;
import org.quartermatch.model.Company;
import org.quartermatch.model.Opportunity;
import org.quartermatch.model.Participant;
import org.quartermatch.outcomes.Recalibration;
import org.quartermatch.placement.PlacementProblem.Veto;

/**
 * Everything a Quarter directory holds, in the order of its rows.
 *
 * @param participants with their children
 * @param companies also those that offer nothing
 * @param opportunities with their companies; also those past their {@code validUntil}
 * @param childcareProviders who may have free places
 * @param currentPlacements at most one a participant; the opportunity of one that is not pinned may
 *     be gone, and then there is a warning
 * @param vetoes the opportunity of one may be past its {@code validUntil}
 * @param rules tandems, households, wishes and all else that a plan has to regard
 * @param givenMinutes of single legs, in place of the computed ones; see {@link TravelTimes#given}
 * @param warnings what was read, and may not be meant
 * @param skippedRows what was not read, and why; a row may have several entries
 * @param guiding who guides, and whom
 * @param fair a job fair; empty: there is none
 * @param care days on which care is another than in an ordinary week
 * @param outcomes what has become of proposals
 */
public record QuarterData(
    List<Participant> participants,
    List<Company> companies,
    List<Opportunity> opportunities,
    List<ChildcareProvider> childcareProviders,
    List<PlacementRequest.Current> currentPlacements,
    List<Veto> vetoes,
    PlacementRules rules,
    Map<TravelTimes.Leg, Integer> givenMinutes,
    List<Problem> warnings,
    List<Problem> skippedRows,
    GuidingData guiding,
    Optional<FairData> fair,
    CareData care,
    OutcomeData outcomes) {
  public QuarterData {
    participants = List.copyOf(participants);
    companies = List.copyOf(companies);
    opportunities = List.copyOf(opportunities);
    childcareProviders = List.copyOf(childcareProviders);
    currentPlacements = List.copyOf(currentPlacements);
    vetoes = List.copyOf(vetoes);
    Objects.requireNonNull(rules, "rules");
    givenMinutes = Map.copyOf(givenMinutes);
    warnings = List.copyOf(warnings);
    skippedRows = List.copyOf(skippedRows);
    Objects.requireNonNull(guiding, "guiding");
    Objects.requireNonNull(fair, "fair");
    Objects.requireNonNull(care, "care");
    Objects.requireNonNull(outcomes, "outcomes");
  }

  /** A Quarter without rules of placement, guides, a fair, a calendar of care and outcomes. */
  public QuarterData(
      List<Participant> participants,
      List<Company> companies,
      List<Opportunity> opportunities,
      List<ChildcareProvider> childcareProviders,
      List<PlacementRequest.Current> currentPlacements,
      List<Veto> vetoes,
      Map<TravelTimes.Leg, Integer> givenMinutes,
      List<Problem> warnings,
      List<Problem> skippedRows) {
    this(
        participants,
        companies,
        opportunities,
        childcareProviders,
        currentPlacements,
        vetoes,
        PlacementRules.NONE,
        givenMinutes,
        warnings,
        skippedRows,
        GuidingData.NONE,
        Optional.empty(),
        CareData.NONE,
        OutcomeData.NONE);
  }

  /**
   * Starts a request for a plan of this Quarter, with its current placements, vetoes and rules.
   * Pairs that somebody has refused count as vetoed.
   *
   * @param cohort who is to be placed: all participants, or those of them whom the rules name
   */
  public PlacementRequest.Builder request(Collection<Participant> cohort) {
    return PlacementRequest.of(cohort)
        .providers(childcareProviders)
        .current(currentPlacements)
        .vetoes(refusedPairs())
        .rules(rules);
  }

  /**
   * Pairs that must not be proposed: vetoes, answers that are no, and what somebody has refused
   * according to the outcomes; each once.
   */
  public List<Veto> refusedPairs() {
    List<Veto> all = new ArrayList<>(vetoes);
    outcomes.outcomes().refusedPairs().stream()
        .map(pair -> new Veto(pair.participantId(), pair.opportunityId()))
        .filter(veto -> !vetoes.contains(veto))
        .forEach(all::add);
    return all;
  }

  /**
   * The Quarter of those who look for work: whoever has started according to the outcomes, and has
   * not left as far as is known, is out. Each has taken a place, of a potential's hours what one
   * place has on average, a support place if they need one, and the childcare places that a row of
   * current.csv names with that work.
   *
   * @param policy says which children need care
   */
  public QuarterData withoutStarted(MatchingPolicy policy) {
    return Started.without(this, policy);
  }

  /**
   * The Quarter that an earlier plan was made of, as far as today's files know: whoever had started
   * by its day is {@linkplain #withoutStarted out}, and what has become of proposals later is not
   * there. What the plan has proposed was possible: those people looked for work, nobody had
   * refused those pairs, and nobody else had started on their places.
   *
   * @param rows of the plan
   * @param day of the plan
   * @param policy of the plan
   */
  public QuarterData asPlanned(
      Collection<PlanInForce.Row> rows, LocalDate day, MatchingPolicy policy) {
    return PlannedQuarter.of(this, rows, day).withoutStarted(policy);
  }

  /** The same Quarter with other vetoes and outcomes. */
  QuarterData with(List<Veto> otherVetoes, OutcomeData otherOutcomes) {
    return with(
        opportunities, childcareProviders, currentPlacements, otherVetoes, rules, otherOutcomes);
  }

  /** The same Quarter with other work, providers and rules. */
  QuarterData with(
      List<Opportunity> work, List<ChildcareProvider> providers, PlacementRules otherRules) {
    return with(work, providers, currentPlacements, vetoes, otherRules);
  }

  /**
   * The same Quarter with job potentials as certain as they have come to be.
   *
   * @param learned from outcomes of this Quarter
   */
  public QuarterData with(Recalibration learned) {
    return with(learned.applied(opportunities), childcareProviders, rules);
  }

  /** The same Quarter with the current placements, vetoes and rules of a request. */
  public QuarterData with(PlacementRequest request) {
    return with(
        opportunities, childcareProviders, request.current(), request.vetoes(), request.rules());
  }

  private QuarterData with(
      List<Opportunity> work,
      List<ChildcareProvider> providers,
      List<PlacementRequest.Current> current,
      List<Veto> otherVetoes,
      PlacementRules otherRules) {
    return with(work, providers, current, otherVetoes, otherRules, outcomes);
  }

  private QuarterData with(
      List<Opportunity> work,
      List<ChildcareProvider> providers,
      List<PlacementRequest.Current> current,
      List<Veto> otherVetoes,
      PlacementRules otherRules,
      OutcomeData otherOutcomes) {
    return new QuarterData(
        participants,
        companies,
        work,
        providers,
        current,
        otherVetoes,
        otherRules,
        givenMinutes,
        warnings,
        skippedRows,
        guiding,
        fair,
        care,
        otherOutcomes);
  }

  /**
   * The number of rows in every list: what was read, without any content. Guides, a fair and a
   * calendar of care and outcomes only where there are any.
   */
  @Override
  public String toString() {
    return "QuarterData[participants="
        + participants.size()
        + ", companies="
        + companies.size()
        + ", opportunities="
        + opportunities.size()
        + ", childcareProviders="
        + childcareProviders.size()
        + ", currentPlacements="
        + currentPlacements.size()
        + ", vetoes="
        + vetoes.size()
        + ", givenMinutes="
        + givenMinutes.size()
        + ", warnings="
        + warnings.size()
        + ", skippedRows="
        + skippedRows.size()
        + (guiding.equals(GuidingData.NONE) ? "" : ", " + guiding)
        + fair.map(day -> ", " + day).orElse("")
        + (care.equals(CareData.NONE) ? "" : ", " + care)
        + (outcomes.equals(OutcomeData.NONE) ? "" : ", " + outcomes)
        + "]";
  }
}
