package org.quartermatch.fit.judge;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.quartermatch.model.Course;
import org.quartermatch.model.Listing;
import org.quartermatch.model.Participant;

/**
 * What a criterion looks at of a participant, such as the languages. It can be taken out of one
 * participant and put into another of whom nothing else is known: that other one then stands for
 * all who share it.
 *
 * @param of the aspect of a participant, with the courses that have ended; where there are several
 *     the points are those of the best
 * @param with puts it into a participant of whom nothing is known
 */
public record Aspect<A>(
    Kind kind,
    BiFunction<Participant, List<Course>, List<A>> of,
    BiFunction<Participant.Builder, A, Participant.Builder> with) {
  /** What an aspect depends on. */
  public enum Kind {
    /** There is none: the criterion looks at the opportunity alone, and must not block. */
    NONE,
    /** On what is always the same of a participant. */
    LASTING,
    /** On courses that have ended, too. */
    BY_COURSES
  }

  /** One thing, whatever courses end. */
  public static <A> Aspect<A> of(
      Function<Participant, A> of, BiFunction<Participant.Builder, A, Participant.Builder> with) {
    return new Aspect<>(Kind.LASTING, (participant, ended) -> List.of(of.apply(participant)), with);
  }

  /** Several things, of which the best counts; never none. */
  static <A> Aspect<A> bestOf(
      Function<Participant, List<A>> of,
      BiFunction<Participant.Builder, A, Participant.Builder> with) {
    return new Aspect<>(Kind.LASTING, (participant, ended) -> of.apply(participant), with);
  }

  /** One thing, and courses that have ended. */
  static <A> Aspect<A> withCourses(
      BiFunction<Participant, List<Course>, A> of,
      BiFunction<Participant.Builder, A, Participant.Builder> with) {
    return new Aspect<>(
        Kind.BY_COURSES, (participant, ended) -> List.of(of.apply(participant, ended)), with);
  }

  /** Nothing, for a judge that looks at the opportunity alone. */
  static Aspect<Void> none() {
    return new Aspect<>(
        Kind.NONE, (participant, ended) -> List.of(), (builder, nothing) -> builder);
  }

  /** Whether courses that have ended change it. */
  public boolean isByCourses() {
    return kind == Kind.BY_COURSES;
  }

  /** The same codes in one order: in whatever order they are listed, they are judged alike. */
  static Listing<String> sorted(Listing<String> listing) {
    return listing.items().size() < 2
        ? listing
        : new Listing<>(listing.items().stream().distinct().sorted().toList(), listing.complete());
  }
}
