package org.quartermatch.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefBuilder;
import org.apache.lucene.util.PriorityQueue;

/**
 * The best k of a stream of candidates in their total order: points downwards, then id upwards by
 * code point (which is the order of the ids' UTF-8 bytes).
 *
 * <p>A heap whose top is the worst kept. A candidate that is worse costs one comparison; its id is
 * read only where points tie, and no object is made for it. A better one overwrites the top's slot:
 * O(log k).
 */
final class Best<T> {
  private static final class Slot<T> {
    private final BytesRefBuilder id = new BytesRefBuilder();
    private T value;
    private long points;

    private Slot(T value) {
      this.value = value;
    }

    private void set(BytesRef newId, T newValue, long newPoints) {
      id.copyBytes(newId);
      value = newValue;
      points = newPoints;
    }
  }

  private static final class Heap<T> extends PriorityQueue<Slot<T>> {
    private Heap(int size) {
      super(size);
    }

    @Override
    protected boolean lessThan(Slot<T> a, Slot<T> b) {
      return a.points != b.points ? a.points < b.points : a.id.get().compareTo(b.id.get()) > 0;
    }
  }

  private final int k;
  private final Heap<T> heap;

  /** Keeps {@code k}, at least 1; room is made for them at once. */
  Best(int k) {
    this.k = k;
    this.heap = new Heap<>(k);
  }

  /** Considers a candidate; {@code ids} is asked for its id only where that decides. */
  void offer(long points, T value, BinaryDocValues ids, int document) throws IOException {
    if (heap.size() < k) {
      Slot<T> slot = new Slot<>(value);
      slot.set(id(ids, document), value, points);
      heap.add(slot);
      return;
    }
    Slot<T> worst = heap.top();
    if (points < worst.points) {
      return;
    }
    BytesRef id = id(ids, document);
    if (points > worst.points || id.compareTo(worst.id.get()) < 0) {
      worst.set(id, value, points);
      heap.updateTop();
    }
  }

  private static BytesRef id(BinaryDocValues ids, int document) throws IOException {
    if (!ids.advanceExact(document)) {
      throw new IndexException("An opportunity in the index has no id: the index is damaged.");
    }
    return ids.binaryValue();
  }

  /** What was kept, best first. Empties this. */
  List<Ranked<T>> toList() {
    List<Ranked<T>> ranked = new ArrayList<>(heap.size());
    while (heap.size() > 0) {
      Slot<T> slot = heap.pop();
      ranked.add(new Ranked<>(slot.id.get().utf8ToString(), slot.value, slot.points));
    }
    Collections.reverse(ranked);
    return ranked;
  }
}
