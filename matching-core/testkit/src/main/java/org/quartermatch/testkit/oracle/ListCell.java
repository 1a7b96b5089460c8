package org.quartermatch.testkit.oracle;

import java.util.ArrayList;
import java.util.List;

/**
 * A list cell (sentence 2): empty, {@code none}, or items of which {@code *} says that there may be
 * more.
 *
 * @param empty the cell is empty, so nothing is known
 * @param incomplete the cell has an item {@code *}
 * @param items the other items as written, none for {@code none}
 */
public record ListCell(boolean empty, boolean incomplete, List<String> items) {

  public static ListCell of(String cell) {
    if (cell.isBlank()) {
      return new ListCell(true, false, List.of());
    }
    if (cell.strip().equals("none")) {
      return new ListCell(false, false, List.of());
    }
    List<String> items = new ArrayList<>();
    boolean incomplete = false;
    for (String item : cell.split(";", -1)) {
      if (item.strip().equals("*")) {
        incomplete = true;
      } else if (!item.isBlank()) {
        items.add(item.strip());
      }
    }
    return new ListCell(false, incomplete, List.copyOf(items));
  }

  /** Nothing is known: a cell with only {@code *} counts as empty. */
  public boolean unknown() {
    return empty || (incomplete && items.isEmpty());
  }

  /** What is not listed is known to be missing. */
  public boolean complete() {
    return !empty && !incomplete;
  }
}
