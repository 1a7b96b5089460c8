package org.quartermatch.search;

/**
 * All opportunities of one segment, for a {@link SegmentPacker}. Those that were replaced or
 * removed since are among them: an older snapshot of the segment may still have them. Valid only
 * during {@link SegmentPacker#pack}.
 */
public interface SegmentRecords {
  /** Number of documents; they are numbered from 0. */
  int size();

  /**
   * Decodes the opportunities of a range and shows them, by document number upwards, on the calling
   * thread. Several threads may each ask for a range of their own. O(bytes of their records).
   *
   * <p>Equal codes and companies of one call are one object.
   *
   * @param from first document
   * @param to after the last document, at most {@link #size()}
   * @throws IndexException if a record cannot be read
   */
  void forEach(int from, int to, RecordVisitor visitor);

  /** Decodes and shows all, by document number upwards, on the calling thread. */
  default void forEach(RecordVisitor visitor) {
    forEach(0, size(), visitor);
  }
}
