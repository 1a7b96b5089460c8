package org.quartermatch.search;

import java.util.Optional;

/**
 * Makes of the opportunities of one segment what a scorer wants to have of them, by document
 * number.
 *
 * <p>Called once per segment that has no file ({@link #form}), by any thread: by the first question
 * that needs the segment, before a merged segment is shown, or by a commit. Several segments may be
 * packed at the same time. A failure is thrown to whoever asked, and packing is tried again by the
 * next who asks.
 *
 * @param <S> what a segment becomes; it is shared by threads, so it should be immutable, and it
 *     should keep none of the opportunities if it is to be small
 */
@FunctionalInterface
public interface SegmentPacker<S> {
  /** Packs a segment. */
  S pack(SegmentRecords records);

  /** How it is kept beside the segment; empty: it is not. */
  default Optional<PackedForm<S>> form() {
    return Optional.empty();
  }
}
