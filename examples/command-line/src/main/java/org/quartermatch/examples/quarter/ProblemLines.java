package org.quartermatch.examples.quarter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.quartermatch.files.csv.Problem;

/** Problems in files as people read them: first what they are, then how many of each kind. */
final class ProblemLines {
  /** So many of a kind show what is wrong; more hide the other kinds. */
  private static final int MOST_OF_A_KIND = 20;

  private ProblemLines() {}

  /** What one person wrote wrongly is often wrong in the whole column. */
  private record Kind(String file, String column) {
    static Kind of(Problem problem) {
      return new Kind(problem.file(), problem.column());
    }

    String in(Texts texts) {
      return column.isEmpty() ? file : texts.of("problems.column", file, column);
    }
  }

  /** What was passed over. */
  static List<String> ofNotes(List<Problem> notes, Texts texts) {
    return notes.stream()
        .map(note -> texts.of("warning", note.asMessage().in(texts.locale())))
        .toList();
  }

  /**
   * The lines to print.
   *
   * @param all whether each problem has its line; otherwise a kind's later ones are only counted
   */
  static List<String> of(List<Problem> problems, boolean all, Texts texts) {
    Map<Kind, Integer> counts = new LinkedHashMap<>();
    List<String> lines = new ArrayList<>();
    for (Problem problem : problems) {
      int count = counts.merge(Kind.of(problem), 1, Integer::sum);
      if (all || count <= MOST_OF_A_KIND) {
        lines.add(problem.asMessage().in(texts.locale()));
      }
    }
    counts.forEach(
        (kind, count) -> {
          if (count > MOST_OF_A_KIND) {
            lines.add(
                all
                    ? texts.of("problems.of-a-kind", count, kind.in(texts))
                    : texts.of("problems.more", count - MOST_OF_A_KIND, kind.in(texts)));
          }
        });
    return lines;
  }
}
