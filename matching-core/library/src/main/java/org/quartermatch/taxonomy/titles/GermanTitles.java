package org.quartermatch.taxonomy.titles;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.quartermatch.taxonomy.titles.TitleScanner.Word;

/**
 * Brings German job titles to one form, whoever they address and however they are typed.
 *
 * <table>
 * <caption>What becomes one form</caption>
 * <tr><th>written</th><th>normalised</th></tr>
 * <tr><td>{@code Altenpflegehelfer/in}, {@code Altenpflegehelferin}, {@code
 *   Altenpflegehelfer*innen}, {@code AltenpflegehelferInnen}</td>
 *   <td>{@code altenpflegehelfer}</td></tr>
 * <tr><td>{@code Reinigungskraft (m/w/d)}, {@code (gn)}, {@code (all genders)}, {@code m|w|d}</td>
 *   <td>{@code reinigungskraft}</td></tr>
 * <tr><td>{@code Kaufmann/-frau}, {@code Kauffrau}, {@code Kaufleute}</td>
 *   <td>{@code kaufmann}</td></tr>
 * <tr><td>{@code Köch:in}, {@code Koechin}, {@code Koch / Köchin}</td><td>{@code koch}</td></tr>
 * <tr><td>{@code Küchenhilfe}, {@code Kuechenhilfe}</td><td>{@code kuechenhilfe}</td></tr>
 * <tr><td>{@code Garten- und Landschaftsbauer:in}</td>
 *   <td>{@code garten gartenbauer und landschaftsbauer}</td></tr>
 * <tr><td>{@code Polster(er)in}, {@code Polster(er/in)}, {@code Polstererin}, {@code
 *   Polsterin}</td>
 *   <td>{@code polsterer}</td></tr>
 * <tr><td>{@code Mitarbeitende}, {@code Mitarbeiter*innen}</td><td>{@code mitarbeiter}</td></tr>
 * </table>
 *
 * <p>The result is a text again: folded words ({@code ä} is {@code ae}, {@code ß} is {@code ss},
 * lower case, no accents) with one blank between them, so that a tokenizer can follow. Normalising
 * it again changes nothing. Titles in other languages pass through, folded. Any string is accepted,
 * in time and memory linear in its length. A rule that does not surely apply is not applied: a word
 * too many is found less well, a wrong one wrongly.
 */
public final class GermanTitles {
  /** Gender signs before a feminine ending: {@code Koch/in}, {@code Koch/ -in}, {@code Köch:in}. */
  private static final Pattern GENDER_GAP = Pattern.compile("[/*:_]| ?/ ?-|[*:_]-| ?\\(-?|-/?-?");

  /** Between a word and the ending of its other form: {@code Kaufmann/-frau}. */
  private static final Set<String> OTHER_FORM_GAPS =
      Set.of("/-", " /-", "/ -", " / -", "-/", "-/-");

  /** Within {@code m/w/d} without brackets. */
  private static final Pattern MARKER_GAP = Pattern.compile(" ?[/|] ?|[,.:*_-]");

  private static final Set<String> MARKER_LETTERS =
      Set.of("m", "w", "f", "d", "x", "i", "t", "a", "n", "h", "k", "g");
  private static final Set<String> MARKER_WORDS =
      Set.of(
          "gn",
          "all",
          "alle",
          "any",
          "gender",
          "genders",
          "geschlecht",
          "geschlechter",
          "welcome",
          "geschlechtsneutral",
          "gender-neutral",
          "neutral",
          "divers",
          "div",
          "diverse",
          "diversity",
          "maennlich",
          "weiblich",
          "male",
          "female",
          "mensch",
          "human");
  private static final Set<String> SURE_MARKERS =
      Set.of("gn", "gender", "genders", "geschlechter", "geschlechtsneutral", "divers");
  private static final Set<String> CONJUNCTIONS =
      Set.of("und", "oder", "bzw", "sowie", "u", "o", "and", "or");

  /** A group in brackets with more words than this is no gender marker. */
  private static final int LONGEST_MARKER = 6;

  /** An ellipsis is completed by a word at most this far ahead. */
  private static final int ELLIPSIS_REACH = 6;

  /** The first part of a compound has at least so many letters. */
  private static final int SHORTEST_FIRST_PART = 3;

  private GermanTitles() {}

  /** The normalised text; empty if there is no word in it. */
  public static String normalise(String text) {
    return String.join(" ", words(text));
  }

