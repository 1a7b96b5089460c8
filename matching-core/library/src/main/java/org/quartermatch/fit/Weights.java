package org.quartermatch.fit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The weights in force: a host's own criteria have theirs, the standard ones share the rest in
 * proportion, by largest remainder, ties by code (SEMANTICS.md, sentence 38).
 */
@SuppressWarnings("EnumOrdinal") // an array by criterion: it is read for every facet judged
final class Weights {
  private static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  private final EnumMap<StandardCriterion, Integer> standard =
      new EnumMap<>(StandardCriterion.class);

  Weights(MatchingPolicy policy, List<Criterion> own) {
    int ownSum = 0;
    Set<String> codes = new HashSet<>();
    for (StandardCriterion criterion : StandardCriterion.values()) {
      codes.add(criterion.code());
    }
    for (Criterion criterion : own) {
      String code = criterion.code();
      if (!CODE.matcher(code).matches() || !codes.add(code)) {
        throw new IllegalArgumentException(
            "code of an own criterion is \""
                + code
                + "\", allowed: lower-case letters, digits and hyphens, each code once and none of"
                + " the standard criteria's");
      }
      if (criterion.weight() < 0 || criterion.weight() > MatchingPolicy.TOTAL_POINTS - ownSum) {
        throw new IllegalArgumentException(
            "weight of the own criterion "
                + code
                + " is "
                + criterion.weight()
                + ", allowed: 0 or more, and all own criteria together at most "
                + MatchingPolicy.TOTAL_POINTS);
      }
      ownSum += criterion.weight();
    }
    int rest = MatchingPolicy.TOTAL_POINTS - ownSum;
    int given = 0;
    List<StandardCriterion> byRemainder = new ArrayList<>();
    for (StandardCriterion criterion : StandardCriterion.values()) {
      int share = policy.weights().getOrDefault(criterion, 0) * rest;
      standard.put(criterion, share / MatchingPolicy.TOTAL_POINTS);
      given += share / MatchingPolicy.TOTAL_POINTS;
      byRemainder.add(criterion);
    }
    byRemainder.sort(
        Comparator.comparingInt(
                (StandardCriterion c) ->
                    -(policy.weights().getOrDefault(c, 0) * rest % MatchingPolicy.TOTAL_POINTS))
            .thenComparing(StandardCriterion::code));
    for (int i = 0; i < rest - given; i++) {
      standard.merge(byRemainder.get(i), 1, Integer::sum);
    }
  }

  /** The weights in the order of the criteria. */
  int[] inOrder() {
    return Stream.of(StandardCriterion.values()).mapToInt(this::of).toArray();
  }

  int of(StandardCriterion criterion) {
    return standard.getOrDefault(criterion, 0);
  }
}
