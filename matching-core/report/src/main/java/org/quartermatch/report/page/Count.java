package org.quartermatch.report.page;

/** A number of people or things as a page may show it. */
sealed interface Count {

  /** Smaller counts are not shown to the public. */
  int SMALLEST_PUBLIC = 5;

  /** The number itself. */
  static Count exact(int value) {
    return new Exact(value);
  }

  /** The number itself. */
  record Exact(int value) implements Count {}

  /** Children, and how many people they are the children of. */
  record Children(int value, int people) implements Count {}

  /** Rounded to a multiple of five. */
  record Rounded(int value) implements Count {}

  /** Somewhere from nothing to four; which of them is not kept. */
  record Hidden() implements Count {}

  /** Any number: it is not shown because it would tell a hidden one. */
  record Withheld() implements Count {}

  /** Whether the page shows a number for it. */
  default boolean isShown() {
    return switch (this) {
      case Exact ignored -> true;
      case Children ignored -> true;
      case Rounded ignored -> true;
      case Hidden ignored -> false;
      case Withheld ignored -> false;
    };
  }

  /** For sorting and for drawing: what is not shown counts as nothing. */
  default int drawn() {
    return switch (this) {
      case Exact exact -> exact.value();
      case Children children -> children.value();
      case Rounded rounded -> rounded.value();
      case Hidden ignored -> 0;
      case Withheld ignored -> 0;
    };
  }
}
