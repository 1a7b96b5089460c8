package org.quartermatch.search;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.quartermatch.model.Opportunity;

/**
 * What an index held at one moment, as a store that never changes: for a long piece of work whose
 * parts are to agree. Safe for use by several threads.
 *
 * @param <S> what a segment is packed into
 */
public final class OpportunityMoment<S> implements OpportunityStore<S> {
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

  @Override
  public boolean isWritten() {
    return false;
  }

  @Override
  public void put(Collection<? extends Opportunity> opportunities) {
    throw fixed("put");
  }

  @Override
  public void remove(Collection<String> ids) {
    throw fixed("remove");
  }

  @Override
  public long commit(Optional<String> mark) {
    throw fixed("commit");
  }

  @Override
  public Committed<S> commitAndTell(Optional<String> mark) {
    throw fixed("commit");
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
  public long copyTo(Path target) {
    throw fixed("backup");
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

  private IllegalStateException fixed(String call) {
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
