package org.quartermatch.fit.judge;

import java.util.Set;
import java.util.function.BiFunction;
import org.quartermatch.fit.StandardCriterion;

/**
 * A criterion of time: hours, availability, commute, childcare. They hang together, so each reads
 * its part from {@link Pair#time()}; columns hold times instead of facets.
 */
record TimeEntry(
    Id id, BiFunction<Pair, Notes, Ruling> judge, Bridging bridging, Set<String> sentences)
    implements CriterionEntry {
  static TimeEntry of(
      StandardCriterion criterion,
      BiFunction<Pair, Notes, Ruling> judge,
      Bridging bridging,
      String... sentences) {
    return new TimeEntry(new Id.Standard(criterion), judge, bridging, Set.of(sentences));
  }

  @Override
  public Ruling judge(Pair pair, Notes notes) {
    return judge.apply(pair, notes);
  }
}
