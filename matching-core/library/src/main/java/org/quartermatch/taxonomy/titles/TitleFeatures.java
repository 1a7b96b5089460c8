package org.quartermatch.taxonomy.titles;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What titles are compared by: their words, and the groups of letters within these. */
final class TitleFeatures {
  private static final int[] GROUP_SIZES = {3, 4};

  /** Marks features that are words; no folded word has it. */
  private static final char WORD_MARK = '=';

  /** Words that hardly tell titles apart; folded. */
  private static final Set<String> LITTLE_WORDS =
      Set.of(
          "und", "oder", "der", "die", "das", "des", "den", "dem", "ein", "eine", "fuer", "mit",
          "im", "in", "am", "an", "auf", "aus", "bei", "von", "vom", "zu", "zum", "zur", "als",
          "and", "or", "of", "the", "a", "for", "with", "to", "at", "on", "de", "del", "la", "el",
          "los", "las", "y", "e", "o", "en", "para", "por", "con", "et", "ou", "le", "les", "du",
          "au", "aux", "dans", "pour", "sur", "di", "della", "dei", "delle", "per", "het", "van",
          "voor");

  private TitleFeatures() {}

  /** The words without the little ones, or all where only little ones are left. */
  static List<String> words(String title) {
    List<String> words = GermanTitles.words(title);
    List<String> content = words.stream().filter(w -> !LITTLE_WORDS.contains(w)).toList();
    return content.isEmpty() ? words : content;
  }

  /** The features of a title by its words, each once. */
  static Set<String> of(List<String> words) {
    Set<String> features = new LinkedHashSet<>();
    for (String word : words) {
      features.add(WORD_MARK + word);
      String bordered = " " + word + " ";
      for (int length : GROUP_SIZES) {
        for (int from = 0; from + length <= bordered.length(); from++) {
          features.add(bordered.substring(from, from + length));
        }
      }
    }
    return features;
  }
}
