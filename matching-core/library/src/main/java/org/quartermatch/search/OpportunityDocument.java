package org.quartermatch.search;

import java.time.LocalDate;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.UnicodeUtil;
import org.quartermatch.model.Opportunity;
import org.quartermatch.model.Position;

/** What of an opportunity goes where in the index. */
final class OpportunityDocument {
  /** The id: a term, to replace and to remove by; a doc value, to break ties by. */
  static final String ID = "id";

  /** Last day as days since 1970-01-01, {@link Long#MAX_VALUE} where there is none. */
  static final String VALID_UNTIL = "validUntil";

  /** Generation of the commit that it was put for, to tell what a commit changed. */
  static final String PUT_FOR = "putFor";

  /** Title and description as words, for text search. */
  static final String TITLE = "title";

  static final String DESCRIPTION = "description";

  /** The whole record by {@link OpportunityCodec}, as a doc value. */
  static final String RECORD = "record";

  private OpportunityDocument() {}

  /**
   * What stands for an opportunity.
   *
   * @param generation of the commit that is to make it safe
   */
  static Document of(Opportunity opportunity, long generation) {
    Position position = opportunity.position();
    BytesRef id = new BytesRef(position.id());
    long lastDay = position.validUntil().map(LocalDate::toEpochDay).orElse(Long.MAX_VALUE);
    Document document = new Document();
    document.add(new StringField(ID, id, Store.NO));
    document.add(new BinaryDocValuesField(ID, id));
    document.add(new LongField(VALID_UNTIL, lastDay, Store.NO));
    document.add(new LongPoint(PUT_FOR, generation));
    document.add(new TextField(TITLE, GermanText.normalise(position.title()), Store.NO));
    document.add(
        new TextField(DESCRIPTION, GermanText.normalise(position.description()), Store.NO));
    document.add(new BinaryDocValuesField(RECORD, OpportunityCodec.encode(opportunity)));
    return document;
  }

  static Term idTerm(String id) {
    return new Term(ID, new BytesRef(id));
  }

  /** What to throw where a document lacks a value that every one has. */
  static IndexException incomplete() {
    return new IndexException(
        "An opportunity in the index lacks its id or its record: the index is damaged. Restore the"
            + " directory from a backup, or delete it and put the opportunities again.");
  }

  /** Whether the index can tell this id from every other. */
  static boolean isPossibleId(String id) {
    return UnicodeUtil.validUTF16String(id)
        && UnicodeUtil.calcUTF16toUTF8Length(id, 0, id.length()) <= IndexWriter.MAX_TERM_LENGTH;
  }
}
