package org.quartermatch.benchmarks.titles;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.quartermatch.taxonomy.Taxonomy;
import org.quartermatch.taxonomy.titles.FeatureVectors;

/**
 * A set of titles made of a taxonomy alone, where nobody has judged any: of some occupations one
 * other name is taken out, and looked for among all names that are left. Right are the names of the
 * occupation that it was taken from.
 *
 * <p>All ways of writing the name go with it (both genders, for instance), and no name that is
 * written like the occupation's proper one is taken. Ids are as in {@link TitleSet#concepts}.
 */
final class LeftOutNames {
  private final Random random;
  private final Map<String, String> queries = new HashMap<>();
  private final List<String> ids = new ArrayList<>();
  private final List<String> titles = new ArrayList<>();
  private final Map<String, Set<String>> relevant = new HashMap<>();

  /** What is left, and what the same occupations are called elsewhere: to learn from. */
  private final List<String> taught = new ArrayList<>();

  private final List<String> taughtOccupations = new ArrayList<>();

  private LeftOutNames(long seed) {
    this.random = new Random(seed);
  }

  /**
   * Takes names out.
   *
   * @param language of the names
   * @param most names at most; each of another occupation
   * @param seed the same takes the same ones
   */
  static LeftOutNames of(Taxonomy taxonomy, Locale language, int most, long seed) {
    LeftOutNames set = new LeftOutNames(seed);
    List<String> occupations = new ArrayList<>(taxonomy.occupations());
    Collections.sort(occupations);
    Collections.shuffle(occupations, set.random);
    for (int i = 0; i < occupations.size(); i++) {
      List<String> names = new ArrayList<>();
      taxonomy.label(occupations.get(i), language).ifPresent(names::add);
      names.addAll(taxonomy.alternativeLabels(occupations.get(i), language));
      set.add(occupations.get(i), "C%06d_%s".formatted(i, language.getLanguage()), names, most);
    }
    return set;
  }

  /** Queries, names and judgements. */
  TitleSet set() {
    return new TitleSet(queries, ids, titles, relevant);
  }

  /**
   * What is known of words beforehand, learned anew: what is shipped knows the names that were
   * taken out.
   *
   * @param beside what the occupations are called in other languages
   */
  FeatureVectors before(Taxonomy beside) {
    List<String> all = new ArrayList<>(taught);
    List<String> of = new ArrayList<>(taughtOccupations);
    for (String occupation : new TreeSet<>(beside.occupations())) {
      for (String name : TitleVectorsCommand.names(beside, occupation)) {
        all.add(name);
        of.add(occupation);
      }
    }
    return FeatureVectors.learn(all, of);
  }

  private void add(String code, String occupation, List<String> names, int most) {
    String out = queries.size() < most ? takeOut(names) : "";
    List<String> left = new ArrayList<>();
    for (String name : names) {
      if (out.isEmpty() || !form(name).equals(form(out))) {
        String id = "%s_%03d".formatted(occupation, left.size());
        left.add(id);
        ids.add(id);
        titles.add(name);
        taught.add(name);
        taughtOccupations.add(code);
      }
    }
    if (!out.isEmpty()) {
      queries.put(occupation, out);
      relevant.put(occupation, Set.copyOf(left));
    }
  }

  /** A name that is not the proper one; empty if there is none. */
  private String takeOut(List<String> names) {
    List<String> others =
        names.stream().filter(name -> !form(name).equals(form(names.getFirst()))).toList();
    return others.isEmpty() ? "" : others.get(random.nextInt(others.size()));
  }

  /** The words, each once: {@code Leiter der Küche/Leiterin der Küche} is one form. */
  private static Set<String> form(String name) {
    return Set.copyOf(Arrays.asList(Taxonomy.normaliseTitle(name).split(" ", -1)));
  }
}
