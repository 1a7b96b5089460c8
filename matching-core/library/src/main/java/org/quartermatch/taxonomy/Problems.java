package org.quartermatch.taxonomy;

import java.util.ArrayList;
import java.util.List;
import org.quartermatch.model.Message;

/** Collects what is wrong with the files of one taxonomy while it is loaded. One thread only. */
final class Problems {
  private final List<TaxonomyFormatException.Problem> found = new ArrayList<>();

  void add(String file, long line, String column, Message message) {
    found.add(new TaxonomyFormatException.Problem(file, line, column, message));
    if (found.size() >= TaxonomyFormatException.MOST_PROBLEMS) {
      throw new TaxonomyFormatException(found);
    }
  }

  void throwIfAny() {
    if (!found.isEmpty()) {
      throw new TaxonomyFormatException(found);
    }
  }
}
