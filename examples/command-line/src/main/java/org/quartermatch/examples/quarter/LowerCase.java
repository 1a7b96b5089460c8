package org.quartermatch.examples.quarter;

import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;

/** The values of an option as they are typed, for the shell to complete. */
abstract class LowerCase implements Iterable<String> {
  private final Enum<?>[] values;

  LowerCase(Enum<?>... values) {
    this.values = values.clone();
  }

  @Override
  public Iterator<String> iterator() {
    return Arrays.stream(values).map(each -> each.name().toLowerCase(Locale.ROOT)).iterator();
  }
}
