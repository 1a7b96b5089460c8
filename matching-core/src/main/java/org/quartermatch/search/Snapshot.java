package org.quartermatch.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.quartermatch.model.Opportunity;

/**
 * What an index held at one moment. It stays as it is whatever is put, removed or committed
 * meanwhile, even when the index is closed. Close it when done: until then it keeps files and
 * memory of its moment.
 *
 * <p>Safe for use by several threads; after {@link #close()} every question is an {@link
 * IllegalStateException}, and one that is being answered is answered to its end. Questions throw
 * {@link IndexException} where the disk fails.
 *
 * @param <T> what the index prepares of an opportunity
 */
public final class Snapshot<T> implements AutoCloseable {
  private final IndexSearcher searcher;
  private final PreparedSegments<T> prepared;
  private final GermanText text;
  private boolean closed;

  /** Takes over the reference to the searcher's reader that the caller holds. */
  Snapshot(IndexSearcher searcher, PreparedSegments<T> prepared, GermanText text) {
    this.searcher = searcher;
    this.prepared = prepared;
    this.text = text;
  }

  /** Number of opportunities, whatever their last day. */
  public int size() {
    return ask(() -> searcher.getIndexReader().numDocs());
  }

  /** Number of opportunities that count. */
  public int count(Filter filter) {
    return ask(() -> searcher.count(filter.toQuery()));
  }

  /** The opportunity with this id, as prepared, whatever its last day. */
  public Optional<T> get(String id) {
    return ask(() -> find(id, (leaf, document) -> prepared.of(leaf).get(document)));
  }

  /** The opportunity with this id, as it was put, whatever its last day. */
  public Optional<Opportunity> opportunity(String id) {
    return ask(
        () ->
            find(
                id,
                (leaf, document) -> {
                  BinaryDocValues records = DocValues.getBinary(leaf, OpportunityDocument.RECORD);
                  records.advanceExact(document);
                  return new OpportunityCodec.Decoder().decode(records.binaryValue());
                }));
  }

  /** All that count, by id upwards in code point order. O(n log n). */
  public List<T> all(Filter filter) {
    record Entry<T>(BytesRef id, T opportunity) {}

    return ask(
        () -> {
          List<Entry<T>> entries = new ArrayList<>();
          scan(
              filter.toQuery(),
              ScoreMode.COMPLETE_NO_SCORES,
              (scorer, segment, ids, document) -> {
                ids.advanceExact(document);
                entries.add(
                    new Entry<>(BytesRef.deepCopyOf(ids.binaryValue()), segment.get(document)));
              });
          entries.sort(Comparator.comparing(Entry::id));
          return entries.stream().map(Entry::opportunity).toList();
        });
  }

  /**
   * The best k of all that count, exactly: points downwards, then id upwards by code point. Scores
   * each once; O(n + k log k log n) on average, O(n log k) at worst.
   *
   * @param k at least 1
   */
  public List<Ranked<T>> top(Filter filter, Points<? super T> points, int k) {
    checkK(k);
    return ask(
        () -> {
          Best<T> best = new Best<>(room(k));
          scan(
              filter.toQuery(),
              ScoreMode.COMPLETE_NO_SCORES,
              (scorer, segment, ids, document) -> {
                T opportunity = segment.get(document);
                long value = points.of(opportunity);
                if (value != Points.NOT_ELIGIBLE) {
                  best.offer(value, opportunity, ids, document);
                }
              });
          return best.toList();
        });
  }

