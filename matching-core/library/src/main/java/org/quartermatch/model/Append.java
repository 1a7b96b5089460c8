package org.quartermatch.model;

import java.util.ArrayList;
import java.util.List;

/** Longer copies of immutable lists, for the builders of this package. */
final class Append {
  private Append() {}

  static <T> List<T> to(List<T> list, T item) {
    List<T> longer = new ArrayList<>(list);
    longer.add(item);
    return List.copyOf(longer);
  }

  static <T> Listing<T> to(Listing<T> listing, T item) {
    return new Listing<>(to(listing.items(), item), true);
  }
}
