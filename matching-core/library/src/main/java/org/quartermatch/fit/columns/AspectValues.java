package org.quartermatch.fit.columns;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.quartermatch.fit.judge.FitCalculator;
import org.quartermatch.fit.judge.PreparedParticipant;
import org.quartermatch.model.Participant;

/**
 * What one criterion looks at of participants, such as their languages: the distinct values, by
 * number. Each stands as a participant of whom nothing else is known, so that the very judges of
 * the plain definition can judge it, once for all who share it. Immutable.
 */
final class AspectValues {
  /** The first so many values are kept ready; more are made ready when asked for: it bounds. */
  private static final int KEPT = 1 << 13;

  private final FitCalculator calculator;
  private final List<Participant> values;
  private final PreparedParticipant[] kept;

  private AspectValues(FitCalculator calculator, List<Participant> values) {
    this.calculator = calculator;
    this.values = List.copyOf(values);
    kept = values.stream().limit(KEPT).map(calculator::prepare).toArray(PreparedParticipant[]::new);
  }

  int size() {
    return values.size();
  }

  PreparedParticipant value(int number) {
    return number < kept.length ? kept[number] : calculator.prepare(values.get(number));
  }

  /** Numbers the values as they come. Not thread-safe. */
  static final class Builder<K> {
    private final BiFunction<Participant.Builder, K, Participant.Builder> with;
    private final Map<K, Integer> numbers = new HashMap<>();
    private final List<Participant> values = new ArrayList<>();

    /**
     * Starts without values.
     *
     * @param with gives a participant of whom nothing is known a value
     */
    Builder(BiFunction<Participant.Builder, K, Participant.Builder> with) {
      this.with = with;
    }

    int number(K value) {
      Integer known = numbers.get(value);
      if (known != null) {
        return known;
      }
      numbers.put(value, values.size());
      values.add(with.apply(Participant.builder("aspect"), value).build());
      return values.size() - 1;
    }

    AspectValues build(FitCalculator calculator) {
      return new AspectValues(calculator, values);
    }
  }
}
