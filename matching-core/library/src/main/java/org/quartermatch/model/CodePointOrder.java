package org.quartermatch.model;

import java.util.Comparator;

/**
 * The order of identifiers: by Unicode code point. {@link String#compareTo} compares UTF-16 units,
 * and so puts characters beyond U+FFFF before some below.
 */
public enum CodePointOrder implements Comparator<String> {
  /** The order. */
  INSTANCE;

  @Override
  public int compare(String a, String b) {
    int length = Math.min(a.length(), b.length());
    for (int i = 0; i < length; i++) {
      char x = a.charAt(i);
      char y = b.charAt(i);
      if (x != y) {
        boolean xBeyond = Character.isSurrogate(x);
        boolean yBeyond = Character.isSurrogate(y);
        return xBeyond == yBeyond ? Character.compare(x, y) : xBeyond ? 1 : -1;
      }
    }
    return Integer.compare(a.length(), b.length());
  }
}