  /**
   * The best k of those that count and have a word of the query in title or description, best first
   * by BM25, then by id; see {@link GermanText} for what is a word. Any text is a query, none is a
   * syntax error; one without a word finds nothing.
   *
   * @param k at least 1
   */
  public List<TextHit<T>> textSearch(String query, Filter filter, int k) {
    checkK(k);
    Query both =
        new BooleanQuery.Builder()
            .add(text.toQuery(query), Occur.MUST)
            .add(filter.toQuery(), Occur.FILTER)
            .build();
    return ask(
        () -> {
          Best<T> best = new Best<>(room(k));
          scan(
              both,
              ScoreMode.COMPLETE,
              (scorer, segment, ids, document) ->
                  // Scores are above 0; so ordered, their bits are ordered.
                  best.offer(
                      Float.floatToIntBits(scorer.score()), segment.get(document), ids, document));
          return best.toList().stream()
              .map(
                  hit ->
                      new TextHit<>(
                          hit.id(), hit.opportunity(), Float.intBitsToFloat((int) hit.points())))
              .toList();
        });
  }

  /** Lets files and memory go. Closing twice does nothing. */
  @Override
  public void close() {
    synchronized (this) {
      if (closed) {
        return;
      }
      closed = true;
    }
    try {
      searcher.getIndexReader().decRef();
    } catch (IOException e) {
      throw new IndexException("A snapshot could not be closed: " + e.getMessage(), e);
    }
  }

  private static void checkK(int k) {
    if (k < 1) {
      throw new IllegalArgumentException("number of results is " + k + ", allowed: 1 or more");
    }
  }

  /** No more slots than there can be candidates. */
  private int room(int k) {
    return Math.max(1, Math.min(k, searcher.getIndexReader().numDocs()));
  }

  private interface Question<R> {
    R answer() throws IOException;
  }

  /** Answers while holding the reader, so that {@link #close()} does not pull it away. */
  private <R> R ask(Question<R> question) {
    IndexReader reader = searcher.getIndexReader();
    synchronized (this) {
      if (closed) {
        throw new IllegalStateException("The snapshot is closed. Take a new one from the index.");
      }
      reader.incRef();
    }
    try {
      try {
        return question.answer();
      } finally {
        reader.decRef();
      }
    } catch (AlreadyClosedException e) {
      throw new IllegalStateException("The index is closed. Open it anew.", e);
    } catch (IOException e) {
      throw new IndexException(
          "The index could not be read: " + e.getMessage() + ". Check the disk.", e);
    }
  }

  private interface Visitor<T> {
    void visit(
        Scorer scorer, PreparedSegments.Segment<T> segment, BinaryDocValues ids, int document)
        throws IOException;
  }

  private void scan(Query query, ScoreMode mode, Visitor<T> visitor) throws IOException {
    Weight weight = searcher.createWeight(searcher.rewrite(query), mode, 1);
    for (LeafReaderContext context : searcher.getIndexReader().leaves()) {
      Scorer scorer = weight.scorer(context);
      if (scorer == null) {
        continue;
      }
      LeafReader leaf = context.reader();
      Bits live = leaf.getLiveDocs();
      PreparedSegments.Segment<T> segment = prepared.of(leaf);
      BinaryDocValues ids = DocValues.getBinary(leaf, OpportunityDocument.ID);
      DocIdSetIterator documents = scorer.iterator();
      for (int document = documents.nextDoc();
          document != DocIdSetIterator.NO_MORE_DOCS;
          document = documents.nextDoc()) {
        if (live == null || live.get(document)) {
          visitor.visit(scorer, segment, ids, document);
        }
      }
    }
  }

  private interface Reading<R> {
    R read(LeafReader leaf, int document) throws IOException;
  }

  private <R> Optional<R> find(String id, Reading<R> reading) throws IOException {
    if (!OpportunityDocument.isPossibleId(id)) {
      return Optional.empty();
    }
    Term term = OpportunityDocument.idTerm(id);
    for (LeafReaderContext context : searcher.getIndexReader().leaves()) {
      LeafReader leaf = context.reader();
      Bits live = leaf.getLiveDocs();
      @Nullable PostingsEnum documents = leaf.postings(term, PostingsEnum.NONE);
      while (documents != null && documents.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        int document = documents.docID();
        if (live == null || live.get(document)) {
          return Optional.of(reading.read(leaf, document));
        }
      }
    }
    return Optional.empty();
  }
}
