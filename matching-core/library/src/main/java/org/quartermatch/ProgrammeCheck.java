package org.quartermatch;

import static org.quartermatch.texts.LibraryTexts.message;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.quartermatch.concessions.Concession;
import org.quartermatch.concessions.Concession.OtherTerms;
import org.quartermatch.fit.judge.FitCalculator;
import org.quartermatch.model.CefrLevel;
import org.quartermatch.model.EmploymentForm;
import org.quartermatch.model.Language;
import org.quartermatch.model.Message;
import org.quartermatch.model.Opportunity;
import org.quartermatch.model.Position;
import org.quartermatch.model.Skill;
import org.quartermatch.placement.PlacementPlan;
import org.quartermatch.placement.PlacementProvider;
import org.quartermatch.programme.Measure;
import org.quartermatch.programme.Measure.CarePlaces;
import org.quartermatch.programme.Measure.CourseSeats;
import org.quartermatch.programme.Measure.EmployerTalk;
import org.quartermatch.programme.choice.MeasureChoice;

/** Everything that is wrong with a catalogue of measures. O(measures²). */
final class ProgrammeCheck {
  private static final Set<EmploymentForm> STEPS =
      Set.of(EmploymentForm.COURSE, EmploymentForm.WORK_OPPORTUNITY, EmploymentForm.INTERNSHIP);

  private final FitCalculator calculator;
  private final PlacementPlan plan;
  private final Map<String, Opportunity> opportunities = new HashMap<>();
  private final Set<String> planned = new HashSet<>();
  private final Set<String> providers = new HashSet<>();
  private final List<Message> errors = new ArrayList<>();

  private ProgrammeCheck(
      FitCalculator calculator, Collection<Opportunity> opportunities, PlacementPlan plan) {
    this.calculator = calculator;
    this.plan = plan;
    plan.problem().opportunities().forEach(it -> planned.add(it.id()));
    opportunities.stream()
        .filter(it -> planned.contains(it.id()))
        .forEach(it -> this.opportunities.put(it.id(), it));
    Set<String> counted = new HashSet<>();
    plan.problem().providers().stream().map(PlacementProvider::id).forEach(counted::add);
    calculator.providers().stream()
        .filter(it -> counted.contains(it.id()))
        .forEach(it -> providers.add(it.id()));
  }

  /** All that is wrong, one sentence each, in the order of the measures. */
  static List<Message> errors(
      FitCalculator calculator,
      Collection<Opportunity> opportunities,
      PlacementPlan plan,
      List<Measure> measures) {
    ProgrammeCheck check = new ProgrammeCheck(calculator, opportunities, plan);
    check.check(measures);
    return List.copyOf(check.errors);
  }

  private void check(List<Measure> measures) {
    require(
        measures.size() <= MeasureChoice.MOST_MEASURES,
        "programme.too-many",
        measures.size(),
        MeasureChoice.MOST_MEASURES);
    Set<String> ids = new HashSet<>();
    Map<String, Integer> terms = new HashMap<>();
    Map<String, Integer> hours = new HashMap<>();
    Map<String, Integer> shared = new HashMap<>();
    List<CourseSeats> courses = new ArrayList<>();
    for (Measure measure : measures) {
      require(ids.add(measure.id()), "programme.repeated", measure.id());
      switch (measure) {
        case CourseSeats course -> {
          courses.add(course);
          check(course);
        }
        case CarePlaces care -> {
          check(care);
          if (care.alsoOpen().isPresent() && care.availableFrom().isEmpty()) {
            hours.merge(care.childcareProviderId(), 1, Integer::sum);
          }
        }
        case EmployerTalk talk -> {
          check(talk);
          int other =
              (int) talk.concessions().stream().filter(OtherTerms.class::isInstance).count();
          terms.merge(talk.opportunityId(), other, Integer::sum);
          int splits =
              (int)
                  talk.concessions().stream()
                      .distinct()
                      .filter(Concession.SplitPlace.class::isInstance)
                      .count();
          shared.merge(talk.opportunityId(), splits, Integer::sum);
        }
      }
    }
    terms.forEach(
        (id, count) ->
            require(
                count <= ProgrammeCatalogue.MOST_TERMS,
                "programme.too-many-terms",
                id,
                count,
                ProgrammeCatalogue.MOST_TERMS));
    hours.forEach(
        (id, count) ->
            require(
                count <= ProgrammeCatalogue.MOST_HOURS,
                "programme.too-many-hours",
                id,
                count,
                ProgrammeCatalogue.MOST_HOURS));
    long sharings =
        shared.values().stream()
            .mapToLong(it -> it + 1)
            .reduce(1, (one, other) -> Math.min(Integer.MAX_VALUE, one * other));
    require(
        sharings <= ProgrammeCatalogue.MOST_SHARINGS,
        "programme.too-many-shared",
        (int) sharings,
        ProgrammeCatalogue.MOST_SHARINGS);
    cycle(courses)
        .ifPresent(cycle -> errors.add(message("programme.cycle", String.join(" → ", cycle))));
  }

