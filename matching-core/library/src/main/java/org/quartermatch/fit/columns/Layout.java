package org.quartermatch.fit.columns;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quartermatch.fit.StandardCriterion;
import org.quartermatch.fit.TravelTimes;
import org.quartermatch.fit.judge.Aspect;
import org.quartermatch.fit.judge.CriterionEntry;
import org.quartermatch.fit.judge.FacetEntry;
import org.quartermatch.fit.judge.FitCalculator;
import org.quartermatch.fit.judge.PreparedOpportunity;
import org.quartermatch.fit.judge.PreparedParticipant;
import org.quartermatch.fit.judge.SkillsJudge;
import org.quartermatch.fit.travel.GreatCircle;
import org.quartermatch.model.Listing;
import org.quartermatch.model.Participant;
import org.quartermatch.model.Skill;

/**
 * How the entries of the criterion table lie in columns, and what all columns of a calculator
 * share.
 *
 * <p>A facet that gives points has a column of its own. Those that only block, the gates, share one
 * as far as they have few: each distinct combination of them has a number. What looks at the
 * opportunity alone gives the same points to everybody, and is added up once. Times and skills have
 * columns of their own kind.
 */
final class Layout {
  final FitCalculator calculator;
  final List<FacetEntry<?, ?>> scored;
  final List<FacetEntry<?, ?>> gates;
  private final List<FacetEntry<?, ?>> alone;

  /** Stands for all where only the opportunity counts. */
  private final PreparedParticipant anybody;

  final SkillParts parts;
  final CommutePoints commute;

  /** What tells minutes from chords; null: ways are the host's own, and may differ by direction. */
  final @Nullable GreatCircle greatCircle;

  final int skillsWeight;
  final int hoursWeight;

  /** Nobody gets more points from all scored facets together. */
  final int mostFacetPoints;

  Layout(FitCalculator calculator) {
    this.calculator = calculator;
    anybody = calculator.prepare(Participant.builder("anybody").build());
    alone = facets(Layout::isAlone);
    gates = facets(entry -> !isAlone(entry) && entry.id().isGate());
    scored = facets(entry -> !isAlone(entry) && !entry.id().isGate());
    parts = new SkillParts(calculator.policy().mustBeKnown().contains(StandardCriterion.SKILLS));
    commute = new CommutePoints(calculator.weightOf(StandardCriterion.COMMUTE));
    greatCircle =
        calculator.setting().time().travelTimes().equals(TravelTimes.greatCircle())
            ? GreatCircle.INSTANCE
            : null;
    skillsWeight = calculator.weightOf(StandardCriterion.SKILLS);
    hoursWeight = calculator.weightOf(StandardCriterion.HOURS);
    mostFacetPoints = scored.stream().mapToInt(calculator::weightOf).sum();
  }

  private static boolean isAlone(FacetEntry<?, ?> entry) {
    return entry.aspect().kind() == Aspect.Kind.NONE;
  }

  private List<FacetEntry<?, ?>> facets(Predicate<FacetEntry<?, ?>> which) {
    return calculator.table().facets().filter(which).toList();
  }

  /** The distinct facets of some entries, still to be found. */
  List<FacetValues.Builder<?>> values(List<FacetEntry<?, ?>> entries) {
    return entries.stream().<FacetValues.Builder<?>>map(this::values).toList();
  }

  private <F> FacetValues.Builder<F> values(FacetEntry<F, ?> entry) {
    return new FacetValues.Builder<>(calculator, entry);
  }

  /**
   * Of the scored facets the two by which opportunities are sorted: the occupation first, as it
   * goes with the skills, which weigh most, then the languages.
   */
  int[] alike() {
    return Stream.of(StandardCriterion.OCCUPATION, StandardCriterion.LANGUAGES)
        .mapToInt(
            criterion ->
                scored.stream()
                    .map(FacetEntry::id)
                    .toList()
                    .indexOf(new CriterionEntry.Id.Standard(criterion)))
        .filter(at -> at >= 0)
        .toArray();
  }

  /** What criteria look at that look at the opportunity alone; equal ones have the same points. */
  List<Object> alone(PreparedOpportunity opportunity) {
    return alone.stream().<Object>map(entry -> entry.facet().apply(opportunity)).toList();
  }

  /** Points of these criteria, which are the same for everybody. */
  int pointsAlone(PreparedOpportunity opportunity) {
    int points = 0;
    for (FacetEntry<?, ?> entry : alone) {
      points += pointsAlone(entry, opportunity);
    }
    return points;
  }

  /** Points of an opportunity that are the same for everybody. */
  int restPoints(PreparedOpportunity opportunity) {
    Listing<Skill.Required> skills = opportunity.position().skills();
    return restPoints(pointsAlone(opportunity), skills.items().isEmpty(), skills.complete());
  }

  /**
   * The same, of what is known by now.
   *
   * @param pointsAlone of {@link #pointsAlone}
   * @param noSkills whether no skill is listed
   * @param complete whether all skills are listed that are required
   */
  int restPoints(int pointsAlone, boolean noSkills, boolean complete) {
    return noSkills
        ? pointsAlone + SkillsJudge.withoutSkills(complete).points(skillsWeight)
        : pointsAlone;
  }

  private <F> int pointsAlone(FacetEntry<F, ?> entry, PreparedOpportunity opportunity) {
    F facet = entry.facet().apply(opportunity);
    int points = entry.points(anybody, 0, facet, calculator.weightOf(entry));
    if (points == FitCalculator.BLOCKED) {
      throw new IllegalStateException(
          "criterion " + entry.id().code() + " looks at the opportunity alone and blocks");
    }
    return points;
  }
}
