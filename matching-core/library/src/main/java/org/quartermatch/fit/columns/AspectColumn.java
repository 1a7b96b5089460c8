package org.quartermatch.fit.columns;

import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.quartermatch.fit.judge.FacetEntry;
import org.quartermatch.fit.judge.FitCalculator;
import org.quartermatch.fit.judge.PreparedOpportunity;
import org.quartermatch.fit.judge.PreparedParticipant;
import org.quartermatch.model.Course;
import org.quartermatch.model.Participant;

/**
 * What one criterion looks at of a cohort: for each participant, or for each state of what they
 * hold as courses end, the number of the aspect, or of several of which the best counts. Immutable.
 */
final class AspectColumn<F> {
  private final FacetEntry<F, ?> entry;
  private final int weight;
  private final AspectValues values;
  private final int[] numbers;

  /** The first of several numbers, the next one's ends them; null: there is one each. */
  private final int @Nullable [] from;

  /** Whether there is one for each state, not for each participant. */
  final boolean byState;

  private AspectColumn(
      Builder<F, ?> builder, FitCalculator calculator, int[] numbers, int @Nullable [] from) {
    entry = builder.entry;
    this.numbers = numbers;
    this.from = from;
    weight = calculator.weightOf(entry);
    values = builder.values.build(calculator);
    byState = entry.aspect().isByCourses();
  }

  /** Points of every aspect for one opportunity; each is asked for when it is first needed. */
  Answers answers(PreparedOpportunity opportunity) {
    F facet = entry.facet().apply(opportunity);
    // What depends on courses holds those that have ended only: its last state counts.
    ToIntFunction<PreparedParticipant> points =
        value -> entry.points(value, value.profileCount() - 1, facet, weight);
    return new Answers(values.size(), number -> points.applyAsInt(values.value(number)));
  }

  /** The best of the answers, or {@link FitCalculator#BLOCKED}. */
  int best(Answers answers, int at) {
    if (from == null) {
      return answers.of(numbers[at]);
    }
    int best = FitCalculator.BLOCKED;
    for (int i = from[at]; i < from[at + 1]; i++) {
      best = Math.max(best, answers.of(numbers[i]));
    }
    return best;
  }

  /** Numbers aspects as they come. Not thread-safe. */
  static final class Builder<F, A> {
    private final FacetEntry<F, A> entry;
    private final AspectValues.Builder<A> values;

    Builder(FacetEntry<F, A> entry) {
      this.entry = entry;
      values = new AspectValues.Builder<>(entry.aspect().with());
    }

    boolean byState() {
      return entry.aspect().isByCourses();
    }

    /** The numbers of a participant's aspects, with the courses that have ended. */
    int[] numbers(Participant participant, List<Course> ended) {
      return entry.aspect().of().apply(participant, ended).stream()
          .mapToInt(values::number)
          .toArray();
    }

    /** The column, from the numbers of each in its order. */
    AspectColumn<F> build(FitCalculator calculator, List<int[]> each) {
      int[] all = each.stream().flatMapToInt(IntStream::of).toArray();
      if (each.stream().allMatch(one -> one.length == 1)) {
        return new AspectColumn<>(this, calculator, all, null);
      }
      int[] from = new int[each.size() + 1];
      for (int i = 0; i < each.size(); i++) {
        from[i + 1] = from[i] + each.get(i).length;
      }
      return new AspectColumn<>(this, calculator, all, from);
    }
  }
}
