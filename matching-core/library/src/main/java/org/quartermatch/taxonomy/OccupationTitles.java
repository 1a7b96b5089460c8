package org.quartermatch.taxonomy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.quartermatch.taxonomy.Taxonomy.OccupationMatch;
import org.quartermatch.taxonomy.titles.TitleIndex;

/**
 * Finds occupations by any of their labels. Preferred labels come before others, so that of two
 * occupations with the same label the one it properly belongs to is first. Immutable.
 */
final class OccupationTitles {
  /** A part of a label such as {@code Leiter der Küche/Leiterin der Küche} is at least so long. */
  private static final int SHORTEST_HALF = 4;

  private final TitleIndex index;
  private final List<String> titles;
  private final List<String> labels;
  private final List<String> codes;

  private OccupationTitles(
      TitleIndex index, List<String> titles, List<String> labels, List<String> codes) {
    this.index = index;
    this.titles = titles;
    this.labels = labels;
    this.codes = codes;
  }

  OccupationTitles(Set<String> occupations, Labels names) {
    titles = new ArrayList<>();
    labels = new ArrayList<>();
    codes = new ArrayList<>();
    names.forEach(
        (code, of) -> {
          if (occupations.contains(code)) {
            for (String form : forms(of.preferred())) {
              add(form, of.preferred(), code);
            }
          }
        });
    int properNames = titles.size();
    names.forEach(
        (code, of) -> {
          if (occupations.contains(code)) {
            of.alternatives().forEach(label -> add(label, label, code));
          }
        });
    index = TitleIndex.of(titles, codes, properNames);
  }

  /** The same, with a language model; one that was there before goes. */
  OccupationTitles with(TextEmbedding embedding) {
    return new OccupationTitles(index.with(titles, embedding::vector), titles, labels, codes);
  }

  private void add(String title, String label, String code) {
    titles.add(title);
    labels.add(label);
    codes.add(code);
  }

  /** ESCO's German labels are often both forms with a slash between them: either is meant. */
  private static List<String> forms(String label) {
    int slash = label.indexOf('/');
    boolean two =
        slash >= SHORTEST_HALF
            && slash == label.lastIndexOf('/')
            && label.length() - slash > SHORTEST_HALF
            && label.charAt(slash + 1) != '-';
    return two
        ? List.of(label, label.substring(0, slash), label.substring(slash + 1))
        : List.of(label);
  }

  List<OccupationMatch> search(String title, int k) {
    return index.searchConcepts(title, k).stream()
        .map(
            hit ->
                new OccupationMatch(
                    codes.get(hit.position()),
                    labels.get(hit.position()),
                    hit.permille(),
                    hit.exact()))
        .toList();
  }
}
