package org.quartermatch;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.quartermatch.model.CefrLevel;
import org.quartermatch.model.Language;
import org.quartermatch.model.Position;
import org.quartermatch.model.Skill;
import org.quartermatch.programme.Measure.CourseSeats;

/**
 * Finds courses that ask for each other in a circle, so that nobody could begin.
 *
 * <p>How it works: depth-first search; a course that is met again on the way to itself closes a
 * circle. Of circles that have a course in common one is told. O(courses²).
 */
final class CourseCircles {
  private final List<CourseSeats> courses;
  private final Deque<CourseSeats> way = new ArrayDeque<>();
  private final Set<CourseSeats> done = new HashSet<>();
  private final List<List<String>> circles = new ArrayList<>();

  private CourseCircles(List<CourseSeats> courses) {
    this.courses = courses;
  }

  /** Ids of courses each of which leads into the next one; the last is the first again. */
  static List<List<String>> of(List<CourseSeats> courses) {
    CourseCircles search = new CourseCircles(courses);
    courses.forEach(search::follow);
    return search.circles;
  }

  private void follow(CourseSeats course) {
    if (way.contains(course)) {
      close(course);
      return;
    }
    if (!done.add(course)) {
      return;
    }
    way.push(course);
    for (CourseSeats next : courses) {
      if (!next.equals(course) && leads(course, next)) {
        follow(next);
      }
    }
    way.pop();
  }

  private void close(CourseSeats course) {
    List<String> ids = new ArrayList<>();
    way.descendingIterator().forEachRemaining(it -> ids.add(it.id()));
    List<String> circle = new ArrayList<>(ids.subList(ids.indexOf(course.id()), ids.size()));
    if (circles.stream().allMatch(it -> Collections.disjoint(it, circle))) {
      circle.add(course.id());
      circles.add(circle);
    }
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
