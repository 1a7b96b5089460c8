package org.quartermatch;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.quartermatch.concessions.Concession;
import org.quartermatch.concessions.Concession.LanguageTolerance;
import org.quartermatch.concessions.Concession.NiceSkill;
import org.quartermatch.concessions.Concession.OtherTerms;
import org.quartermatch.concessions.Concession.SplitPlace;
import org.quartermatch.concessions.Concession.Times;
import org.quartermatch.concessions.Concession.TrialFirst;
import org.quartermatch.concessions.Concession.WeeklyHours;
import org.quartermatch.fit.judge.FitCalculator;
import org.quartermatch.fit.judge.PreparedOpportunity;
import org.quartermatch.model.CodePointOrder;
import org.quartermatch.model.Opportunity;
import org.quartermatch.model.WorkingTime;
import org.quartermatch.placement.PlacementOpportunity;
import org.quartermatch.placement.PlacementPlan;
import org.quartermatch.placement.PlacementProblem;
import org.quartermatch.programme.Measure;
import org.quartermatch.programme.Measure.CarePlaces;
import org.quartermatch.programme.Measure.CourseSeats;
import org.quartermatch.programme.Measure.EmployerTalk;
import org.quartermatch.programme.Programme;
import org.quartermatch.programme.choice.MeasureChoice;

/**
 * A catalogue of measures that has been checked, as numbers: a measure is its place by id, a set of
 * measures a {@code long} with their bits.
 *
 * <p>It says what becomes possible by which measures: providers with the places of all of them and
 * with longer hours, each under a name of its own, so that one judgement of a pair tries them all;
 * and the work on other terms, in every combination that talks allow.
 */
final class ProgrammeCatalogue {
  /** So many concessions may change the terms of one opportunity: they are tried in all sets. */
  static final int MOST_TERMS = 6;

  /**
   * In so many ways may places be shared, choices for all opportunities together: all are tried.
   */
  static final int MOST_SHARINGS = 16;

  private final List<Measure> measures;
  private final FitCalculator calculator;
  private final BroughtCare care;
  private final Map<String, List<Terms>> terms = new HashMap<>();
  private final Map<String, List<Share>> shares = new TreeMap<>(CodePointOrder.INSTANCE);
  private final Map<String, Half> halves = new HashMap<>();

  /**
   * Work on other terms.
   *
   * @param needs the talks that these come from
   * @param concessions all that is conceded
   * @param lifts what they can lift, as {@link org.quartermatch.fit.judge.Lifting} says
   * @param hasOtherShifts whether the shifts are others than the plan knows
   */
  record Terms(
      PreparedOpportunity changed,
      long needs,
      List<Concession> concessions,
      long lifts,
      boolean hasOtherShifts) {
    static Terms asToday(PreparedOpportunity work) {
      return new Terms(work, 0, List.of(), 0, false);
    }
  }

  /**
   * A place that two share.
   *
   * @param measure the talk's place
   */
  record Share(String opportunityId, int measure, List<Half> halves) {}

  /**
   * What one of the two does.
   *
   * @param place the half as a plan's problem has it
   * @param terms on which it is offered
   */
  record Half(Programme.Half of, PlacementOpportunity place, List<Terms> terms) {
    String id() {
      return of.id();
    }
  }

  private ProgrammeCatalogue(
      FitCalculator engine,
      Collection<Opportunity> opportunities,
      PlacementProblem problem,
      List<Measure> sorted) {
    measures = sorted;
    care = BroughtCare.of(engine.providers(), measures);
    calculator = engine.withProviders(care.providers());
    Set<String> discussed = new HashSet<>();
    for (Measure measure : measures) {
      if (measure instanceof EmployerTalk talk) {
        discussed.add(talk.opportunityId());
      }
    }
    opportunities.stream()
        .filter(it -> discussed.contains(it.id()))
        .forEach(
            it -> {
              terms.put(it.id(), termsOf(it, offered(it)));
              share(it, problem);
            });
  }

