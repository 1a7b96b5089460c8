package org.quartermatch.files.csv;

import org.quartermatch.files.csv.cell.CellFormat;
import org.quartermatch.files.csv.cell.CellText;

/** How values look in every file that is written, CSV or JSON. */
public final class CsvValues {
  private CsvValues() {}

  /**
   * Hours without trailing zeros, such as {@code 12.25} or {@code 12}.
   *
   * @param quarterHours 0 or more
   */
  public static String hours(int quarterHours) {
    return CellFormat.hours(quarterHours);
  }

  /**
   * The text with a space for each character that no cell may hold (control characters but line
   * breaks and tabs), for text from sources that do not care, such as web pages.
   */
  public static String withoutControlCharacters(String text) {
    if (CellText.indexOfControl(text) < 0) {
      return text;
    }
    StringBuilder result = new StringBuilder(text);
    for (int i = 0; i < result.length(); i++) {
      if (!CellText.isAllowed(result.charAt(i))) {
        result.setCharAt(i, ' ');
      }
    }
    return result.toString();
  }
}
