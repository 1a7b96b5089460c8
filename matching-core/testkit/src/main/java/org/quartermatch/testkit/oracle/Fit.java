package org.quartermatch.testkit.oracle;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * What fits.csv says of one pair, and the options behind it.
 *
 * @param options empty for {@code no}, own care alone for {@code yes}, else one for each provider
 * @param blockedBy in the order of sentence 37
 * @param toClarify as in fits.csv (sentence 37b)
 */
public record Fit(
    String participantId,
    String opportunityId,
    int points,
    List<Option> options,
    List<String> blockedBy,
    NavigableSet<String> toClarify) {

  /**
   * One way in which an eligible pair can be placed.
   *
   * @param providerId empty where no new place is used
   * @param quarterHours the agreed hours of this option
   * @param minimumQuarterHours the smallest hours a plan may use, else the agreed ones
   * @param toClarify as in placements.csv
   */
  public record Option(
      String providerId,
      int quarterHours,
      int minimumQuarterHours,
      NavigableSet<String> toClarify) {}

  /** The columns of fits.csv. */
  public static final List<String> HEADER =
      List.of(
          "participantId",
          "opportunityId",
          "eligible",
          "points",
          "agreedHours",
          "minimumHours",
          "childcareProviderIds",
          "blockedBy",
          "toClarify");

  public static NavigableSet<String> union(NavigableSet<String> one, NavigableSet<String> other) {
    NavigableSet<String> union = new TreeSet<>(one);
    union.addAll(other);
    return union;
  }

  public boolean eligible() {
    return !options.isEmpty();
  }

  public String eligibleCell() {
    if (options.isEmpty()) {
      return "no";
    }
    return options.getFirst().providerId().isEmpty() ? "yes" : "with-childcare";
  }

  /** The option with the most hours, which fits.csv shows (sentence 28). */
  public Option mostHours() {
    return options.stream().max(Comparator.comparingInt(Option::quarterHours)).orElseThrow();
  }

  /** The row of fits.csv. */
  public String[] cells() {
    List<String> providers =
        options.stream().map(Option::providerId).filter(id -> !id.isEmpty()).toList();
    return new String[] {
      participantId,
      opportunityId,
      eligibleCell(),
      Integer.toString(points),
      eligible() ? hours(mostHours().quarterHours()) : "",
      eligible() ? hours(mostHours().minimumQuarterHours()) : "",
      String.join(";", providers),
      String.join(";", blockedBy),
      String.join(";", toClarify)
    };
  }

  /** Hours without trailing zeros (sentence 10). */
  public static String hours(int quarterHours) {
    BigDecimal hours = BigDecimal.valueOf(25L * quarterHours, 2);
    return hours.signum() == 0 ? "0" : hours.stripTrailingZeros().toPlainString();
  }
}
