package org.quartermatch.examples.generate;

import java.util.List;

/** How lists and hours are written into a cell. */
final class Cells {
  private Cells() {}

  /**
   * Items, {@code none} where there are none, and at the stated rates an unknown or an incomplete
   * list.
   */
  static String list(Draw draw, List<String> items) {
    return list(draw, items, Shares.UNKNOWN, Shares.INCOMPLETE);
  }

  static String list(Draw draw, List<String> items, int unknown, int incomplete) {
    int form = draw.share(unknown, incomplete);
    if (form == 0) {
      return "";
    }
    String joined = String.join(";", items);
    if (form == 1) {
      return items.isEmpty() ? "*" : joined + ";*";
    }
    return items.isEmpty() ? "none" : joined;
  }

  /** Hours without trailing zeros. */
  static String quarterHours(int quarterHours) {
    return quarterHours / 4
        + switch (quarterHours % 4) {
          case 1 -> ".25";
          case 2 -> ".5";
          case 3 -> ".75";
          default -> "";
        };
  }
}
