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
 * Required papers from German text; only the four that are always called the same. What is only
 * welcome, or not needed, is left out.
 */
final class PaperText {
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final Map<String, Pattern> PAPERS = papers();
  private static final Pattern LICENCE = Pattern.compile("führerschein|fahrerlaubnis", FLAGS);
  private static final Pattern OTHER_CLASS =
      Pattern.compile(
          "(?i:führerschein|fahrerlaubnis)(?:klasse)?\\w{0,3}\\s?(?:der\\s)?(?i:klassen?|kl\\.?)?\\s?"
              + "(?:BE|C1?E?|D1?E?|A[12M]?|T|L)\\b",
          Pattern.UNICODE_CASE);
  private static final Pattern WELCOME =
      Pattern.compile(
          "von vorteil|vorteilhaft|wünschenswert|gewünscht|idealer\\s?weise|bestenfalls|optional|\\bplus\\b"
              + "|hilfreich|gerne?\\b|wäre|im idealfall|möglichst|kein(?:e|en)? |nicht (?:erforderlich"
              + "|notwendig|nötig|zwingend)|zuschuss|übernehmen|übernahme|finanzier|kosten",
          FLAGS);
  private static final Pattern CLAUSE_END =
      Pattern.compile("\n|(?<!kl|bzw|ggf|abs|polizeil|erw)[.](?=\\s|$)|[;!?]", FLAGS);

  private PaperText() {}

  private static Map<String, Pattern> papers() {
    Map<String, Pattern> papers = new LinkedHashMap<>();
    papers.put("certificate-of-conduct", Pattern.compile("führungszeugnis", FLAGS));
    papers.put(
        "food-hygiene-instruction",
        Pattern.compile(
            "gesundheitszeugnis|(?:§|paragraph)\\s?43\\s?(?:abs\\.?\\s?\\d\\s?)?(?:des\\s|der\\s)?"
                + "(?:ifsg|infektionsschutzgesetz)|rote karte\\b|belehrung (?:nach|gemäß) (?:dem )?"
                + "(?:ifsg|infektionsschutzgesetz)",
            FLAGS));
    papers.put(
        "measles-proof",
        Pattern.compile(
            "masern-?\\s?(?:schutz|impf|immun|nachweis)|(?:impf|immun|nachweis)\\S*\\s(?:gegen|über|der)\\s"
                + "(?:die\\s)?masern",
            FLAGS));
    papers.put(
        "driving-licence-b",
        Pattern.compile(
            "(?:führerschein|fahrerlaubnis)s?-?\\s?(?:mindestens\\s|mind\\.\\s)?(?:der\\s)?"
                + "(?:klasse|kl\\.?)?\\s?(?:3\\s?(?:/|bzw\\.?|oder)\\s?)?\\(?(-?B)(?![A-Za-z0-9ÄÖÜäöü])"
                + "(?!\\s?(?:oder|/|bzw\\.?|,)\\s?(?:BE|C|D))"
                + "|pkw-?\\s?(?:führerschein|fahrerlaubnis)",
            Pattern.UNICODE_CASE | Pattern.CASE_INSENSITIVE));
    return papers;
  }

  /** The papers that a text asks for; there may always be more than an ad says. */
  static Reading<Listing<String>> read(String text) {
    Set<String> codes = new LinkedHashSet<>();
    Set<AdGap> gaps = EnumSet.noneOf(AdGap.class);
    for (String clause : CLAUSE_END.split(text, -1)) {
      boolean welcome = WELCOME.matcher(clause).find();
      boolean licence = false;
      for (Map.Entry<String, Pattern> paper : PAPERS.entrySet()) {
        if (paper.getValue().matcher(clause).find()) {
          licence |= paper.getKey().equals("driving-licence-b");
          if (welcome) {
            gaps.add(AdGap.ONLY_WELCOME);
          } else {
            codes.add(paper.getKey());
          }
        }
      }
      if (!licence && LICENCE.matcher(clause).find() && !OTHER_CLASS.matcher(clause).find()) {
        gaps.add(welcome ? AdGap.ONLY_WELCOME : AdGap.CLASS_NOT_STATED);
      }
    }
    return Reading.of(
        codes.isEmpty()
            ? Optional.empty()
            : Optional.of(new Listing<>(codes.stream().toList(), false)),
        gaps);
  }
}
