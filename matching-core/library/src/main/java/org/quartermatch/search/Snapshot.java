package org.quartermatch.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
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
 * @param <S> what the index packs a segment into
 */
public final class Snapshot<S> implements AutoCloseable {
  private final IndexSearcher searcher;
  private final GermanText text;
  private final Hold hold;

  /** In the order of Lucene's leaves. */
  private final List<Segment<S>> segments;

  /** Takes over the reference to the searcher's reader that the caller holds. */
  Snapshot(IndexSearcher searcher, PackedSegments<S> cache, GermanText text) {
    this.searcher = searcher;
    this.text = text;
    Hold reader = new Hold(searcher.getIndexReader());
    this.hold = reader;
    this.segments =
        searcher.getIndexReader().leaves().stream()
            .map(leaf -> new Segment<>(leaf.reader(), reader, cache))
            .toList();
  }

  /** The same moment for who packs otherwise. To be closed by itself. */
  Snapshot<S> again(PackedSegments<S> cache) {
    return hold.ask(
        () -> {
          searcher.getIndexReader().incRef();
          return new Snapshot<>(searcher, cache, text);
        });
  }

  /** The parts of the snapshot, which together hold every opportunity once; in no useful order. */
  public List<Segment<S>> segments() {
    return segments;
  }

  /** Packs what is not packed yet, on all processors. */
  public void pack() {
    for (Segment<S> segment : segments) {
      if (!segment.isPacked()) {
        segments.parallelStream().forEach(Segment::packed);
        return;
      }
    }
  }

  /** Number of opportunities, whatever their last day. */
  public int size() {
    return hold.ask(() -> searcher.getIndexReader().numDocs());
  }

  /** Number of opportunities that count. */
  public int count(Filter filter) {
    return hold.ask(() -> searcher.count(filter.toQuery()));
  }

  /** Where the opportunity with this id is, whatever its last day. */
  public Optional<Located<S>> find(String id) {
    if (!OpportunityDocument.isPossibleId(id)) {
      return Optional.empty();
    }
    Term term = OpportunityDocument.idTerm(id);
    return hold.ask(
        () -> {
          for (Segment<S> segment : segments) {
            @Nullable PostingsEnum documents = segment.leaf().postings(term, PostingsEnum.NONE);
            while (documents != null && documents.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
              if (segment.isLive(documents.docID())) {
                return Optional.of(new Located<>(segment, documents.docID()));
              }
            }
          }
          return Optional.empty();
        });
  }

  /** The opportunity with this id, as it was put, whatever its last day. */
  public Optional<Opportunity> opportunity(String id) {
    return find(id).map(Located::opportunity);
  }

  /** Where all that count are, by id upwards in code point order. Decodes none: O(n log n). */
  public List<Located<S>> where(Filter filter) {
    return hold.ask(() -> located(filter.toQuery()));
  }

  /**
   * What was put to be committed with one of these generations, by id upwards in code point order.
   *
   * @param before the last generation that does not count
   * @param now the last one that does
   */
  List<Located<S>> putAfter(long before, long now) {
    return before >= now
        ? List.of()
        : hold.ask(
            () ->
                located(
                    LongPoint.newRangeQuery(
                        OpportunityDocument.PUT_FOR, Math.addExact(before, 1), now)));
  }

  /** The commit that it shows, where the index was opened to be read. */
  CommitPoint commitPoint() {
    return hold.ask(() -> IndexFiles.commitOf(searcher.getIndexReader()));
  }

  private List<Located<S>> located(Query query) throws IOException {
    record Entry<S>(BytesRef id, Located<S> where) {}

    List<Entry<S>> entries = new ArrayList<>();
    scan(
        query,
        ScoreMode.COMPLETE_NO_SCORES,
        (scorer, segment, ids, document) -> {
          if (!ids.advanceExact(document)) {
            throw OpportunityDocument.incomplete();
          }
          entries.add(
              new Entry<>(
                  BytesRef.deepCopyOf(ids.binaryValue()), new Located<>(segment, document)));
        });
    entries.sort(Comparator.comparing(Entry::id));
    return entries.stream().map(Entry::where).toList();
  }

  /**
   * The best k of those that count and have a word of the query in title or description, best first
   * by BM25, then by id; see {@link GermanText} for what is a word. Any text is a query, none is a
   * syntax error; one without a word finds nothing.
   *
   * @param k at least 1
   */
  public List<TextHit> textSearch(String query, Filter filter, int k) {
    if (k < 1) {
      throw new IllegalArgumentException("number of results is " + k + ", allowed: 1 or more");
    }
    Query both =
        new BooleanQuery.Builder()
            .add(text.toQuery(query), Occur.MUST)
            .add(filter.toQuery(), Occur.FILTER)
            .build();
    return hold.ask(
        () -> {
          // No more slots than there can be candidates.
          BestTextHits<S> best =
              new BestTextHits<>(Math.max(1, Math.min(k, searcher.getIndexReader().numDocs())));
          scan(
              both,
              ScoreMode.COMPLETE,
              (scorer, segment, ids, document) ->
                  best.offer(scorer.score(), segment, ids, document));
          return best.toList().stream()
              .map(hit -> new TextHit(hit.where().opportunity(), hit.score()))
              .toList();
        });
  }

  /** Lets files and memory go. Closing twice does nothing. */
  @Override
  public void close() {
    hold.close();
  }

  private interface Visitor<S> {
    void visit(Scorer scorer, Segment<S> segment, BinaryDocValues ids, int document)
        throws IOException;
  }

  private void scan(Query query, ScoreMode mode, Visitor<S> visitor) throws IOException {
    Weight weight = searcher.createWeight(searcher.rewrite(query), mode, 1);
    for (LeafReaderContext context : searcher.getIndexReader().leaves()) {
      Scorer scorer = weight.scorer(context);
      if (scorer == null) {
        continue;
      }
      LeafReader leaf = context.reader();
      Segment<S> segment = segments.get(context.ord);
      BinaryDocValues ids = DocValues.getBinary(leaf, OpportunityDocument.ID);
      DocIdSetIterator documents = scorer.iterator();
      for (int document = documents.nextDoc();
          document != DocIdSetIterator.NO_MORE_DOCS;
          document = documents.nextDoc()) {
        if (segment.isLive(document)) {
          visitor.visit(scorer, segment, ids, document);
        }
      }
    }
  }
}
