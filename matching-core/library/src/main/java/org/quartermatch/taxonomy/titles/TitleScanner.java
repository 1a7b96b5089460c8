package org.quartermatch.taxonomy.titles;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a text into folded words, and keeps what stood between them.
 *
 * <p>Folding: lower case; {@code ä ö ü ß} become {@code ae oe ue ss} (DIN 5007-2), so that both
 * ways of typing them meet without touching a genuine {@code ue} as in {@code Steuer}; other
 * letters lose their accents. Apostrophes, soft hyphens and zero-width characters vanish. Linear,
 * and defined for every string.
 */
final class TitleScanner {
  /** What stands between words is kept this far; no rule looks at more. */
  private static final int LONGEST_GAP = 6;

  /** Base letters of U+00C0 to U+024F, Latin letters with accents; 0 where there is none. */
  private static final char[] BASES = bases();

  private static final int FIRST_ACCENTED = 0x00C0;
  private static final int AFTER_ACCENTED = 0x0250;
  private static final int FIRST_COMBINING = 0x0300;
  private static final int LAST_COMBINING = 0x036F;
  private static final int COMBINING_DIAERESIS = 0x0308;

  private TitleScanner() {}

  /**
   * A word.
   *
   * @param text folded; never empty
   * @param gap what stood between the word before and this one, at most {@value #LONGEST_GAP}
   *     characters of it; white space is one blank
   */
  record Word(String text, String gap) {}

  /**
   * The words of a text.
   *
   * @param words in order
   * @param end what stood after the last one
   */
  record Scan(List<Word> words, String end) {}

  static Scan scan(String text) {
    List<Word> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    StringBuilder gap = new StringBuilder();
    String gapBefore = "";
    int next;
    for (int i = 0; i < text.length(); i = next) {
      int c = text.codePointAt(i);
      next = i + Character.charCount(c);
      if (isInvisible(c)) {
        continue;
      }
      if (isWordPart(c) || (isSign(c) && !word.isEmpty() && !isLetterAt(text, next))) {
        if (!isSign(c) && endsInSign(word)) {
          words.add(new Word(word.toString(), gapBefore));
          word.setLength(0);
        }
        if (word.isEmpty()) {
          gapBefore = gap.length() == 1 && gap.charAt(0) == ' ' ? " " : gap.toString();
          gap.setLength(0);
        }
        fold(c, word);
      } else if (c == COMBINING_DIAERESIS && endsInAou(word)) {
        word.append('e');
      } else if (c < FIRST_COMBINING || c > LAST_COMBINING) {
        if (!word.isEmpty()) {
          words.add(new Word(word.toString(), gapBefore));
          word.setLength(0);
        }
        separate(c, gap);
      }
    }
    if (!word.isEmpty()) {
      words.add(new Word(word.toString(), gapBefore));
    }
    return new Scan(words, gap.toString());
  }

  private static boolean isWordPart(int c) {
    return Character.isLetterOrDigit(c)
        || (isMark(c) && (c < FIRST_COMBINING || c > LAST_COMBINING));
  }

  /** Vowel signs of Indian, Arabic and other scripts belong to their words. */
  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  /** As in C++ and C#. */
  private static boolean isSign(int c) {
    return c == '+' || c == '#';
  }

  private static boolean endsInSign(StringBuilder word) {
    return !word.isEmpty() && isSign(word.charAt(word.length() - 1));
  }

  private static boolean isLetterAt(String text, int i) {
    return i < text.length() && isWordPart(text.codePointAt(i));
  }

  private static boolean isInvisible(int c) {
    return switch (c) {
      case '\'', '`', '\u00B4', '\u2018', '\u2019', '\u00AD', '\uFEFF' -> true;
      default -> c >= 0x200B && c <= 0x200D;
    };
  }

  private static boolean endsInAou(StringBuilder word) {
    return !word.isEmpty() && "aou".indexOf(word.charAt(word.length() - 1)) >= 0;
  }

  private static void fold(int c, StringBuilder word) {
    int lower = Character.toLowerCase(c);
    switch (lower) {
      case 'ä', 'æ' -> word.append("ae");
      case 'ö', 'ø', 'œ' -> word.append("oe");
      case 'ü' -> word.append("ue");
      case 'ß' -> word.append("ss");
      default -> {
        boolean accented = lower >= FIRST_ACCENTED && lower < AFTER_ACCENTED;
        char base = accented ? BASES[lower - FIRST_ACCENTED] : 0;
        if (base == 0) {
          word.appendCodePoint(lower);
        } else {
          // the base may itself be folded: ǣ is æ with a macron
          fold(base, word);
        }
      }
    }
  }

  private static void separate(int c, StringBuilder gap) {
    if (gap.length() >= LONGEST_GAP) {
      return;
    }
    if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
      if (gap.isEmpty() || gap.charAt(gap.length() - 1) != ' ') {
        gap.append(' ');
      }
      return;
    }
    gap.append(
        switch (c) {
          case '\u2010', '\u2011' -> '-';
          case '\u00B7', '\u2022', '\u2027', '\u2219' -> '*';
          case '[' -> '(';
          case ']' -> ')';
          case '/', '-', '*', ':', '_', '(', ')', '|', ',', ';', '.', '&', '\\' -> (char) c;
          default -> '~';
        });
  }

  private static char[] bases() {
    char[] bases = new char[AFTER_ACCENTED - FIRST_ACCENTED];
    for (int i = 0; i < bases.length; i++) {
      String accented = String.valueOf((char) (FIRST_ACCENTED + i));
      String parts = Normalizer.normalize(accented, Normalizer.Form.NFD);
      if (!parts.equals(accented) && Character.isLetter(parts.charAt(0))) {
        bases[i] = parts.charAt(0);
      }
    }
    return bases;
  }
}