  /**
   * A catalogue for a plan.
   *
   * @param opportunities that count on the engine's date
   * @throws org.quartermatch.programme.ProgrammeException with all that is wrong with it
   */
  static ProgrammeCatalogue of(
      FitCalculator calculator,
      Collection<Opportunity> opportunities,
      PlacementPlan plan,
      Collection<Measure> measures) {
    List<Measure> sorted = sorted(measures);
    ProgrammeCheck.requireNone(ProgrammeCheck.faults(calculator, opportunities, plan, sorted));
    return new ProgrammeCatalogue(calculator, opportunities, plan.problem(), sorted);
  }

  /** By id, by code point. */
  static List<Measure> sorted(Collection<Measure> measures) {
    return measures.stream()
        .sorted(Comparator.comparing(Measure::id, CodePointOrder.INSTANCE))
        .toList();
  }

  /** By id, by code point. */
  List<Measure> measures() {
    return measures;
  }

  /** Judges with all places and hours that measures could bring. */
  FitCalculator calculator() {
    return calculator;
  }

  /** What a provider of the {@linkplain #calculator calculator} stands for. */
  BroughtCare.Way careWay(String providerId) {
    return care.way(providerId);
  }

  /** An opportunity on all other terms; empty: no talk is about it. */
  List<Terms> terms(String opportunityId) {
    return terms.getOrDefault(opportunityId, List.of());
  }

  /** What two who share a place of an opportunity could do, in every way that talks allow. */
  List<Half> halves(String opportunityId) {
    return shares.getOrDefault(opportunityId, List.of()).stream()
        .flatMap(it -> it.halves.stream())
        .toList();
  }

  /** What an id of a plan's problem stands for, where it is half of a place. */
  Optional<Half> half(String id) {
    return Optional.ofNullable(halves.get(id));
  }

  /** The same id, or of half a place that of the opportunity. */
  String whole(String id) {
    return half(id).map(it -> it.of.opportunityId()).orElse(id);
  }

  /**
   * Every choice of places that are shared, of an opportunity one at the most: the company offers
   * that, and a plan takes it or not. The first one is none.
   */
  List<List<Share>> sharings(long set) {
    List<List<Share>> all = new ArrayList<>(List.of(List.of()));
    for (List<Share> ways : shares.values()) {
      for (List<Share> before : List.copyOf(all)) {
        for (Share share : ways) {
          if (has(set, share.measure)) {
            List<Share> more = new ArrayList<>(before);
            more.add(share);
            all.add(more);
          }
        }
      }
    }
    return all;
  }

  long[] cents() {
    return measures.stream().mapToLong(Measure::cents).toArray();
  }

  /** By measure, how many people can use it where that limits what it is worth. */
  int[] users(int peopleOfOne) {
    return measures.stream()
        .mapToInt(
            it ->
                switch (it) {
                  case CourseSeats course when peopleOfOne != MeasureChoice.UNLIMITED ->
                      (int) Math.min(MeasureChoice.UNLIMITED, (long) course.seats() * peopleOfOne);
                  case CourseSeats course -> MeasureChoice.UNLIMITED;
                  case CarePlaces care -> MeasureChoice.UNLIMITED;
                  case EmployerTalk talk -> MeasureChoice.UNLIMITED;
                })
        .toArray();
  }

  /** A measure's bit. */
  static long bit(int number) {
    return 1L << number;
  }

  static boolean has(long set, int number) {
    return (set >>> number & 1) != 0;
  }

  /** A concession of a talk, by its place. */
  private record Offered(OtherTerms terms, int measure) {
    boolean isOfTime() {
      return switch (terms) {
        case Times it -> true;
        case WeeklyHours it -> true;
        case TrialFirst it -> false;
        case LanguageTolerance it -> false;
        case NiceSkill it -> false;
      };
    }
  }

  private List<Offered> offered(Opportunity opportunity) {
    List<Offered> offered = new ArrayList<>();
    for (int m = 0; m < measures.size(); m++) {
      if (measures.get(m) instanceof EmployerTalk talk
          && talk.opportunityId().equals(opportunity.id())) {
        for (Concession concession : talk.concessions()) {
          if (concession instanceof OtherTerms other) {
            offered.add(new Offered(other, m));
          }
        }
      }
    }
    return offered;
  }

