package org.quartermatch.examples.quarter;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Stdout, which may be a full disk or a program that has read enough. A writer swallows what goes
 * wrong; here it is kept, so that a lost result does not look like a good one.
 */
final class Terminal extends FilterOutputStream {
  /** What the system says if a reader such as {@code head} has gone: it wants no more. */
  private static final String GONE = "Broken pipe";

  private @Nullable String failure;

  Terminal(OutputStream out) {
    super(out);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    try {
      out.write(bytes, offset, length);
    } catch (IOException e) {
      if (failure == null) {
        failure = Failures.said(e);
      }
      throw e;
    }
  }

  /** Why something was not written, unless nobody wanted to read it. */
  Optional<String> failure() {
    return Optional.ofNullable(failure).filter(reason -> !reason.contains(GONE));
  }
}
