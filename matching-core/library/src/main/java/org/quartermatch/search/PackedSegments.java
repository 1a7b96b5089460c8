package org.quartermatch.search;

import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.jspecify.annotations.Nullable;

/**
 * What the scorer wants of the opportunities, one packed value per Lucene segment.
 *
 * <p>A segment's core never changes; deletions are marks beside it, and who walks over the values
 * respects them. So each segment is decoded and packed once, by whoever comes first, and shared by
 * all snapshots that have it; it goes with its last reader. Safe for use by several threads.
 */
final class PackedSegments<S> {
  private final SegmentPacker<S> packer;
  private final ConcurrentHashMap<IndexReader.CacheKey, Holder<S>> holders =
      new ConcurrentHashMap<>();

  PackedSegments(SegmentPacker<S> packer) {
    this.packer = packer;
  }

  /** The packed value of a segment. O(size) the first time, then O(1). */
  S of(LeafReader reader) throws IOException {
    IndexReader.CacheHelper core = reader.getCoreCacheHelper();
    Holder<S> holder = holders.get(core.getKey());
    if (holder == null) {
      Holder<S> fresh = new Holder<>();
      holder = holders.putIfAbsent(core.getKey(), fresh);
      if (holder == null) {
        holder = fresh;
        core.addClosedListener(holders::remove);
      }
    }
    return holder.get(reader, packer);
  }

  /** Number of segments held. */
  int size() {
    return holders.size();
  }

  private static final class Holder<S> {
    private volatile @Nullable S packed;

    private S get(LeafReader reader, SegmentPacker<S> packer) {
      S known = packed;
      return known == null ? load(reader, packer) : known;
    }

    private synchronized S load(LeafReader reader, SegmentPacker<S> packer) {
      S known = packed;
      if (known == null) {
        known = Objects.requireNonNull(packer.pack(new Records(reader)), "packed segment");
        packed = known;
      }
      return known;
    }
  }

  /** Every thread reads by an iterator and a decoder of its own. */
  private record Records(LeafReader reader) implements SegmentRecords {
    @Override
    public int size() {
      return reader.maxDoc();
    }

    @Override
    public void forEach(int from, int to, RecordVisitor visitor) {
      Objects.checkFromToIndex(from, to, size());
      try {
        OpportunityCodec.Decoder decoder = new OpportunityCodec.Decoder();
        BinaryDocValues records = DocValues.getBinary(reader, OpportunityDocument.RECORD);
        for (int document = from; document < to; document++) {
          if (!records.advanceExact(document)) {
            throw OpportunityDocument.incomplete();
          }
          visitor.visit(document, decoder.decode(records.binaryValue()));
        }
      } catch (IOException e) {
        throw IndexException.unreadable(e);
      }
    }
  }
}
