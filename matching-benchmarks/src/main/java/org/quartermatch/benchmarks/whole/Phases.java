package org.quartermatch.benchmarks.whole;

import java.io.IOException;
import java.io.Reader;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * How long each phase of a program takes, read from the one line in which it says what it does: a
 * line that takes the place of the one before begins with a carriage return, and a phase lasts from
 * its first line to that of the next, the last one to the program's end. What changes within a
 * phase stands behind a colon.
 */
final class Phases {
  /** Before the first line. */
  static final String START = "start";

  private static final String ERASE = "\033[K";

  private final LongSupplier nanoTime;
  private final Map<String, Long> nanos = new LinkedHashMap<>();
  private String phase = START;
  private long since;

  /** The name of a line that is being read, once it is complete, and when it was. */
  private @Nullable String heard;

  private long heardAt;

  /** Starts with {@link #START}. */
  Phases(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
    since = nanoTime.getAsLong();
  }

  /**
   * Reads to the end.
   *
   * @param rest gets what is no such line
   */
  void read(Reader lines, Appendable rest) throws IOException {
    StringBuilder line = new StringBuilder();
    boolean shown = false;
    for (int next = lines.read(); next >= 0; next = lines.read()) {
      if (next == '\r') {
        turn();
        shown = true;
        line.setLength(0);
      } else if (next == '\n') {
        heard = null; // it stays, so that it is no such line
        rest.append(shown ? line.toString().replace(ERASE, "") : line).append('\n');
        line.setLength(0);
        shown = false;
      } else {
        line.append((char) next);
        if (shown && heard == null) {
          hear(line.toString());
        }
      }
    }
    turn();
    end(nanoTime.getAsLong());
  }

  /** A phase begins as soon as the name of its line is complete. */
  private void hear(String line) {
    if (line.startsWith(ERASE)
        && (line.endsWith(":") || line.endsWith("...") || line.endsWith("…"))) {
      heard = line.substring(ERASE.length()).replaceAll("[:.…]+$", "").strip();
      heardAt = nanoTime.getAsLong();
    }
  }

  private void turn() {
    if (heard != null) {
      end(heardAt);
      phase = heard;
      heard = null;
    }
  }

  private void end(long now) {
    nanos.merge(phase, now - since, Long::sum);
    since = now;
  }

  /** Seconds by phase, in the order in which they came first. */
  Map<String, Double> seconds() {
    Map<String, Double> seconds = new LinkedHashMap<>();
    nanos.forEach((name, each) -> seconds.put(name, each / 1e9));
    return seconds;
  }
}
