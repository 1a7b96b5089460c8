package org.quartermatch.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.IndexWriter;
import org.quartermatch.model.Opportunity;

/** What may be put at once: each id once, and each one that an index can tell from all others. */
final class PutBatch {
  private PutBatch() {}

  /**
   * The opportunities, in their order.
   *
   * @throws IllegalArgumentException if two have the same id, or an id cannot be told from others
   */
  static List<Opportunity> checked(Collection<? extends Opportunity> opportunities) {
    List<Opportunity> batch = new ArrayList<>(opportunities.size());
    Set<String> ids = new HashSet<>();
    Set<String> repeated = new HashSet<>();
    for (Opportunity opportunity : opportunities) {
      String id = opportunity.id();
      if (!OpportunityDocument.isPossibleId(id)) {
        throw new IllegalArgumentException(
            "An opportunity id has "
                + id.length()
                + " characters and starts with '"
                + id.codePoints()
                    .limit(20)
                    .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
                    .collect(
                        StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                + "'; allowed: Unicode text without half a surrogate pair, of at most "
                + IndexWriter.MAX_TERM_LENGTH
                + " bytes in UTF-8. Nothing was put.");
      }
      if (!ids.add(id)) {
        repeated.add(id);
      }
      batch.add(opportunity);
    }
    if (!repeated.isEmpty()) {
      throw new IllegalArgumentException(
          "Opportunity ids occur more than once in one put: "
              + repeated.stream().sorted().limit(10).toList()
              + (repeated.size() > 10 ? " and " + (repeated.size() - 10) + " more" : "")
              + "; allowed: once each. Nothing was put.");
    }
    return batch;
  }
}
