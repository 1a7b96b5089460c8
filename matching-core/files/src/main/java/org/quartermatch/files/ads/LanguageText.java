package org.quartermatch.files.ads;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.quartermatch.model.CefrLevel;
import org.quartermatch.model.Language;
import org.quartermatch.model.Listing;

/**
 * Required languages from German or English text: {@code gute Deutschkenntnisse (B1)}, {@code
 * Deutsch mindestens B2}, {@code Deutsch- und Englischkenntnisse (mind. C1)}.
 *
 * <p>A clause (a line, or a part of it up to {@code . ; ! ?}) is cut into groups of languages that
 * only "and" or a comma joins; a group goes from the end of the one before to the start of the next
 * one. In it stand the level, whether it is in writing, and whether it is only welcome. A level of
 * the framework counts as it is, of a range the lower one; words such as fluent are an unknown
 * level. A language with neither is no requirement, so that {@code Deutsche Bahn} and an
 * international team are none. Of several statements on a language the lowest level counts: a
 * requirement too many costs somebody a job.
 */
final class LanguageText {
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final String ENDING =
      "(?:e[nrs]?)?(?:-?\\s?(?:sprach)?-?\\s?kenntnisse?n?|-?\\s?niveau|-?sprachniveau|\\ssprache|-)?"
          + "(?![a-zäöüß])";

  private static final Map<String, String> NAMES = names();
  private static final Pattern LANGUAGE =
      Pattern.compile("(?<![a-zäöüß])(" + String.join("|", NAMES.keySet()) + ")" + ENDING, FLAGS);
  private static final Pattern CLAUSE_END =
      Pattern.compile("(?<!mind|min|bzw|ggf|inkl|z\\.B|B|ca)[.](?=\\s|$)|[;!?]");

  /** What may stand between two languages of one group. */
  private static final Pattern JOINS =
      Pattern.compile(
          "^[\\s,&/+(]*(?:und|and|sowie|oder|or|als auch|bzw\\.?|u\\.|in|auf)?[\\s,&/+(]*$", FLAGS);

  private static final Pattern EITHER = Pattern.compile("\\b(?:oder|or)\\b", FLAGS);

  private static final Pattern LEVEL =
      Pattern.compile(
          "(?<![A-Za-z0-9])([ABC][12])(?:\\.\\d)?\\+?(?:\\s?(?:-|–|/|bis|oder)\\s?([ABC][12]))?"
              + "(?![A-Za-z0-9])");

  /** Shortly before a language: {@code C1 in Deutsch}, {@code B2-Niveau Deutsch}. */
  private static final Pattern LEVEL_FIRST =
      Pattern.compile("^\\s?-?\\s?(?:niveau|level)?\\s?(?:in|im|of)?\\s?(?:der\\s)?$", FLAGS);

  private static final Pattern WORDS =
      Pattern.compile(
          "kenntnis|fließend|fliessend|verhandlungssicher|muttersprach|fluent|proficien|native"
              + "|gute[smnr]?\\s|sicher(?:e[smnr]?)?\\s|perfekt|ausgezeichnet|business.level"
              + "|sprichst|beherrsch|sehr gut|in wort und schrift|sprachniveau|\\bin wort\\b"
              + "|good (?:knowledge|command)|excellent\\s|speaker",
          FLAGS);

  private static final Pattern WELCOME =
      Pattern.compile(
          "von vorteil|vorteilhaft|wünschenswert|gewünscht|wünschen|idealerweise|bestenfalls|optional"
              + "|\\bplus\\b|hilfreich|nice to have|gerne gesehen|willkommen|im idealfall|möglichst"
              + "|a bonus|is a strong|advantage|beneficial|preferred|nicht (?:erforderlich|notwendig"
              + "|nötig|zwingend)|kein muss|keine\\s|not required|\\bohne\\b",
          FLAGS);

  private static final Pattern WRITTEN =
      Pattern.compile(
          "wor[td]\\s?(?:und|&|u\\.|/)\\s?schrift|schriftlich|schriftsprach|written|in schrift",
          FLAGS);

  /** Where the work has to do with a language, without asking for it. */
  private static final Pattern NO_REQUIREMENT =
      Pattern.compile(
          "(?:sprachkurs|deutschkurs|englischkurs|sprachunterricht|unterstützung beim (?:erwerb|lernen)"
              + "|learn german|german classes|german lessons|language course|übersetz|translat"
              + "|lehrkraft|nachhilfe|wir sprechen|unser team spricht)",
          FLAGS);

  private static final int LONGEST_CLAUSE = 400;

  private LanguageText() {}

  private static Map<String, String> names() {
    Map<String, String> names = new LinkedHashMap<>();
    names.put("deutsch", "de");
    names.put("german", "de");
    names.put("englisch", "en");
    names.put("english", "en");
    names.put("französisch", "fr");
    names.put("french", "fr");
    names.put("spanisch", "es");
    names.put("spanish", "es");
    names.put("italienisch", "it");
    names.put("italian", "it");
    names.put("türkisch", "tr");
    names.put("turkish", "tr");
    names.put("arabisch", "ar");
    names.put("arabic", "ar");
    names.put("russisch", "ru");
    names.put("russian", "ru");
    names.put("ukrainisch", "uk");
    names.put("ukrainian", "uk");
    names.put("polnisch", "pl");
    names.put("polish", "pl");
    names.put("niederländisch", "nl");
    names.put("dutch", "nl");
    names.put("rumänisch", "ro");
    names.put("portugiesisch", "pt");
    names.put("griechisch", "el");
    names.put("kurdisch", "ku");
    names.put("persisch", "fa");
    names.put("farsi", "fa");
    return names;
  }

