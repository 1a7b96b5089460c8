package org.quartermatch.files.ads;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.quartermatch.model.Listing;

/**
 * Conditions of work from German text: {@code night}, {@code saturday}, {@code sunday}, {@code
 * shift-work}, {@code heavy-lifting}. A condition shuts people out, so only what the text says the
 * work has counts: no allowances, no "now and then", no "by arrangement", nothing denied.
 */
final class ConditionText {
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final Map<String, Pattern> CONDITIONS = conditions();
  private static final Pattern NOT_SO =
      Pattern.compile(
          "kein(?:e|en|er)?\\b|ohne\\b|\\bfrei(?:e[ns]?)?\\b|zuschlag|zuschläge|zulage|gelegentlich"
              + "|\\bggf|gegebenenfalls|nach absprache|möglich|oder|optional|bei bedarf|freiwillig"
              + "|wahlweise|manchmal|ab und zu|nicht\\b|vereinzelt|hin und wieder|kunden|anlagen|eventuell|evtl",
          FLAGS);
  private static final Pattern CLAUSE_END =
      Pattern.compile("\n|(?<!ggf|bzw|evtl|ca|inkl)[.](?=\\s|$)|[;!?]", FLAGS);

  private ConditionText() {}

  private static Map<String, Pattern> conditions() {
    String weekend =
        "wochenend(?:arbeit|dienst|einsatz|einsätze|schicht)|\\bam wochenende (?:zu )?arbeit"
            + "|wochenend- und (?:schicht|feiertags)|schicht- und wochenend";
    Map<String, Pattern> patterns = new LinkedHashMap<>();
    patterns.put(
        "night",
        Pattern.compile(
            "nacht(?:schicht|dienst|arbeit|wache)|\\bnachts (?:zu )?arbeit|tag- und nacht(?:schicht|dienst)"
                + "|(?:3|drei)-?\\s?schicht|(?:früh|spät)-?,? (?:spät- )?und nacht",
            FLAGS));
    patterns.put("saturday", day("samstags", "samstag", weekend));
    patterns.put("sunday", day("sonntags|sonn- und feiertags?(?:en)?", "sonntag", weekend));
    patterns.put(
        "shift-work",
        Pattern.compile(
            "schicht(?:dienst|arbeit|betrieb|system|bereitschaft)|schicht-(?:betrieb|system)"
                + "|(?:bereit|bereitschaft) (?:zu|zur|zum) (?:\\w{1,15}- und )?schicht"
                + "|(?:2|3|zwei|drei|mehr|wechsel)-?\\s?schicht",
            FLAGS));
    patterns.put(
        "heavy-lifting",
        Pattern.compile(
            "schwere[sn]? (?:heben|tragen|lasten)|heben (?:und tragen |schwerer|von schweren)"
                + "|körperlich (?:schwere|anstrengende) (?:arbeit|tätigkeit)"
                + "|schwere körperliche arbeit",
            FLAGS));
    return patterns;
  }

  /** A day beside work: what else happens on Sundays is nothing that the ad asks for. */
  private static Pattern day(String adverbs, String noun, String weekend) {
    String work = "(?:arbeit|dienst|einsatz|einsätze|schicht)";
    return Pattern.compile(
        noun
            + "s?-?(?:arbeit|dienst)"
            + "|"
            + work
            + "[^,\\n]{0,40}\\b(?:"
            + adverbs
            + ")\\b"
            + "|\\b(?:"
            + adverbs
            + ")\\b[^,\\n]{0,30}"
            + work
            + "|"
            + weekend,
        FLAGS);
  }

  /** The conditions of an ad; there may always be more than it says. */
  static Reading<Listing<String>> read(JobAd ad) {
    Set<String> codes = new LinkedHashSet<>();
    for (String clause : CLAUSE_END.split(ad.text(), -1)) {
      if (!NOT_SO.matcher(clause).find()) {
        CONDITIONS.forEach(
            (code, pattern) -> {
              if (pattern.matcher(clause).find()) {
                codes.add(code);
              }
            });
      }
    }
    Set<AdGap> gaps = EnumSet.noneOf(AdGap.class);
    if (ad.times().contains(JobAd.Times.SHIFT_NIGHT_OR_WEEKEND)
        && !codes.contains("night")
        && !codes.contains("saturday")) {
      gaps.add(AdGap.WHICH_TIMES_NOT_STATED);
    }
    return Reading.of(
        codes.isEmpty()
            ? Optional.empty()
            : Optional.of(new Listing<>(codes.stream().toList(), false)),
        gaps);
  }
}
