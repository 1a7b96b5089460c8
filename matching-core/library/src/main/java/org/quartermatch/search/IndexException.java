package org.quartermatch.search;

import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * The index could not be read or written. The message says what was tried, what the disk answered,
 * what of the data is safe, and what to do. It names directories and opportunity ids only.
 *
 * <p>Hosts catch it as {@link UncheckedIOException}.
 */
public final class IndexException extends UncheckedIOException {
  private static final long serialVersionUID = 1L;

  IndexException(String message, IOException cause) {
    super(message, cause);
  }

  /** For what is wrong although every byte could be read. */
  IndexException(String message) {
    super(message, new IOException(message));
  }

  static IndexException unreadable(IOException cause) {
    return new IndexException(
        "The index could not be read: " + cause.getMessage() + ". Check the disk.", cause);
  }

  /** What the disk said, if it was the disk. */
  static IOException reason(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof IOException io) {
        return io;
      }
    }
    return new IOException(thrown);
  }
}
