package org.quartermatch.examples.report;

/** A number of people or things as a page may show it. */
sealed interface Count {

  /** Smaller counts are not shown to the public. */
  int SMALLEST_PUBLIC = 5;

  /** The number itself. */
  record Exact(int value) implements Count {}

  /** Rounded to a multiple of five. */
  record Rounded(int value) implements Count {}

  /** Somewhere from nothing to four; which of them is not kept. */
  record Hidden() implements Count {}

  /** For sorting and for drawing: what is shown as "under five" counts as nothing. */
  default int drawn() {
    return switch (this) {
      case Exact exact -> exact.value();
      case Rounded rounded -> rounded.value();
      case Hidden ignored -> 0;
    };
  }
}
