package org.quartermatch;

import static java.util.stream.Collectors.toList;
import static org.quartermatch.texts.LibraryTexts.message;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.quartermatch.concessions.Concession;
import org.quartermatch.concessions.Concession.OtherTerms;
import org.quartermatch.concessions.Concession.SplitPlace;
import org.quartermatch.fit.judge.FitCalculator;
import org.quartermatch.model.ChildcareProvider;
import org.quartermatch.model.EmploymentForm;
import org.quartermatch.model.Opportunity;
import org.quartermatch.model.Position;
import org.quartermatch.placement.PlacementCompany;
import org.quartermatch.placement.PlacementOpportunity;
import org.quartermatch.placement.PlacementPlan;
import org.quartermatch.placement.PlacementProblem;
import org.quartermatch.placement.PlacementProvider;
import org.quartermatch.programme.Measure;
import org.quartermatch.programme.Measure.CarePlaces;
import org.quartermatch.programme.Measure.CourseSeats;
import org.quartermatch.programme.Measure.EmployerTalk;
import org.quartermatch.programme.ProgrammeException;
import org.quartermatch.programme.ProgrammeException.Fault;
import org.quartermatch.programme.ProgrammeException.Part;
import org.quartermatch.programme.choice.MeasureChoice;

/**
 * Everything that is wrong with a catalogue of measures. O(measures²). Long, as it is one condition
 * after another, each with its sentence.
 */
final class ProgrammeCheck {
  private static final Set<EmploymentForm> STEPS =
      Set.of(EmploymentForm.COURSE, EmploymentForm.WORK_OPPORTUNITY, EmploymentForm.INTERNSHIP);

  private final FitCalculator calculator;
  private final There there;
  private final List<Fault> faults = new ArrayList<>();

  /**
   * What measures can be about.
   *
   * @param opportunities that count, by id
   * @param places of these, as a plan has them, by id
   * @param providers ids
   * @param supported ids of companies whose support places are limited
   */
  private record There(
      Map<String, Opportunity> opportunities,
      Map<String, PlacementOpportunity> places,
      Set<String> providers,
      Set<String> supported) {
    static There of(
        FitCalculator calculator,
        Collection<Opportunity> opportunities,
        Collection<PlacementOpportunity> places,
        Stream<String> providers,
        Set<String> supported) {
      Map<String, PlacementOpportunity> byId = new HashMap<>();
      places.forEach(it -> byId.put(it.id(), it));
      Map<String, Opportunity> counting = new HashMap<>();
      opportunities.stream()
          .filter(it -> byId.containsKey(it.id()))
          .forEach(it -> counting.put(it.id(), it));
      Set<String> known = new HashSet<>();
      calculator.providers().forEach(it -> known.add(it.id()));
      return new There(
          counting, byId, providers.filter(known::contains).collect(Collectors.toSet()), supported);
    }
  }

  private ProgrammeCheck(FitCalculator calculator, There there) {
    this.calculator = calculator;
    this.there = there;
  }

  /** All that is wrong with measures for a plan, in the order of the measures. */
  static List<Fault> faults(
      FitCalculator calculator,
      Collection<Opportunity> opportunities,
      PlacementPlan plan,
      List<Measure> measures) {
    PlacementProblem problem = plan.problem();
    There there =
        There.of(
            calculator,
            opportunities,
            problem.opportunities(),
            problem.providers().stream().map(PlacementProvider::id),
            problem.companies().stream()
                .filter(it -> it.supportPlaces().isPresent())
                .map(PlacementCompany::id)
                .collect(Collectors.toSet()));
    return new ProgrammeCheck(calculator, there).faults(measures);
  }

  /**
   * The same before there is a plan.
   *
   * @param request that the plan is to be made of
   * @throws ProgrammeException with all that is wrong
   */
  static void require(
      FitCalculator calculator,
      Collection<Opportunity> opportunities,
      PlacementRequest request,
      Collection<Measure> measures) {
    There there =
        There.of(
            calculator,
            opportunities,
            opportunities.stream()
                .map(it -> PlacementAssembly.opportunity(it, request.rules()))
                .toList(),
            request.knownProviders().stream().map(ChildcareProvider::id),
            request.rules().supportPlaces().keySet());
    requireNone(new ProgrammeCheck(calculator, there).faults(ProgrammeCatalogue.sorted(measures)));
  }