  /** The words of the normalised text. */
  public static List<String> words(String text) {
    TitleScanner.Scan scan = TitleScanner.scan(text);
    List<Word> reduced = reduce(scan);
    List<String> words = new ArrayList<>(reduced.size() + 2);
    for (int i = 0; i < reduced.size(); i++) {
      String word = reduced.get(i).text();
      push(word, words);
      String whole = completed(reduced, i);
      if (!whole.isEmpty()) {
        push(whole, words);
      }
    }
    return List.copyOf(words);
  }

  /**
   * Adds a word unless it repeats the one before: {@code Koch / Köchin}, {@code Arzt und Ärztin}.
   */
  private static void push(String word, List<String> words) {
    int size = words.size();
    if (size > 0 && words.getLast().equals(word)) {
      return;
    }
    if (size > 1 && CONJUNCTIONS.contains(words.getLast()) && words.get(size - 2).equals(word)) {
      words.removeLast();
      return;
    }
    words.add(word);
  }

  /** Drops gender markers and endings, and reduces what is left. */
  private static List<Word> reduce(TitleScanner.Scan scan) {
    List<Word> in = scan.words();
    List<Word> out = new ArrayList<>(in.size());
    int i = 0;
    while (i < in.size()) {
      int afterMarker = afterMarker(scan, i);
      if (afterMarker > i) {
        i = afterMarker;
        continue;
      }
      Word word = in.get(i);
      String text = word.text();
      String next = i + 1 < in.size() ? in.get(i + 1).text() : "";
      if (isBracketed(scan, i)) {
        text += in.get(i + 2).text().equals("e") ? "e" : next;
        i += 2;
      } else if (isFeminineEnding(next) && isGenderGap(scan, i + 1) && joins(text, in.get(i + 1))) {
        String feminine = text + "in";
        text = GermanNouns.isFeminine(feminine) ? feminine : text;
        i++;
      } else if (isAdjectiveEnding(text, next) && isGenderGap(scan, i + 1)) {
        i++;
      }
      String form = GermanNouns.reduce(text);
      if (out.isEmpty() || !isOtherForm(out.getLast().text(), word.gap(), form)) {
        out.add(new Word(form, word.gap()));
      }
      i++;
    }
    return out;
  }

  private static String gapBefore(TitleScanner.Scan scan, int i) {
    return i < scan.words().size() ? scan.words().get(i).gap() : scan.end();
  }

  /** {@code in}, {@code innen} after a gender sign; an opened bracket must close behind it. */
  private static boolean isGenderGap(TitleScanner.Scan scan, int i) {
    String gap = gapBefore(scan, i);
    return GENDER_GAP.matcher(gap).matches()
        && (gap.indexOf('(') < 0 || gapBefore(scan, i + 1).startsWith(")"));
  }

  /**
   * Both endings behind a stem: {@code Polster(er)in}, {@code Biolog(e)in}, {@code Beauftragt(er)e}
   * as in Austria, {@code Beamt(er/in)} as the Bundesagentur für Arbeit writes it.
   */
  private static boolean isBracketed(TitleScanner.Scan scan, int i) {
    if (i + 2 >= scan.words().size()) {
      return false;
    }
    Word masculine = scan.words().get(i + 1);
    Word feminine = scan.words().get(i + 2);
    boolean closed =
        feminine.gap().equals(")")
            || (feminine.gap().equals("/") && gapBefore(scan, i + 3).startsWith(")"));
    return masculine.gap().equals("(")
        && closed
        && (masculine.text().equals("er") || masculine.text().equals("e"))
        && (isFeminineEnding(feminine.text()) || feminine.text().equals("e"));
  }

  private static boolean isFeminineEnding(String word) {
    return word.equals("in") || word.equals("innen");
  }

  /**
   * A mere hyphen joins only what is then a feminine form: {@code Lehrer-in}, not {@code Opt-in}.
   */
  private static boolean joins(String stem, Word ending) {
    return stem.length() > 1 && (!ending.gap().equals("-") || GermanNouns.isFeminine(stem + "in"));
  }

  /** {@code Angestellte/r}, {@code Technische:r}, {@code ein*e}. */
  private static boolean isAdjectiveEnding(String word, String ending) {
    return switch (ending) {
      case "r", "n", "s", "m", "er" -> word.length() > SHORTEST_FIRST_PART && word.endsWith("e");
      case "e" -> word.length() > 2;
      default -> false;
    };
  }