  /** A group of languages and the text that belongs to it. */
  private record Group(List<String> codes, String text) {}

  /** The requirements of a text; there may always be more than an ad says. */
  static Reading<Listing<Language.Required>> read(String text) {
    Set<AdGap> gaps = EnumSet.noneOf(AdGap.class);
    Map<String, Language.Level> levels = new LinkedHashMap<>();
    for (String line : text.split("\n", -1)) {
      for (String clause : CLAUSE_END.split(line, -1)) {
        if (clause.length() <= LONGEST_CLAUSE && !NO_REQUIREMENT.matcher(clause).find()) {
          groups(clause).forEach(group -> read(group, levels, gaps));
        }
      }
    }
    List<Language.Required> items = new ArrayList<>();
    levels.forEach((code, level) -> items.add(new Language.Required(code, level, 0)));
    if (items.isEmpty()) {
      return Reading.of(Optional.empty(), gaps);
    }
    if (levels.values().stream().anyMatch(level -> level.spoken().isEmpty())) {
      gaps.add(AdGap.LEVEL_IN_WORDS);
    }
    return new Reading<>(Optional.of(new Listing<>(items, false)), gaps);
  }

  private static List<Group> groups(String clause) {
    List<List<String>> codes = new ArrayList<>();
    List<Integer> starts = new ArrayList<>();
    List<Integer> ends = new ArrayList<>();
    Matcher language = LANGUAGE.matcher(clause);
    while (language.find()) {
      if (isOther(clause, language)) {
        continue;
      }
      String code = NAMES.get(language.group(1).toLowerCase(Locale.GERMAN));
      boolean joined =
          !ends.isEmpty()
              && JOINS.matcher(clause.substring(ends.getLast(), language.start())).matches();
      if (joined) {
        codes.getLast().add(code);
        ends.set(ends.size() - 1, language.end());
      } else {
        codes.add(new ArrayList<>(List.of(code)));
        starts.add(language.start());
        ends.add(language.end());
      }
    }
    List<Group> groups = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < codes.size(); i++) {
      int to =
          i + 1 < codes.size() ? boundary(clause, ends.get(i), starts.get(i + 1)) : clause.length();
      groups.add(new Group(codes.get(i), clause.substring(from, to)));
      from = to;
    }
    return groups;
  }

  /** {@code Deutsche Bahn}, {@code deutscher Markt}: an adjective before something else. */
  private static boolean isOther(String clause, Matcher language) {
    String found = language.group().toLowerCase(Locale.GERMAN);
    boolean inflected = found.matches(".*(?:sche[nrs]?|sch(?:e[nrs]?))$") && !found.endsWith("sch");
    if (!inflected) {
      return false;
    }
    String after = clause.substring(language.end());
    return !after.matches("(?is)^\\s?(?:sprache|sprachkenntnisse|kenntnisse|und|sprach|&|/|,).*");
  }

  /** Where one group's text ends: at the last comma or "and" between the two languages. */
  private static int boundary(String clause, int end, int next) {
    Matcher joint = Pattern.compile("[,(]|\\b(?:und|sowie|and|aber|but)\\b", FLAGS).matcher(clause);
    joint.region(end, next);
    int boundary = next;
    while (joint.find()) {
      boundary = joint.start();
    }
    Matcher level = LEVEL.matcher(clause);
    level.region(end, next);
    while (level.find()) {
      // A level shortly before the next language is that one's.
      boolean ofNext = LEVEL_FIRST.matcher(clause.substring(level.end(), next)).matches();
      if (!ofNext && level.end() > boundary) {
        boundary = level.end();
      }
    }
    return boundary;
  }

  private static void read(Group group, Map<String, Language.Level> levels, Set<AdGap> gaps) {
    Matcher level = LEVEL.matcher(group.text);
    Optional<CefrLevel> lowest = Optional.empty();
    while (level.find()) {
      CefrLevel stated = CefrLevel.valueOf(level.group(1));
      if (level.group(2) != null && CefrLevel.valueOf(level.group(2)).rank() < stated.rank()) {
        stated = CefrLevel.valueOf(level.group(2));
      }
      CefrLevel found = stated;
      lowest = Optional.of(lowest.filter(l -> l.rank() < found.rank()).orElse(found));
    }
    if (WELCOME.matcher(group.text).find()) {
      gaps.add(AdGap.ONLY_WELCOME);
      return;
    }
    if (lowest.isEmpty() && !WORDS.matcher(group.text).find()) {
      return;
    }
    if (group.codes.size() > 1 && EITHER.matcher(group.text).find()) {
      gaps.add(AdGap.ONE_OF_SEVERAL);
      return;
    }
    boolean written = WRITTEN.matcher(group.text).find();
    Language.Level required =
        new Language.Level(lowest, written ? lowest : Optional.of(CefrLevel.A0));
    for (String code : group.codes) {
      levels.merge(code, required, LanguageText::weaker);
    }
  }

  /** A known level before an unknown one, the lower of two; written if either is. */
  private static Language.Level weaker(Language.Level a, Language.Level b) {
    boolean written = !isSpokenOnly(a) || !isSpokenOnly(b);
    Optional<CefrLevel> level =
        a.spoken().isEmpty()
            ? b.spoken()
            : b.spoken().isEmpty() || a.spoken().get().rank() <= b.spoken().get().rank()
                ? a.spoken()
                : b.spoken();
    return new Language.Level(level, written ? level : Optional.of(CefrLevel.A0));
  }

  private static boolean isSpokenOnly(Language.Level level) {
    return level.written().equals(Optional.of(CefrLevel.A0));
  }
}
