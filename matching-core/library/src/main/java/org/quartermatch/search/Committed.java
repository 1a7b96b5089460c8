package org.quartermatch.search;

import java.util.List;

/**
 * What a commit made safe. Close it when done; that closes the snapshot.
 *
 * @param generation of the index on disk
 * @param snapshot what the index held when it was committed
 * @param changed where the snapshot has what was put since the commit before, by id upwards in code
 *     point order; also what was put again as it was. What was removed again is not among them
 * @param <S> what a segment is packed into
 */
public record Committed<S>(long generation, Snapshot<S> snapshot, List<Located<S>> changed)
    implements AutoCloseable {
  public Committed {
    changed = List.copyOf(changed);
  }

  @Override
  public void close() {
    snapshot.close();
  }
}
