package org.quartermatch.search;

import java.io.IOException;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.quartermatch.model.Opportunity;

/**
 * A part of a {@link Snapshot}: documents numbered from 0, and what the packer made of them.
 *
 * <p>Safe for use by several threads while the snapshot is open. After it was closed, {@link
 * #isLive}, {@link #size} and what {@link #packed} returned before can still be used; everything
 * else is an {@link IllegalStateException}.
 *
 * @param <S> what a segment is packed into
 */
public final class Segment<S> {
  private final LeafReader leaf;
  private final Hold hold;
  private final PackedSegments<S> cache;

  /** On the heap, and never changed. */
  private final @Nullable Bits live;

  private volatile @Nullable S packed;

  Segment(LeafReader leaf, Hold hold, PackedSegments<S> cache) {
    this.leaf = leaf;
    this.hold = hold;
    this.cache = cache;
    this.live = leaf.getLiveDocs();
  }

  /** Number of documents, deleted ones included. */
  public int size() {
    return leaf.maxDoc();
  }

  /** Number of documents that are not deleted; equal to {@link #size()} if all are live. */
  public int liveCount() {
    return leaf.numDocs();
  }

  /** Whether the snapshot has this document; otherwise it was replaced or removed before. */
  public boolean isLive(int document) {
    return live == null || live.get(document);
  }

  /** What the packer made of the segment. O(1), except for the first who asks. */
  public S packed() {
    S known = packed;
    if (known == null) {
      known = hold.ask(() -> cache.of(leaf));
      packed = known;
    }
    return known;
  }

  /** Whether {@link #packed} answers at once. */
  boolean isPacked() {
    return packed != null;
  }

  /** Writes its file if it should have one and has none. */
  void keep(PackedSegments<S> all) {
    hold.ask(
        () -> {
          all.keep(leaf);
          return leaf;
        });
  }

  /** The opportunity of a document, decoded from the index. */
  public Opportunity opportunity(int document) {
    return hold.ask(() -> decode(document));
  }

  /** The id of a document, without decoding the rest. */
  public String id(int document) {
    return hold.ask(
        () -> value(DocValues.getBinary(leaf, OpportunityDocument.ID), document).utf8ToString());
  }

  private Opportunity decode(int document) throws IOException {
    BinaryDocValues records = DocValues.getBinary(leaf, OpportunityDocument.RECORD);
    return new OpportunityCodec.Decoder().decode(value(records, document));
  }

  private static BytesRef value(BinaryDocValues values, int document) throws IOException {
    if (!values.advanceExact(document)) {
      throw OpportunityDocument.incomplete();
    }
    return values.binaryValue();
  }

  /** Of every snapshot that has this part the same object, and of no other part. */
  public Object key() {
    return hold.ask(() -> leaf.getCoreCacheHelper().getKey());
  }

  LeafReader leaf() {
    return leaf;
  }
}