  /** All ways to share a place of an opportunity. */
  private void share(Opportunity opportunity, PlacementProblem problem) {
    int number = 1;
    List<Terms> notOfTime =
        termsOf(opportunity, offered(opportunity).stream().filter(it -> !it.isOfTime()).toList());
    for (int m = 0; m < measures.size(); m++) {
      if (measures.get(m) instanceof EmployerTalk talk
          && talk.opportunityId().equals(opportunity.id())) {
        for (Concession concession : new LinkedHashSet<>(talk.concessions())) {
          if (concession instanceof SplitPlace split) {
            Share share = share(opportunity, split, m, notOfTime, problem, number);
            number += share.halves.size();
            shares.computeIfAbsent(opportunity.id(), id -> new ArrayList<>()).add(share);
            share.halves.forEach(it -> halves.put(it.id(), it));
          }
        }
      }
    }
  }

  /** Each half on today's terms, and on those that leave the times as they are. */
  private Share share(
      Opportunity opportunity,
      SplitPlace split,
      int measure,
      List<Terms> notOfTime,
      PlacementProblem problem,
      int firstNumber) {
    Set<String> taken = new HashSet<>();
    problem.opportunities().forEach(it -> taken.add(it.id()));
    long lifts = ConcessionTrials.liftedByTime(calculator);
    List<Opportunity> works = SharedPlace.halves(calculator, opportunity, split);
    List<Half> all = new ArrayList<>();
    for (int x = 0; x < works.size(); x++) {
      String id = SharedPlace.id(opportunity.id(), firstNumber + x, taken);
      List<Terms> offered = new ArrayList<>();
      offered.add(
          new Terms(calculator.prepare(works.get(x)), bit(measure), List.of(split), lifts, false));
      for (Terms each : notOfTime) {
        List<Opportunity> changed =
            SharedPlace.halves(calculator, each.changed.opportunity(), split);
        if (!changed.isEmpty()) {
          offered.add(
              new Terms(
                  calculator.prepare(changed.get(x)),
                  bit(measure) | each.needs,
                  Stream.concat(each.concessions.stream(), Stream.of(split)).toList(),
                  lifts | each.lifts,
                  false));
        }
      }
      all.add(
          new Half(
              new Programme.Half(id, opportunity.id(), split.way(), x + 1),
              PlacementAssembly.opportunity(id, works.get(x), !problem.households().isEmpty())
                  .build(),
              List.copyOf(offered)));
    }
    return new Share(opportunity.id(), measure, List.copyOf(all));
  }

  /** Every set of concessions in which none undoes or repeats another. */
  private List<Terms> termsOf(Opportunity opportunity, List<Offered> offered) {
    List<Terms> all = new ArrayList<>();
    for (int part = 1; part < 1 << offered.size(); part++) {
      int chosen = part;
      List<Offered> together = new ArrayList<>();
      for (int x = 0; x < offered.size(); x++) {
        if ((chosen >>> x & 1) != 0) {
          together.add(offered.get(x));
        }
      }
      together(opportunity, together).ifPresent(all::add);
    }
    return all;
  }

  private Optional<Terms> together(Opportunity opportunity, List<Offered> offered) {
    Set<String> kinds = new HashSet<>();
    Opportunity changed = opportunity;
    long needs = 0;
    long lifts = 0;
    boolean hasOtherShifts = false;
    for (Offered each : offered) {
      Optional<Opportunity> next = each.terms.applyTo(changed);
      if (next.isEmpty() || !kinds.add(kind(each.terms))) {
        return Optional.empty();
      }
      changed = next.get();
      needs |= bit(each.measure);
      lifts |= ConcessionTrials.liftedBy(calculator, each.terms);
      hasOtherShifts |=
          each.terms instanceof Times
              && opportunity.position().workingTime() instanceof WorkingTime.Fixed;
    }
    return ConcessionTrials.isAllowed(calculator, opportunity, changed)
        ? Optional.of(
            new Terms(
                calculator.prepare(changed),
                needs,
                offered.stream().<Concession>map(Offered::terms).toList(),
                lifts,
                hasOtherShifts))
        : Optional.empty();
  }

  /** Two of a kind are never added up: half an hour later, or a whole one. */
  private static String kind(OtherTerms terms) {
    return switch (terms) {
      case TrialFirst it -> "trial";
      case LanguageTolerance it -> "language " + it.languageCode();
      case NiceSkill it -> "skill " + it.skillCode();
      case Times it -> "times";
      case WeeklyHours it -> "hours";
    };
  }
}
