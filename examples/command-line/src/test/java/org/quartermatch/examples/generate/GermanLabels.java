package org.quartermatch.examples.generate;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Finds labels of an ESCO directory that would put English words on a German page: those that are
 * the English label letter by letter, and those with a word that no German label has.
 */
final class GermanLabels {
  private static final Pattern ENGLISH_WORD =
      Pattern.compile(
          "(?i)\\b(the|of|and|with|for|to|use|work|manage|maintain|provide|follow|perform|clean|prepare"
              + "|handle|identify|ensure|listen|keep|have|apply|skills|workers?|while)\\b");

  /** The same words in both languages. */
  private static final Set<String> LOAN_WORDS =
      Set.of("Babysitter", "Babysitting", "Nanny", "Personal Shopper");

  private final Map<String, String> german = new TreeMap<>();
  private final Map<String, String> english = new HashMap<>();

  GermanLabels(Path esco) {
    for (String file : List.of("skills", "skillGroups", "occupations", "ISCOGroups")) {
      add(esco.resolve(file + "_de.csv"), german);
    }
    add(esco.resolve("skills_en.csv"), english);
    add(esco.resolve("occupations_en.csv"), english);
  }

  private static void add(Path file, Map<String, String> labels) {
    GeneratedFiles.rows(file)
        .forEach(row -> labels.put(row.getField("conceptUri"), row.getField("preferredLabel")));
  }

  boolean has(String code) {
    return german.containsKey(code);
  }

  /** All labels that are not German, as {@code code label}. */
  List<String> notGerman() {
    return german.entrySet().stream()
        .filter(entry -> !LOAN_WORDS.contains(entry.getValue()))
        .filter(
            entry ->
                entry.getValue().isBlank()
                    || entry.getValue().equalsIgnoreCase(english.get(entry.getKey()))
                    || ENGLISH_WORD.matcher(entry.getValue()).find())
        .map(entry -> entry.getKey() + " " + entry.getValue())
        .toList();
  }
}
