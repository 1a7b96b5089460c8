package org.quartermatch.files.csv.cell;

import static org.quartermatch.files.texts.FileTexts.message;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.quartermatch.model.Listing;

/**
 * Reads list cells (docs/semantics.md, sentence 2): {@code none}, {@code *} among the items, or
 * items. Empty items, such as after a last {@code ;}, are passed over. What an item says is read
 * once and shared, since a Quarter has few different ones.
 */
public final class Items<T> {
  /** Items that are remembered. */
  private static final int MAX_REMEMBERED = 100_000;

  private static final String NONE = "none";
  private static final String INCOMPLETE = "*";

  private final CellParser<T> parser;
  private final Map<String, T> remembered = new HashMap<>();

  public Items(CellParser<T> parser) {
    this.parser = parser;
  }

  /** The list that a cell holds. */
  public Listing<T> parse(String cell) throws BadCell {
    List<T> items = new ArrayList<>();
    boolean none = false;
    boolean incomplete = false;
    int start = 0;
    while (start <= cell.length()) {
      int end = cell.indexOf(';', start);
      if (end < 0) {
        end = cell.length();
      }
      String item = CellText.trim(cell.substring(start, end));
      start = end + 1;
      if (item.equals(NONE)) {
        none = true;
      } else if (item.equals(INCOMPLETE)) {
        incomplete = true;
      } else if (!item.isEmpty()) {
        items.add(item(item));
      }
    }
    if (none && (incomplete || !items.isEmpty())) {
      throw BadCell.cell(cell, message("expected.none-alone"));
    }
    return none ? Listing.none() : new Listing<>(items, !incomplete && !items.isEmpty());
  }

  private T item(String text) throws BadCell {
    T known = remembered.get(text);
    if (known != null) {
      return known;
    }
    T value = parser.parse(text);
    if (remembered.size() < MAX_REMEMBERED) {
      remembered.put(text, value);
    }
    return value;
  }
}