  private void check(CourseSeats course) {
    String id = course.id();
    Position position = course.course();
    require(course.seats() > 0, "programme.no-seats", id);
    require(position.form().filter(STEPS::contains).isPresent(), "programme.form", id);
    require(!course.grants().isNothing(), "programme.grants-nothing", id);
    require(!planned.contains(id), "programme.in-plan", id);
    if (position.start().isEmpty()) {
      errors.add(message("programme.no-begin", id));
      return;
    }
    var begins = position.start().get();
    var latest = position.latestStart().orElse(begins);
    require(!course.endsOn().isBefore(begins), "programme.ends-first", id, course.endsOn(), begins);
    require(
        !latest.isAfter(course.endsOn()) || course.endsOn().isBefore(begins),
        "programme.joins-late",
        id,
        latest,
        course.endsOn());
    require(!latest.isBefore(calculator.date()), "programme.past", id, latest, calculator.date());
  }

  private void check(CarePlaces care) {
    String id = care.id();
    boolean isThere =
        require(
            providers.contains(care.childcareProviderId()),
            "programme.no-provider",
            id,
            care.childcareProviderId());
    if (care.availableFrom().isPresent()) {
      require(care.places() > 0, "programme.day-without-places", id);
      require(!isThere || !providers.contains(id), "programme.id-of-provider", id);
    } else {
      require(care.places() > 0 || care.alsoOpen().isPresent(), "programme.no-places", id);
    }
  }

  private void check(EmployerTalk talk) {
    Opportunity opportunity = opportunities.get(talk.opportunityId());
    require(!talk.concessions().isEmpty(), "programme.no-concession", talk.id());
    if (opportunity == null) {
      errors.add(
          message("programme.no-opportunity", talk.id(), talk.opportunityId(), calculator.date()));
      return;
    }
    for (Concession concession : talk.concessions()) {
      switch (concession) {
        case OtherTerms terms -> {
          Optional<Opportunity> changed = terms.applyTo(opportunity);
          require(
              changed.isPresent(),
              "programme.changes-nothing",
              talk.id(),
              terms.code(),
              opportunity.id());
          require(
              changed
                  .filter(it -> !ConcessionTrials.isAllowed(calculator, opportunity, it))
                  .isEmpty(),
              "programme.warned",
              talk.id(),
              terms.code(),
              opportunity.id());
        }
        case Concession.SupportPlace support ->
            require(
                opportunity.position().company().stream()
                    .flatMap(
                        company ->
                            plan.problem().companies().stream()
                                .filter(it -> it.id().equals(company.id())))
                    .anyMatch(it -> it.supportPlaces().isPresent()),
                "programme.changes-nothing",
                talk.id(),
                support.code(),
                opportunity.id());
        case Concession.SplitPlace split -> check(talk, opportunity, split);
        case Concession.AnotherPlace another -> {}
      }
    }
  }

