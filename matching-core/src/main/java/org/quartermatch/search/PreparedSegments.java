package org.quartermatch.search;

import java.io.IOException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.jspecify.annotations.Nullable;
import org.quartermatch.model.Opportunity;

/**
 * What the scorer wants of every opportunity, kept by Lucene segment.
 *
 * <p>A segment's core never changes; deletions are marks beside it, and who walks over the values
 * respects them. So each segment is decoded and prepared once, by whoever comes first, and shared
 * by all snapshots that have it; it goes with its last reader. Safe for use by several threads.
 */
final class PreparedSegments<T> {
  private final Function<? super Opportunity, ? extends T> prepare;
  private final ConcurrentHashMap<IndexReader.CacheKey, Segment<T>> segments =
      new ConcurrentHashMap<>();

  PreparedSegments(Function<? super Opportunity, ? extends T> prepare) {
    this.prepare = prepare;
  }

  /** The segment's values, by document number. O(size) the first time, then O(1). */
  Segment<T> of(LeafReader reader) throws IOException {
    IndexReader.CacheHelper core = reader.getCoreCacheHelper();
    Segment<T> segment = segments.get(core.getKey());
    if (segment == null) {
      Segment<T> fresh = new Segment<>();
      segment = segments.putIfAbsent(core.getKey(), fresh);
      if (segment == null) {
        segment = fresh;
        core.addClosedListener(segments::remove);
      }
    }
    segment.load(reader, prepare);
    return segment;
  }

  /** Number of segments held. */
  int size() {
    return segments.size();
  }

  /** One segment's values. */
  static final class Segment<T> {
    private volatile @Nullable Object @Nullable [] values;

    /** The prepared value of a document of this segment. */
    @SuppressWarnings("unchecked") // only values of T are put in
    T get(int document) {
      Object[] loaded = values;
      if (loaded == null || loaded[document] == null) {
        throw new IllegalStateException("document " + document + " was not loaded");
      }
      return (T) loaded[document];
    }

    private synchronized void load(
        LeafReader reader, Function<? super Opportunity, ? extends T> prepare) throws IOException {
      if (values != null) {
        return;
      }
      // Deleted documents too: an older snapshot of this segment may still have them.
      @Nullable Object[] loading = new Object[reader.maxDoc()];
      OpportunityCodec.Decoder decoder = new OpportunityCodec.Decoder();
      BinaryDocValues records = DocValues.getBinary(reader, OpportunityDocument.RECORD);
      while (records.nextDoc() != BinaryDocValues.NO_MORE_DOCS) {
        loading[records.docID()] = prepare.apply(decoder.decode(records.binaryValue()));
      }
      values = loading;
    }
  }
}
