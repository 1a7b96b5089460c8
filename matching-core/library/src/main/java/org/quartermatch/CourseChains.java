package org.quartermatch;

import com.google.common.collect.Sets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.quartermatch.fit.Fit;
import org.quartermatch.fit.Score;
import org.quartermatch.fit.StandardCriterion;
import org.quartermatch.fit.judge.FitCalculator;
import org.quartermatch.fit.judge.PreparedOpportunity;
import org.quartermatch.fit.judge.PreparedParticipant;
import org.quartermatch.model.CodePointOrder;
import org.quartermatch.model.EmploymentForm;
import org.quartermatch.model.Listing;
import org.quartermatch.model.Opportunity;
import org.quartermatch.model.Participant;
import org.quartermatch.model.Vacancy;
import org.quartermatch.programme.Measure.CourseSeats;
import org.quartermatch.programme.Programme.Step;

/**
 * Which courses somebody can attend, one after the other.
 *
 * <p>How it works: courses stand in the order of their first days. Who can attend one by the one
 * definition of the fit holds afterwards what it grants, and goes on with those that can still be
 * joined after its last day. Cost: a judgement for each course after each chain, of which there are
 * at most O(courses³), as nobody is asked to attend more than {@link #MOST_COURSES}.
 */
final class CourseChains {
  /** Courses on the way to one job, at most. */
  static final int MOST_COURSES = 3;

  private final ProgrammeCatalogue catalogue;
  private final FitCalculator calculator;
  private final List<Course> courses = new ArrayList<>();

  /**
   * A course, ready to be judged.
   *
   * @param lifts what it can lift elsewhere
   */
  private record Course(
      int measure, CourseSeats seats, PreparedOpportunity judged, LocalDate begins, long lifts) {
    Step begunBy(Participant participant) {
      LocalDate day = participant.earliestStart().filter(begins::isBefore).orElse(begins);
      return new Step(seats.id(), day, seats.endsOn());
    }
  }

  /**
   * Where the children can be during some courses and the job after them.
   *
   * @param isFree whether no course needs a new place
   * @param at by provider, the measures that it takes to be there all the time, in each way; where
   *     a course needs a place
   */
  record Care(boolean isFree, Map<String, Set<Long>> at) {
    static final Care FREE = new Care(true, Map.of());

    boolean isPossible() {
      return isFree || !at.isEmpty();
    }
  }

  /**
   * Courses one after the other.
   *
   * @param needs their measures
   * @param steps the same, one after the other, each with the day on which it is begun
   * @param after the participant once they are over
   * @param lifts what they can lift, as {@link org.quartermatch.fit.judge.Lifting} says
   * @param toClarify criteria of which too little is known at a course
   */
  record Chain(
      long needs,
      List<Step> steps,
      PreparedParticipant after,
      long lifts,
      Care care,
      Set<String> toClarify) {
    /** No course. */
    static Chain none(PreparedParticipant today) {
      return new Chain(0, List.of(), today, 0, Care.FREE, Set.of());
    }
  }

  CourseChains(ProgrammeCatalogue catalogue) {
    this.catalogue = catalogue;
    calculator = catalogue.calculator();
    for (int m = 0; m < catalogue.measures().size(); m++) {
      if (catalogue.measures().get(m) instanceof CourseSeats seats) {
        LocalDate begins = seats.beginsOn().orElseThrow();
        courses.add(
            new Course(m, seats, calculator.prepare(onItsDay(seats)), begins, lifts(seats)));
      }
    }
    courses.sort(
        Comparator.comparing(Course::begins)
            .thenComparing(it -> it.seats.id(), CodePointOrder.INSTANCE));
  }

  /** Who comes later than a course allows cannot attend it. */
  private static Opportunity onItsDay(CourseSeats seats) {
    LocalDate latest = seats.course().latestStart().orElse(seats.beginsOn().orElseThrow());
    return new Vacancy(seats.course().toBuilder().latestStart(latest).build());
  }

  private long lifts(CourseSeats seats) {
    Set<StandardCriterion> criteria = EnumSet.noneOf(StandardCriterion.class);
    if (!seats.grants().languages().isEmpty()) {
      criteria.add(StandardCriterion.LANGUAGES);
    }
    if (!seats.grants().skills().isEmpty()) {
      criteria.add(StandardCriterion.SKILLS);
    }
    if (!seats.grants().qualifications().isEmpty()) {
      criteria.add(StandardCriterion.QUALIFICATIONS);
    }
    return calculator.lifting().liftedBy(criteria);
  }

  /** All chains of one course or more that somebody can attend. */
  List<Chain> of(Participant participant) {
    List<Chain> all = new ArrayList<>();
    extend(Chain.none(calculator.prepare(participant)), all);
    return all;
  }

  /** Who still attends a course can begin the next one later, and joins it late if it allows. */
  private void extend(Chain chain, List<Chain> all) {
    Participant person = chain.after.participant();
    PreparedParticipant asked =
        calculator.prepare(person.toBuilder().forms(Listing.of(EmploymentForm.values())).build());
    for (Course course : courses) {
      if (ProgrammeCatalogue.has(chain.needs, course.measure)) {
        continue;
      }
      Score score = calculator.score(asked, course.judged);
      Care care = and(chain.care, score);
      if (!care.isPossible()) {
        continue;
      }
      Chain longer =
          new Chain(
              chain.needs | 1L << course.measure,
              with(chain.steps, course.begunBy(person)),
              calculator.prepare(course.seats.completedBy(person)),
              chain.lifts | course.lifts,
              care,
              Sets.union(chain.toClarify, Set.copyOf(score.toClarify())).immutableCopy());
      all.add(longer);
      if (longer.steps.size() < MOST_COURSES) {
        extend(longer, all);
      }
    }
  }

  private static List<Step> with(List<Step> steps, Step next) {
    List<Step> more = new ArrayList<>(steps);
    more.add(next);
    return List.copyOf(more);
  }

  /**
   * The same with what comes next. A new place is kept: who needs one for a part has it at the same
   * provider for all that needs one, and nothing of it without.
   */
  private Care and(Care before, Score next) {
    if (next.options().stream().anyMatch(it -> it.childcareProviderId().isEmpty())) {
      return before;
    }
    Map<String, Set<Long>> at = new HashMap<>();
    for (Fit.Option option : next.options()) {
      BroughtCare.Way way = catalogue.careWay(option.childcareProviderId().orElseThrow());
      for (long needs :
          before.isFree ? Set.of(0L) : before.at.getOrDefault(way.providerId(), Set.of())) {
        at.computeIfAbsent(way.providerId(), id -> new HashSet<>()).add(needs | way.needs());
      }
    }
    return new Care(false, at);
  }
}
