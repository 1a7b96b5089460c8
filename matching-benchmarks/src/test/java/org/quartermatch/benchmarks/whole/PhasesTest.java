package org.quartermatch.benchmarks.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.io.Reader;
import org.junit.jupiter.api.Test;

/** A phase lasts from its first line to that of the next. */
class PhasesTest {
  private static final String LINE = "\r\033[K";

  private long nanos;

  /** Letters of which each takes a second. */
  private final class Slow extends Reader {
    private final String text;
    private int next;

    private Slow(String text) {
      this.text = text;
    }

    @Override
    public int read() {
      nanos += 1_000_000_000;
      return next < text.length() ? text.charAt(next++) : -1;
    }

    @Override
    public int read(char[] buffer, int from, int length) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void close() {}
  }

  @Test
  void aPhaseLastsToTheNextOne() throws IOException {
    Phases phases = new Phases(() -> nanos);
    StringBuilder rest = new StringBuilder();
    phases.read(
        new Slow(
            "odd.csv:3: what is wrong\n"
                + LINE
                + "Read ..."
                + LINE
                + "warning: odd\n"
                + LINE
                + "Prove: 1 s"
                + LINE
                + "Prove: 22 s"
                + LINE
                + "Write ..."
                + LINE
                + "done\n"),
        rest);
    assertThat(rest.toString()).isEqualTo("odd.csv:3: what is wrong\nwarning: odd\ndone\n");
    // a phase begins with the letter that completes its name
    assertThat(phases.seconds())
        .containsExactly(
            entry("start", 37.0), entry("Read", 27.0), entry("Prove", 32.0), entry("Write", 10.0));
    assertThat(nanos).isEqualTo(106_000_000_000L);
  }
}
