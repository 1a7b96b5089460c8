package org.quartermatch.testkit.random;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SequencedSet;

/** Chance for invented Quarters. */
final class Dice {

  private final Random random;

  Dice(long seed) {
    this(new Random(seed));
  }

  Dice(Random random) {
    this.random = random;
  }

  boolean percent(int chance) {
    return random.nextInt(100) < chance;
  }

  /** Both ends included. */
  int between(int least, int most) {
    return least + random.nextInt(most - least + 1);
  }

  int anything() {
    return random.nextInt();
  }

  double within(double least, double most) {
    return least + random.nextDouble() * (most - least);
  }

  double around(double middle, double spread) {
    return middle + spread * random.nextGaussian();
  }

  @SafeVarargs
  final <T> T oneOf(T... choices) {
    return choices[random.nextInt(choices.length)];
  }

  <T> T oneOf(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  /** Up to {@code count} different ones in any order. */
  <T> List<T> some(List<T> choices, int count) {
    List<T> shuffled = shuffled(choices);
    return shuffled.subList(0, Math.min(count, shuffled.size()));
  }

  <T> List<T> shuffled(List<T> list) {
    List<T> shuffled = new ArrayList<>(list);
    Collections.shuffle(shuffled, random);
    return shuffled;
  }

  /** A list cell of these items, shuffled, sometimes with {@code *}; {@code none} without items. */
  String cell(SequencedSet<String> items, int incompletePercent) {
    List<String> all = new ArrayList<>(items);
    if (percent(incompletePercent)) {
      all.add("*");
    }
    return all.isEmpty() ? "none" : String.join(";", shuffled(all));
  }
}
