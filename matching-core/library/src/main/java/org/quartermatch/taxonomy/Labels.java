package org.quartermatch.taxonomy;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/**
 * What codes are called, by language. The language is as in {@link Locale#getLanguage()}, empty
 * where a file does not say. Immutable once {@link Builder#build} has returned it.
 */
final class Labels {
  /** A code's label and its other names in one language. */
  record Names(String preferred, List<String> alternatives) {}

  private static final String UNDECLARED = "";
  private static final String ENGLISH = "en";

  static final Labels NONE = new Builder().build();

  /**
   * Undeclared first, then English, then the others: the order in which a substitute is looked for.
   */
  private final Map<String, Map<String, Names>> byLanguage;

  private Labels(Map<String, Map<String, Names>> byLanguage) {
    this.byLanguage = byLanguage;
  }

  /** The names in the language, else those of a file that names no language. */
  Optional<Names> in(Locale locale, String code) {
    return Optional.ofNullable(of(locale.getLanguage()).get(code))
        .or(() -> Optional.ofNullable(of(UNDECLARED).get(code)));
  }

  /** As {@link #in}, else English, else any language. */
  Optional<Names> inAny(Locale locale, String code) {
    return in(locale, code)
        .or(
            () ->
                byLanguage.values().stream()
                    .filter(names -> names.containsKey(code))
                    .map(names -> names.get(code))
                    .findFirst());
  }

  /** All names of all languages, in the order of languages, then of codes. */
  void forEach(BiConsumer<String, Names> visitor) {
    forEachByLanguage((language, code, names) -> visitor.accept(code, names));
  }

  /** Hears of a name. */
  interface Visitor {
    void visit(String language, String code, Names names);
  }

  /** The same, with the language. */
  void forEachByLanguage(Visitor visitor) {
    byLanguage.forEach(
        (language, names) ->
            names.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(e -> visitor.visit(language, e.getKey(), e.getValue())));
  }

  private Map<String, Names> of(String language) {
    return byLanguage.getOrDefault(language, Map.of());
  }

  /** Collects names; what is said first of a code in a language holds. One thread only. */
  static final class Builder {
    private final Map<String, Map<String, Names>> byLanguage =
        new TreeMap<>(
            Comparator.comparing((String language) -> !language.equals(UNDECLARED))
                .thenComparing(language -> !language.equals(ENGLISH))
                .thenComparing(Comparator.naturalOrder()));

    void add(String language, String code, String preferred, List<String> alternatives) {
      byLanguage
          .computeIfAbsent(language, any -> new HashMap<>())
          .putIfAbsent(code, new Names(preferred, List.copyOf(alternatives)));
    }

    Labels build() {
      return new Labels(byLanguage);
    }
  }
}
