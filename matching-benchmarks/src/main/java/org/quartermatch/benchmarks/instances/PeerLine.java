package org.quartermatch.benchmarks.instances;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A line that a peer's process prints for its parent. Anything else that a solver prints is not of
 * this form and is passed over.
 *
 * @param kind what it tells
 * @param elapsed since the peer was handed the problem
 * @param objective of a row
 * @param bound of a row
 * @param text of a fault
 */
record PeerLine(
    Kind kind, Duration elapsed, OptionalLong objective, OptionalLong bound, String text) {
  /** What a line tells. */
  enum Kind {
    /** The problem is drawn, the peer begins. */
    READY,
    /** A better plan or bound. */
    ROW,
    /** A plan that is not feasible. */
    FAULT,
    /** The peer has ended by itself. */
    END
  }

  private static final String MARK = "peer:";
  private static final String NOTHING = "-";

  static String ready() {
    return line(Kind.READY, Duration.ZERO, NOTHING, NOTHING, NOTHING);
  }

  static String row(Duration elapsed, OptionalLong objective, OptionalLong bound) {
    return line(Kind.ROW, elapsed, cell(objective), cell(bound), NOTHING);
  }

  static String fault(Duration elapsed, List<String> faults) {
    String more = faults.size() == 1 ? "" : " (and " + (faults.size() - 1) + " more faults)";
    return line(Kind.FAULT, elapsed, NOTHING, NOTHING, faults.getFirst() + more);
  }

  static String end(Duration elapsed) {
    return line(Kind.END, elapsed, NOTHING, NOTHING, NOTHING);
  }

  private static String line(
      Kind kind, Duration elapsed, String objective, String bound, String text) {
    return String.join(
        " ", MARK, kind.name(), Long.toString(elapsed.toMillis()), objective, bound, text);
  }

  private static String cell(OptionalLong value) {
    return value.isPresent() ? Long.toString(value.getAsLong()) : NOTHING;
  }

  /** Empty: the line is something else. */
  static Optional<PeerLine> read(String line) {
    String[] parts = line.split(" ", 6);
    if (parts.length != 6 || !parts[0].equals(MARK)) {
      return Optional.empty();
    }
    return Optional.of(
        new PeerLine(
            Kind.valueOf(parts[1]),
            Duration.ofMillis(Long.parseLong(parts[2])),
            number(parts[3]),
            number(parts[4]),
            parts[5]));
  }

  private static OptionalLong number(String cell) {
    return cell.equals(NOTHING) ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(cell));
  }
}
