package org.quartermatch.search;

import java.util.List;

/**
 * What an index held at one moment, as a store that never changes: for a long piece of work whose
 * parts are to agree. Safe for use by several threads.
 *
 * @param <S> what a segment is packed into
 */
public final class OpportunityMoment<S> implements UnwrittenStore<S> {
  private final Snapshot<S> moment;
  private final CommitPoint commit;
  private volatile PackedSegments<S> packed;
  private volatile boolean closed;

  /**
   * Takes over a snapshot, and closes it in the end.
   *
   * @param commit the last one when the snapshot was taken
   * @param packed what the snapshot's segments are packed into
   */
  public OpportunityMoment(Snapshot<S> moment, CommitPoint commit, PackedSegments<S> packed) {
    this.moment = moment;
    this.commit = commit;
    this.packed = packed;
  }

  /** Does nothing: it stays as it is. */
  @Override
  public Committed<S> refreshAndTell() {
    return new Committed<>(commit.generation(), snapshot(packed), List.of());
  }

  @Override
  public CommitPoint lastCommit() {
    ensureUsable();
    return commit;
  }

  @Override
  public PackedSegments<S> packed() {
    return packed;
  }

  @Override
  public synchronized PackedSegments<S> packedBy(SegmentPacker<S> packer) {
    packed = packed.by(packer);
    return packed;
  }

  @Override
  public Snapshot<S> snapshot(PackedSegments<S> packedSegments) {
    ensureUsable();
    return moment.again(packedSegments);
  }

  @Override
  public int recordsPacked() {
    return packed.recordsPacked();
  }

  @Override
  public void ensureUsable() {
    if (closed) {
      throw new IllegalStateException(
          "This engine of one moment is closed. Ask the engine that it was made of for a new one.");
    }
  }

  @Override
  public IllegalStateException refused(String call) {
    ensureUsable();
    return new IllegalStateException(
        "This engine shows one moment of an index, so that it takes no "
            + call
            + ": call it on the engine that it was made of.");
  }

  @Override
  public synchronized void close() {
    closed = true;
    moment.close();
  }
}