  static void requireNone(List<Fault> faults) {
    if (!faults.isEmpty()) {
      throw new ProgrammeException(faults);
    }
  }

  private List<Fault> faults(List<Measure> measures) {
    check(measures);
    return List.copyOf(faults);
  }

  private void check(List<Measure> measures) {
    requireThat(
        measures.size() <= MeasureChoice.MOST_MEASURES,
        List.of(),
        Part.CATALOGUE,
        "programme.too-many",
        measures.size(),
        MeasureChoice.MOST_MEASURES);
    Set<String> ids = new HashSet<>();
    List<CourseSeats> courses = new ArrayList<>();
    List<CarePlaces> longer = new ArrayList<>();
    List<EmployerTalk> talks = new ArrayList<>();
    for (Measure measure : measures) {
      require(ids.add(measure.id()), measure, Part.ID, "programme.repeated", measure.id());
      switch (measure) {
        case CourseSeats course -> {
          courses.add(course);
          check(course);
        }
        case CarePlaces care -> {
          check(care);
          if (care.alsoOpen().isPresent() && care.availableFrom().isEmpty()) {
            longer.add(care);
          }
        }
        case EmployerTalk talk -> {
          talks.add(talk);
          check(talk);
        }
      }
    }
    checkTogether(talks);
    longer.stream()
        .collect(Collectors.groupingBy(CarePlaces::childcareProviderId, TreeMap::new, toList()))
        .forEach(
            (id, all) ->
                requireThat(
                    all.size() <= BroughtCare.MOST_HOURS,
                    ids(all),
                    Part.ALSO_OPEN,
                    "programme.too-many-hours",
                    id,
                    all.size(),
                    BroughtCare.MOST_HOURS));
    for (List<String> circle : CourseCircles.of(courses)) {
      requireThat(
          false,
          circle.subList(1, circle.size()),
          Part.GRANTS,
          "programme.cycle",
          String.join(" → ", circle));
    }
  }

  /** What is tried in all combinations must not be too much. */
  private void checkTogether(List<EmployerTalk> talks) {
    long sharings = 1;
    List<EmployerTalk> sharing = new ArrayList<>();
    for (Map.Entry<String, List<EmployerTalk>> about :
        talks.stream()
            .collect(Collectors.groupingBy(EmployerTalk::opportunityId, TreeMap::new, toList()))
            .entrySet()) {
      int terms = 0;
      int splits = 0;
      for (EmployerTalk talk : about.getValue()) {
        terms += (int) talk.concessions().stream().filter(OtherTerms.class::isInstance).count();
        int own =
            (int)
                talk.concessions().stream().distinct().filter(SplitPlace.class::isInstance).count();
        splits += own;
        if (own > 0) {
          sharing.add(talk);
        }
      }
      sharings = Math.min(Integer.MAX_VALUE, sharings * (splits + 1));
      requireThat(
          terms <= ProgrammeCatalogue.MOST_TERMS,
          ids(about.getValue()),
          Part.CONCESSIONS,
          "programme.too-many-terms",
          about.getKey(),
          terms,
          ProgrammeCatalogue.MOST_TERMS);
    }
    requireThat(
        sharings <= ProgrammeCatalogue.MOST_SHARINGS,
        ids(sharing),
        Part.CONCESSIONS,
        "programme.too-many-shared",
        (int) sharings,
        ProgrammeCatalogue.MOST_SHARINGS);
  }

  private static List<String> ids(List<? extends Measure> measures) {
    return measures.stream().map(Measure::id).toList();
  }

  private void check(CourseSeats course) {
    String id = course.id();
    Position position = course.course();
    require(course.seats() > 0, course, Part.SEATS, "programme.no-seats", id);
    require(
        position.form().filter(STEPS::contains).isPresent(),
        course,
        Part.FORM,
        "programme.form",
        id);
    require(!course.grants().isNothing(), course, Part.GRANTS, "programme.grants-nothing", id);
    require(
        course.grants().isNothing() || !CourseGrants.areAllAsked(course),
        course,
        Part.GRANTS,
        "programme.grants-what-it-asks",
        id);
    require(!there.places.containsKey(id), course, Part.ID, "programme.in-plan", id);
    if (position.start().isEmpty()) {
      require(false, course, Part.START, "programme.no-begin", id);
      return;
    }
    var begins = position.start().get();
    var latest = position.latestStart().orElse(begins);
    require(
        !course.endsOn().isBefore(begins),
        course,
        Part.END,
        "programme.ends-first",
        id,
        course.endsOn(),
        begins);
    require(
        !latest.isAfter(course.endsOn()) || course.endsOn().isBefore(begins),
        course,
        Part.LATEST_START,
        "programme.joins-late",
        id,
        latest,
        course.endsOn());
    require(
        !latest.isBefore(calculator.date()),
        course,
        Part.START,
        "programme.past",
        id,
        latest,
        calculator.date());
  }

