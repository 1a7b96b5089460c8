package org.quartermatch.search;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Undoes the vowel change of plurals whose singular is a frequent end of a compound, which no
 * stemmer does without harming other words: {@code reinigungskraefte} becomes {@code
 * reinigungskraft}.
 */
final class PluralHeadFilter extends TokenFilter {
  private record Head(String plural, String singular) {}

  private static final List<Head> HEADS =
      List.of(
          new Head("kraefte", "kraft"),
          new Head("aerzte", "arzt"),
          new Head("anwaelte", "anwalt"),
          new Head("koeche", "koch"),
          new Head("gaerten", "garten"),
          new Head("haeuser", "haus"),
          new Head("maerkte", "markt"),
          new Head("laeden", "laden"),
          new Head("baeder", "bad"),
          new Head("waelder", "wald"),
          new Head("staedte", "stadt"),
          new Head("buecher", "buch"),
          new Head("baeume", "baum"),
          new Head("raeume", "raum"),
          new Head("gaeste", "gast"),
          new Head("vaeter", "vater"),
          new Head("muetter", "mutter"));

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

  PluralHeadFilter(TokenStream input) {
    super(input);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) {
      return false;
    }
    for (Head head : HEADS) {
      int start = start(head.plural());
      if (start >= 0) {
        term.setLength(start).append(head.singular());
        break;
      }
    }
    return true;
  }

  /** Where the plural starts, also in the dative ({@code kraeften}); -1 if it is not the end. */
  private int start(String plural) {
    int end = term.length();
    if (end > plural.length() && term.charAt(end - 1) == 'n' && !plural.endsWith("n")) {
      end--;
    }
    int start = end - plural.length();
    if (start < 0) {
      return -1;
    }
    for (int i = 0; i < plural.length(); i++) {
      if (term.charAt(start + i) != plural.charAt(i)) {
        return -1;
      }
    }
    return start;
  }
}
