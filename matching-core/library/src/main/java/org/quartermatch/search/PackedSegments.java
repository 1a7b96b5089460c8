package org.quartermatch.search;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SegmentInfos;
import org.jspecify.annotations.Nullable;
import org.quartermatch.model.Opportunity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the scorer wants of the opportunities, one packed value per Lucene segment.
 *
 * <p>A segment's core never changes; deletions are marks beside it, and who walks over the values
 * respects them. So each segment is read from its file, or decoded and packed, once, by whoever
 * comes first, and shared by all snapshots that have it; it goes with its last reader, or with the
 * last snapshot of this packer. Made by {@link OpportunityIndex#packedBy}. Safe for use by several
 * threads.
 *
 * @param <S> what a segment is packed into
 */
public final class PackedSegments<S> {
  private static final Logger LOG = LoggerFactory.getLogger(OpportunityIndex.class);

  private final SegmentPacker<S> packer;

  /** Where they are kept; null: nowhere. */
  private final @Nullable PackedFiles<S> files;

  private final ConcurrentHashMap<IndexReader.CacheKey, Holder> holders = new ConcurrentHashMap<>();
  private final AtomicInteger recordsPacked;

  PackedSegments(SegmentPacker<S> packer, @Nullable PackedFiles<S> files) {
    this(packer, files, new AtomicInteger());
  }

  private PackedSegments(
      SegmentPacker<S> packer, @Nullable PackedFiles<S> files, AtomicInteger recordsPacked) {
    this.packer = packer;
    this.files = files;
    this.recordsPacked = recordsPacked;
  }

  /** The packed value of a segment. O(size) the first time, then O(1). */
  S of(LeafReader reader) throws IOException {
    IndexReader.CacheHelper core = reader.getCoreCacheHelper();
    Holder holder = holders.get(core.getKey());
    if (holder == null) {
      Holder fresh = new Holder();
      holder = holders.putIfAbsent(core.getKey(), fresh);
      if (holder == null) {
        holder = fresh;
        core.addClosedListener(new Forgetting(new WeakReference<>(holders)));
      }
    }
    return holder.get(reader);
  }

  /**
   * Lets a segment's value go with the segment, without keeping the values of a packer that nobody
   * uses any more: segments live for years, and every day may have a packer of its own.
   */
  private record Forgetting(WeakReference<? extends Map<IndexReader.CacheKey, ?>> holders)
      implements IndexReader.ClosedListener {
    @Override
    public void onClose(IndexReader.CacheKey core) {
      Map<IndexReader.CacheKey, ?> known = holders.get();
      if (known != null) {
        known.remove(core);
      }
    }
  }

  /** With the same files as another packer's. */
  PackedSegments<S> by(SegmentPacker<S> other) {
    return new PackedSegments<>(
        other,
        files == null
            ? null
            : other.form().map(form -> new PackedFiles<>(files, form)).orElse(null),
        recordsPacked);
  }

  /** Takes away files that a crash has left, before anybody packs. */
  void opened(SegmentInfos infos) {
    if (files != null) {
      files.opened(infos);
    }
  }

  /** Takes away the files of segments that are not of the last commit. */
  void committed() {
    if (files != null) {
      files.committed();
    }
  }

  /**
   * Packs committed segments that should have a file and have none, and writes it, on all
   * processors. What was committed is safe already, so that a failure is none for the caller.
   */
  void keep(Supplier<Snapshot<S>> snapshots) {
    if (files == null) {
      return;
    }
    try (Snapshot<S> snapshot = snapshots.get()) {
      snapshot.segments().parallelStream().forEach(segment -> segment.keep(this));
    } catch (RuntimeException e) {
      LOG.debug("Packed segments were not written: {}", e.toString());
    }
  }

  void keep(LeafReader reader) throws IOException {
    if (files != null && files.lacks(reader)) {
      files.write(reader, of(reader), new Records(reader)::of);
    }
  }

  /** Number of segments held. */
  int size() {
    return holders.size();
  }

  /** How many records of segments that may have a file were packed, as no file did. */
  int recordsPacked() {
    return recordsPacked.get();
  }

  private final class Holder {
    private volatile @Nullable S value;

    private S get(LeafReader reader) {
      S known = value;
      return known == null ? load(reader) : known;
    }

    private S load(LeafReader reader) {
      S known;
      Records records = new Records(reader);
      synchronized (this) {
        known = value;
        if (known != null) {
          return known;
        }
        Optional<S> read = files == null ? Optional.empty() : files.read(reader);
        known =
            read.orElseGet(
                () -> {
                  recordsPacked.addAndGet(PackedFiles.info(reader) == null ? 0 : records.size());
                  return Objects.requireNonNull(packer.pack(records), "packed segment");
                });
        value = known;
      }
      // Others need not wait for it.
      if (files != null) {
        files.write(reader, known, records::of);
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
          visitor.visit(document, decode(decoder, records, document));
        }
      } catch (IOException e) {
        throw IndexException.unreadable(e);
      }
    }

    /** The opportunities of these documents, ascending. */
    List<Opportunity> of(int[] documents) {
      try {
        OpportunityCodec.Decoder decoder = new OpportunityCodec.Decoder();
        BinaryDocValues records = DocValues.getBinary(reader, OpportunityDocument.RECORD);
        List<Opportunity> opportunities = new ArrayList<>(documents.length);
        for (int document : documents) {
          opportunities.add(decode(decoder, records, document));
        }
        return opportunities;
      } catch (IOException e) {
        throw IndexException.unreadable(e);
      }
    }

    private static Opportunity decode(
        OpportunityCodec.Decoder decoder, BinaryDocValues records, int document)
        throws IOException {
      if (!records.advanceExact(document)) {
        throw OpportunityDocument.incomplete();
      }
      return decoder.decode(records.binaryValue());
    }
  }
}
