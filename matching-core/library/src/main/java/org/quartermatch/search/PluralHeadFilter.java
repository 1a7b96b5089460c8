package org.quartermatch.search;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Undoes the vowel change of plurals, which no stemmer does without harming other words: {@code
 * spielplaetze} becomes {@code spielplatz}.
 *
 * <p>The plurals are those that end in {@code -e} of the known parts of compounds ({@link
 * CompoundWords}), and a list of others; the dative's {@code -n} may follow. A plural in {@code
 * -er} is only known by the list, since {@code kaeufer} is no plural of {@code kauf}. The longest
 * known end of a word decides: {@code geraete} is a part itself, and stays.
 */
final class PluralHeadFilter extends TokenFilter {
  /** Consonants after the last vowel, which changes in the plural. */
  private static final Pattern CHANGING = Pattern.compile("(.*[^aeiou])(au|[aou])([^aeiou]+)");

  private static final Set<String> PARTS =
      Set.copyOf(List.of(CompoundParts.fold(CompoundWords.PARTS).strip().split("\\s+")));

  private static final Map<String, String> SINGULARS = singulars();

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

  PluralHeadFilter(TokenStream input) {
    super(input);
  }

  private static Map<String, String> singulars() {
    Map<String, String> singulars = new HashMap<>();
    for (String part : PARTS) {
      Matcher changing = CHANGING.matcher(part);
      if (changing.matches()) {
        String vowel = changing.group(2).equals("au") ? "aeu" : changing.group(2) + "e";
        singulars.put(changing.group(1) + vowel + changing.group(3) + "e", part);
      }
    }
    singulars.keySet().removeAll(PARTS);
    singulars.putAll(
        Map.ofEntries(
            Map.entry("aerzte", "arzt"),
            Map.entry("anwaelte", "anwalt"),
            Map.entry("gaerten", "garten"),
            Map.entry("haeuser", "haus"),
            Map.entry("laeden", "laden"),
            Map.entry("baeder", "bad"),
            Map.entry("waelder", "wald"),
            Map.entry("buecher", "buch"),
            Map.entry("raeder", "rad"),
            Map.entry("faecher", "fach"),
            Map.entry("daecher", "dach"),
            Map.entry("glaeser", "glas"),
            Map.entry("hoelzer", "holz"),
            Map.entry("maenner", "mann"),
            Map.entry("vaeter", "vater"),
            Map.entry("muetter", "mutter")));
    return Map.copyOf(singulars);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) {
      return false;
    }
    String word = term.toString();
    for (int start = 0; start < word.length(); start++) {
      String end = word.substring(start);
      String singular = singular(end);
      if (!singular.isEmpty()) {
        term.setLength(start).append(singular);
        break;
      }
      if (PARTS.contains(end)) {
        break;
      }
    }
    return true;
  }

  private static String singular(String plural) {
    String singular = SINGULARS.getOrDefault(plural, "");
    return singular.isEmpty() && plural.endsWith("n")
        ? SINGULARS.getOrDefault(plural.substring(0, plural.length() - 1), "")
        : singular;
  }
}
