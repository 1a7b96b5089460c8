package org.quartermatch.files.csv.cell;

/**
 * The text of a cell between file and value.
 *
 * <p>White space around a cell and around an item of a list is not part of it; no-break spaces
 * count as white space, since spreadsheets and web pages put them there unseen.
 *
 * <p>A spreadsheet runs a cell as a formula if it starts with {@code = + - @}, a tab or a line
 * break. Such a cell is written with an apostrophe before it, which the reader takes off again. So
 * that this loses nothing, a text that already starts with apostrophes and then such a character
 * gets one more. Plain numbers such as {@code -1} are no formulas and stay as they are.
 *
 * <p>Where the system's list separator is a semicolon, as in German, a spreadsheet cuts the lines
 * of a file at semicolons, and it heeds quotation marks only where such a cell starts. So every
 * part of a text after a semicolon or a line break may become a cell of its own, with or without
 * the quotation marks before it, and gets its apostrophe too.
 */
public final class CellText {
  /** What a problem shows of a value: enough to find it, and short enough for one line. */
  private static final int MAX_SHOWN = 60;

  private CellText() {}

  /** The value of a cell as it is in the file, after the CSV quotation marks are taken off. */
  public static String read(char[] buffer, int offset, int length) {
    int end = offset + length;
    for (int i = offset; i < end; i++) {
      if (buffer[i] == '\'') {
        return trim(unescape(new String(buffer, offset, length)));
      }
    }
    int start = offset;
    while (start < end && isSpace(buffer[start])) {
      start++;
    }
    while (start < end && isSpace(buffer[end - 1])) {
      end--;
    }
    return start == end ? "" : new String(buffer, start, end - start);
  }

  /** The cell to write for a value. */
  public static String escape(String value) {
    if (isPlainNumber(value)) {
      return value;
    }
    StringBuilder cell = new StringBuilder(value.length() + 1);
    for (int i = 0; i < value.length(); i++) {
      if (isFormula(value, i)) {
        cell.append('\'');
      }
      cell.append(value.charAt(i));
    }
    return cell.length() == value.length() ? value : cell.toString();
  }

  /** The value that was written as this cell: {@link #escape} turned round. */
  private static String unescape(String cell) {
    StringBuilder value = new StringBuilder(cell.length());
    for (int i = 0; i < cell.length(); i++) {
      if (cell.charAt(i) != '\'' || !isFormula(cell, i)) {
        value.append(cell.charAt(i));
      }
    }
    return value.toString();
  }

  /**
   * Whether a spreadsheet might run what starts here, but for apostrophes and quotation marks, as a
   * formula.
   */
  private static boolean isFormula(String text, int start) {
    int first = start;
    if (start == 0) {
      while (first < text.length() && text.charAt(first) == '\'') {
        first++;
      }
      return first < text.length() && startsFormula(text.charAt(first));
    }
    char before = text.charAt(start - 1);
    if (before != ';' && before != '\n' && before != '\r') {
      return false;
    }
    while (first < text.length() && (text.charAt(first) == '\'' || text.charAt(first) == '"')) {
      first++;
    }
    // A line break starts a part of its own.
    return first < text.length()
        && startsFormula(text.charAt(first))
        && text.charAt(first) != '\n'
        && text.charAt(first) != '\r';
  }

  private static boolean startsFormula(char c) {
    return switch (c) {
      case '=', '+', '-', '@', '\t', '\r', '\n' -> true;
      default -> false;
    };
  }

  /** A minus sign, digits, and perhaps a fraction. */
  private static boolean isPlainNumber(String value) {
    int point = value.indexOf('.');
    return value.startsWith("-")
        && (point < 0
            ? isDigits(value, 1, value.length())
            : isDigits(value, 1, point) && isDigits(value, point + 1, value.length()));
  }

  /** Whether there is at least one character from {@code start} to {@code end}, and all are 0-9. */
  static boolean isDigits(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return end > start;
  }

  /** The text without the white space around it. */
  public static String trim(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isSpace(text.charAt(start))) {
      start++;
    }
    while (start < end && isSpace(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  private static boolean isSpace(char c) {
    if (c < 0x80) {
      return c == ' ' || c == '\t' || c == '\n' || c == '\r';
    }
    return Character.isSpaceChar(c) || Character.isWhitespace(c) || c == '\uFEFF';
  }

  /** Whether a text may hold the character: everything but control characters, line ends, tabs. */
  public static boolean isAllowed(char c) {
    return c >= ' ' ? c != 0x7F : c == '\t' || c == '\n' || c == '\r';
  }

  /** The index of the first character that no cell may hold, or -1. */
  public static int indexOfControl(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!isAllowed(text.charAt(i))) {
        return i;
      }
    }
    return -1;
  }

  /** The value in quotation marks for a problem: one line, printable, not too long. */
  public static String shown(String value) {
    StringBuilder text = new StringBuilder("\"");
    int length = Math.min(value.length(), MAX_SHOWN);
    if (length < value.length() && Character.isHighSurrogate(value.charAt(length - 1))) {
      length--;
    }
    for (int i = 0; i < length; i++) {
      char c = value.charAt(i);
      switch (c) {
        case '\n' -> text.append("\\n");
        case '\r' -> text.append("\\r");
        case '\t' -> text.append("\\t");
        default -> {
          if (isUnprintable(c)) {
            text.append(String.format("\\u%04X", (int) c));
          } else {
            text.append(c);
          }
        }
      }
    }
    return text.append(length < value.length() ? "…\"" : "\"").toString();
  }

  /** Control characters, and those that turn the direction of a line of text. */
  private static boolean isUnprintable(char c) {
    return Character.isISOControl(c)
        || c == '\u2028'
        || c == '\u2029'
        || (c >= '\u202A' && c <= '\u202E')
        || (c >= '\u2066' && c <= '\u2069');
  }
}
