package org.quartermatch.search;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.LongField;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import org.quartermatch.model.EmploymentForm;

/**
 * Which opportunities count. Only what is surely not wanted may be left out here: what is scored,
 * and what is asked about when it is unknown, is the score's matter.
 *
 * @param date the day; opportunities whose last day lies before it are not there
 * @param forms the forms of employment that are accepted; empty: all. An empty set: none
 */
public record Filter(LocalDate date, Optional<Set<EmploymentForm>> forms) {
  public Filter {
    forms = forms.map(Set::copyOf);
  }

  /** All that counts on this day. */
  public static Filter on(LocalDate date) {
    return new Filter(date, Optional.empty());
  }

  /** The same, of these forms of employment only. */
  public Filter accepting(Set<EmploymentForm> accepted) {
    return new Filter(date, Optional.of(accepted));
  }

  Query toQuery() {
    Query valid =
        LongField.newRangeQuery(OpportunityDocument.VALID_UNTIL, date.toEpochDay(), Long.MAX_VALUE);
    if (forms.isEmpty()) {
      return valid;
    }
    var codes = forms.get().stream().map(form -> new BytesRef(form.code())).toList();
    return new BooleanQuery.Builder()
        .add(valid, Occur.FILTER)
        .add(new TermInSetQuery(OpportunityDocument.FORM, codes), Occur.FILTER)
        .build();
  }
}