  private void check(CarePlaces care) {
    String id = care.id();
    boolean isThere =
        require(
            there.providers.contains(care.childcareProviderId()),
            care,
            Part.PROVIDER,
            "programme.no-provider",
            id,
            care.childcareProviderId());
    if (care.availableFrom().isPresent()) {
      require(care.places() > 0, care, Part.AVAILABLE_FROM, "programme.day-without-places", id);
      require(
          !isThere || !there.providers.contains(id), care, Part.ID, "programme.id-of-provider", id);
    } else {
      require(
          care.places() > 0 || care.alsoOpen().isPresent(),
          care,
          Part.PLACES,
          "programme.no-places",
          id);
    }
  }

  private void check(EmployerTalk talk) {
    Opportunity opportunity = there.opportunities.get(talk.opportunityId());
    require(
        !talk.concessions().isEmpty(),
        talk,
        Part.CONCESSIONS,
        "programme.no-concession",
        talk.id());
    if (opportunity == null) {
      require(
          false,
          talk,
          Part.OPPORTUNITY,
          "programme.no-opportunity",
          talk.id(),
          talk.opportunityId(),
          calculator.date());
      return;
    }
    for (Concession concession : talk.concessions()) {
      switch (concession) {
        case OtherTerms terms -> {
          Optional<Opportunity> changed = terms.applyTo(opportunity);
          require(
              changed.isPresent(),
              talk,
              Part.CONCESSIONS,
              "programme.changes-nothing",
              talk.id(),
              terms.code(),
              opportunity.id());
          require(
              changed
                  .filter(it -> !ConcessionTrials.isAllowed(calculator, opportunity, it))
                  .isEmpty(),
              talk,
              Part.CONCESSIONS,
              "programme.warned",
              talk.id(),
              terms.code(),
              opportunity.id());
        }
        case Concession.SupportPlace support ->
            require(
                opportunity
                    .position()
                    .company()
                    .filter(it -> there.supported.contains(it.id()))
                    .isPresent(),
                talk,
                Part.CONCESSIONS,
                "programme.changes-nothing",
                talk.id(),
                support.code(),
                opportunity.id());
        case SplitPlace split -> check(talk, opportunity, split);
        case Concession.AnotherPlace another -> {}
      }
    }
  }

  private void check(EmployerTalk talk, Opportunity opportunity, SplitPlace split) {
    boolean isPossible = !split.halves(opportunity).isEmpty();
    require(
        isPossible,
        talk,
        Part.CONCESSIONS,
        "programme.changes-nothing",
        talk.id(),
        split.code(),
        opportunity.id());
    require(
        !isPossible || !SharedPlace.halves(calculator, opportunity, split).isEmpty(),
        talk,
        Part.CONCESSIONS,
        "programme.warned",
        talk.id(),
        split.code(),
        opportunity.id());
    require(
        Optional.ofNullable(there.places.get(opportunity.id()))
            .flatMap(SharedPlace::left)
            .isPresent(),
        talk,
        Part.CONCESSIONS,
        "programme.no-place-to-share",
        talk.id(),
        split.code(),
        opportunity.id());
  }

  private boolean require(
      boolean holds, Measure measure, Part part, String key, Object... arguments) {
    return requireThat(holds, List.of(measure.id()), part, key, arguments);
  }

  private boolean requireThat(
      boolean holds, List<String> measureIds, Part part, String key, Object... arguments) {
    if (!holds) {
      Object[] texts = arguments.clone();
      for (int i = 0; i < texts.length; i++) {
        texts[i] = texts[i] instanceof Integer ? texts[i] : String.valueOf(texts[i]);
      }
      faults.add(new Fault(measureIds, part, message(key, texts)));
    }
    return holds;
  }
}
