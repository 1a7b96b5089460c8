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
  private final List<String> labels = new ArrayList<>();
  private final List<String> codes = new ArrayList<>();

  OccupationTitles(Set<String> occupations, Labels names) {
    List<String> titles = new ArrayList<>();
    names.forEach(
        (code, of) -> {
          if (occupations.contains(code)) {
            for (String form : forms(of.preferred())) {
              add(titles, form, of.preferred(), code);
            }
          }
        });
    int properNames = titles.size();
    names.forEach(
        (code, of) -> {
          if (occupations.contains(code)) {
            of.alternatives().forEach(label -> add(titles, label, label, code));
          }
        });
    index = TitleIndex.of(titles, codes, properNames);
  }

  private void add(List<String> titles, String title, String label, String code) {
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
