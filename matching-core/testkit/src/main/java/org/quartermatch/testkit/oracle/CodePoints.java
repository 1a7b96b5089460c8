package org.quartermatch.testkit.oracle;

import java.util.Arrays;
import java.util.Comparator;

/** Order of identifiers by code point (sentence 41), unlike {@link String#compareTo}. */
public final class CodePoints {

  public static final Comparator<String> ORDER =
      (one, other) -> Arrays.compare(one.codePoints().toArray(), other.codePoints().toArray());

  private CodePoints() {}
}
