package org.quartermatch.benchmarks.instances;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The readings of a comparison in the order in which they come, each printed as a line of CSV at
 * once. Thread-safe.
 */
final class Readings {
  static final String HEADER = "solver,seconds,objective,bound,gapPercent";

  private final PrintWriter out;
  private final long scale;
  private final List<Reading> readings = new ArrayList<>();
  private final StringBuilder csv = new StringBuilder();
  private OptionalLong fallback = OptionalLong.empty();

  /**
   * Prints the header.
   *
   * @param scale see {@link Reading#csv}
   */
  Readings(PrintWriter out, long scale) {
    this.out = out;
    this.scale = scale;
    print(HEADER);
  }

  /** From now on, the gap of a solver that proves no bound is taken to this one. */
  synchronized void fallBackOn(long bound) {
    fallback = OptionalLong.of(bound);
  }

  synchronized void add(Reading reading) {
    readings.add(reading);
    print(reading.csv(scale, fallback));
  }

  private void print(String line) {
    out.println(line);
    out.flush();
    csv.append(line).append('\n');
  }

  synchronized List<Reading> all() {
    return List.copyOf(readings);
  }

  /** The latest of a solver. */
  synchronized Optional<Reading> last(String solver) {
    return readings.stream().filter(r -> r.solver().equals(solver)).reduce((a, b) -> b);
  }

  /** All that was printed. */
  synchronized String csv() {
    return csv.toString();
  }

  long scale() {
    return scale;
  }
}