  /** {@code Kaufmann/-frau}, {@code Betriebsleiter/-leiterin}, {@code Fachmann/frau}. */
  private static boolean isOtherForm(String before, String gap, String form) {
    if (gap.equals(" ")) {
      return false;
    }
    if (form.equals("frau") || form.equals("frauen") || form.equals("leute")) {
      return before.endsWith("mann")
          && (gap.equals("/") || gap.equals("*") || OTHER_FORM_GAPS.contains(gap));
    }
    boolean slash = form.equals("mann") && gap.equals("/");
    return (slash || OTHER_FORM_GAPS.contains(gap)) && before.endsWith(form);
  }

  /** The index after a gender marker that starts at a word, or that word's. */
  private static int afterMarker(TitleScanner.Scan scan, int first) {
    if (scan.words().get(first).gap().indexOf('(') >= 0) {
      int end = afterBracketedMarker(scan, first);
      if (end > first) {
        return end;
      }
    }
    return afterBareMarker(scan, first);
  }

  private static int afterBracketedMarker(TitleScanner.Scan scan, int first) {
    List<Word> words = scan.words();
    boolean sure = false;
    boolean man = false;
    boolean woman = false;
    int limit = Math.min(words.size(), first + LONGEST_MARKER);
    for (int i = first; i < limit; i++) {
      String word = words.get(i).text();
      if (!MARKER_LETTERS.contains(word) && !MARKER_WORDS.contains(word) && !isMarker(word)) {
        return first;
      }
      sure |= SURE_MARKERS.contains(word) || isMarker(word);
      man |= word.startsWith("m");
      woman |= word.startsWith("w") || word.startsWith("f");
      if (gapBefore(scan, i + 1).indexOf(')') >= 0) {
        boolean single = i == first;
        return sure || (man && woman) || (single && (man || woman)) ? i + 1 : first;
      }
    }
    return first;
  }

  /** {@code mwd} and the like in one word. */
  private static boolean isMarker(String word) {
    if (word.equals("mw") || word.equals("wm")) {
      return true;
    }
    return word.length() == 3
        && word.indexOf('m') >= 0
        && (word.indexOf('w') >= 0 || word.indexOf('f') >= 0)
        && (word.indexOf('d') >= 0 || word.indexOf('x') >= 0 || word.indexOf('i') >= 0);
  }

  private static int afterBareMarker(TitleScanner.Scan scan, int first) {
    List<Word> words = scan.words();
    boolean man = false;
    boolean woman = false;
    int i = first;
    while (i < words.size() && i - first < LONGEST_MARKER) {
      Word word = words.get(i);
      boolean follows = i == first || MARKER_GAP.matcher(word.gap()).matches();
      boolean letter = MARKER_LETTERS.contains(word.text());
      if (!follows || !(letter || word.text().equals("div") || word.text().equals("divers"))) {
        break;
      }
      man |= word.text().equals("m");
      woman |= word.text().equals("w") || word.text().equals("f");
      i++;
    }
    return man && woman ? i : first;
  }

  /** What a word with a hanging hyphen means: {@code gartenbauer}; empty if that is not sure. */
  private static String completed(List<Word> words, int i) {
    if (!isHanging(words, i)) {
      return "";
    }
    String first = words.get(i).text();
    if (!Character.isLetter(first.codePointBefore(first.length()))) {
      return "";
    }
    int limit = Math.min(words.size(), i + 1 + ELLIPSIS_REACH);
    int target = i + 1;
    while (target < limit && (isHanging(words, target) || isConjunction(words, target))) {
      target++;
    }
    if (target >= limit) {
      return "";
    }
    int last = target;
    while (last + 1 < limit && words.get(last + 1).gap().equals("-")) {
      last++;
    }
    String head =
        last > target ? words.get(last).text() : TitleHeads.headOf(words.get(target).text());
    return head.isEmpty() ? "" : GermanNouns.reduce(first + head);
  }

  /** Whether a word lacks its second part: {@code Garten- und …}, {@code Haus-/Hof…}. */
  private static boolean isHanging(List<Word> words, int i) {
    if (i + 1 >= words.size()) {
      return false;
    }
    String gap = words.get(i + 1).gap();
    return gap.length() > 1 && gap.charAt(0) == '-' && " ,/&".indexOf(gap.charAt(1)) >= 0;
  }

  private static boolean isConjunction(List<Word> words, int i) {
    return CONJUNCTIONS.contains(words.get(i).text());
  }
}
