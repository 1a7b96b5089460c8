package org.quartermatch.examples.quarter;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.quartermatch.model.CodePointOrder;

/** Finds what somebody may have meant who typed an id that is not there. */
final class SimilarIds {
  private static final int MOST = 5;

  /** More changed letters than this make another id. */
  private static final int MOST_CHANGES = 2;

  private SimilarIds() {}

  static List<String> of(String typed, Collection<String> ids) {
    record Near(String id, int changes) {}

    return ids.stream()
        .map(id -> new Near(id, changes(fold(typed), fold(id))))
        .filter(near -> near.changes <= Math.min(MOST_CHANGES, typed.length() - 1))
        .sorted(
            Comparator.comparingInt(Near::changes).thenComparing(Near::id, CodePointOrder.INSTANCE))
        .limit(MOST)
        .map(Near::id)
        .toList();
  }

  private static String fold(String id) {
    return id.strip().toLowerCase(Locale.ROOT);
  }

  /** Letters to insert, delete or replace (Levenshtein), O(n·m). */
  private static int changes(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