  private void check(EmployerTalk talk, Opportunity opportunity, Concession.SplitPlace split) {
    boolean isPossible = !split.halves(opportunity).isEmpty();
    require(isPossible, "programme.changes-nothing", talk.id(), split.code(), opportunity.id());
    require(
        !isPossible || !SharedPlace.halves(calculator, opportunity, split).isEmpty(),
        "programme.warned",
        talk.id(),
        split.code(),
        opportunity.id());
    require(
        plan.problem().opportunities().stream()
            .filter(it -> it.id().equals(opportunity.id()))
            .anyMatch(it -> SharedPlace.left(it).isPresent()),
        "programme.no-place-to-share",
        talk.id(),
        split.code(),
        opportunity.id());
  }

  private boolean require(boolean holds, String key, Object... arguments) {
    if (!holds) {
      Object[] texts = arguments.clone();
      for (int i = 0; i < texts.length; i++) {
        texts[i] = texts[i] instanceof Integer ? texts[i] : String.valueOf(texts[i]);
      }
      errors.add(message(key, texts));
    }
    return holds;
  }

  /** Courses each of which leads into the next one, and the last into the first. */
  private static Optional<List<String>> cycle(List<CourseSeats> courses) {
    Set<CourseSeats> done = new HashSet<>();
    for (CourseSeats course : courses) {
      Optional<List<String>> cycle = cycle(course, courses, new ArrayDeque<>(), done);
      if (cycle.isPresent()) {
        return cycle;
      }
    }
    return Optional.empty();
  }

  private static Optional<List<String>> cycle(
      CourseSeats course,
      List<CourseSeats> courses,
      Deque<CourseSeats> way,
      Set<CourseSeats> done) {
    if (way.contains(course)) {
      List<String> ids = new ArrayList<>();
      way.descendingIterator().forEachRemaining(it -> ids.add(it.id()));
      List<String> cycle = new ArrayList<>(ids.subList(ids.indexOf(course.id()), ids.size()));
      cycle.add(course.id());
      return Optional.of(cycle);
    }
    if (!done.add(course)) {
      return Optional.empty();
    }
    way.push(course);
    for (CourseSeats next : courses) {
      if (!next.equals(course) && leads(course, next)) {
        Optional<List<String>> cycle = cycle(next, courses, way, done);
        if (cycle.isPresent()) {
          return cycle;
        }
      }
    }
    way.pop();
    return Optional.empty();
  }

  /** Whether one grants what the other asks for and it does not ask for as much itself. */
  private static boolean leads(CourseSeats from, CourseSeats into) {
    Position own = from.course();
    Position asked = into.course();
    return asked.qualifications().items().stream()
            .anyMatch(
                it ->
                    from.grants().qualifications().contains(it)
                        && !own.qualifications().items().contains(it))
        || asked.languages().items().stream()
            .anyMatch(
                it ->
                    from.grants().languages().stream()
                            .anyMatch(
                                held -> held.code().equals(it.code()) && rank(held) >= least(it))
                        && own.languages().items().stream()
                            .noneMatch(
                                other ->
                                    other.code().equals(it.code()) && least(other) >= least(it)))
        || asked.skills().items().stream()
            .filter(Skill.Must.class::isInstance)
            .anyMatch(
                it ->
                    from.grants().skills().stream().anyMatch(held -> reaches(held, it))
                        && own.skills().items().stream()
                            .noneMatch(other -> other instanceof Skill.Must && reaches(other, it)));
  }

  private static boolean reaches(Skill held, Skill asked) {
    return held.code().equals(asked.code()) && held.level().orElse(0) >= asked.level().orElse(0);
  }

  private static int rank(Language language) {
    return Math.max(
        language.level().spoken().map(CefrLevel::rank).orElse(0),
        language.level().written().map(CefrLevel::rank).orElse(0));
  }

  private static int least(Language.Required required) {
    return Math.max(0, rank(required) - required.toleranceLevels());
  }
}
