package org.quartermatch.model;

import java.util.List;
import java.util.Set;

/**
 * What is known of a list of facts: its items, and whether these are all.
 *
 * <p>Nothing listed and incomplete means unknown; nothing listed and complete means known to be
 * none; something listed and incomplete means that what is not listed is unknown
 * (docs/semantics.md, sentence 2).
 *
 * @param items what is listed, in the order given
 * @param complete whether what is not listed is known not to be there
 * @param <T> the kind of fact
 */
public record Listing<T>(List<T> items, boolean complete) {
  public Listing {
    items = List.copyOf(items);
  }

  /** Nobody has asked yet. */
  public static <T> Listing<T> unknown() {
    return new Listing<>(List.of(), false);
  }

  /** Known to be none. */
  public static <T> Listing<T> none() {
    return new Listing<>(List.of(), true);
  }

  /** These and no others. */
  @SafeVarargs
  @SuppressWarnings("varargs") // the array is copied, never stored or written
  public static <T> Listing<T> of(T... items) {
    return new Listing<>(List.of(items), true);
  }

  /** These, and perhaps others. */
  @SafeVarargs
  @SuppressWarnings("varargs") // the array is copied, never stored or written
  public static <T> Listing<T> incomplete(T... items) {
    return new Listing<>(List.of(items), false);
  }

  /** True if nothing at all is known. */
  public boolean isUnknown() {
    return items.isEmpty() && !complete;
  }

  /** True if it is known that there is nothing. */
  public boolean isNone() {
    return items.isEmpty() && complete;
  }

  /** True if something is listed, and perhaps there is more. */
  public boolean isIncomplete() {
    return !items.isEmpty() && !complete;
  }

  /** The items without repetition, for look-ups. */
  public Set<T> toSet() {
    return Set.copyOf(items);
  }
}
