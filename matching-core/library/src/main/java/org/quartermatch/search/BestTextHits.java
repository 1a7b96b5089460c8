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
 * The best k of a stream of text hits in their total order: score downwards, then id upwards by
 * code point (which is the order of the ids' UTF-8 bytes).
 *
 * <p>A heap whose top is the worst kept. A candidate that is worse costs one comparison; its id is
 * read only where scores tie, and no object is made for it. A better one overwrites the top's slot:
 * O(log k).
 */
final class BestTextHits<S> {
  /** A hit that was kept. */
  record Hit<S>(Located<S> where, float score) {}

  private static final class Slot<S> {
    private final BytesRefBuilder id = new BytesRefBuilder();
    private Segment<S> segment;
    private int document;
    private float score;

    private Slot(BytesRef id, Segment<S> segment, int document, float score) {
      this.id.copyBytes(id);
      this.segment = segment;
      this.document = document;
      this.score = score;
    }
  }

  private static final class Heap<S> extends PriorityQueue<Slot<S>> {
    private Heap(int size) {
      super(size);
    }

    @Override
    protected boolean lessThan(Slot<S> a, Slot<S> b) {
      return a.score != b.score ? a.score < b.score : a.id.get().compareTo(b.id.get()) > 0;
    }
  }

  private final int k;
  private final Heap<S> heap;

  /** Keeps {@code k}, at least 1; room is made for them at once. */
  BestTextHits(int k) {
    this.k = k;
    this.heap = new Heap<>(k);
  }

  /** Considers a candidate; {@code ids} is asked for its id only where that decides. */
  void offer(float score, Segment<S> segment, BinaryDocValues ids, int document)
      throws IOException {
    if (heap.size() < k) {
      heap.add(new Slot<>(id(ids, document), segment, document, score));
      return;
    }
    Slot<S> worst = heap.top();
    if (score < worst.score) {
      return;
    }
    BytesRef id = id(ids, document);
    if (score > worst.score || id.compareTo(worst.id.get()) < 0) {
      worst.id.copyBytes(id);
      worst.segment = segment;
      worst.document = document;
      worst.score = score;
      heap.updateTop();
    }
  }

  private static BytesRef id(BinaryDocValues ids, int document) throws IOException {
    if (!ids.advanceExact(document)) {
      throw OpportunityDocument.incomplete();
    }
    return ids.binaryValue();
  }

  /** What was kept, best first. Empties this. */
  List<Hit<S>> toList() {
    List<Hit<S>> hits = new ArrayList<>(heap.size());
    while (heap.size() > 0) {
      Slot<S> slot = heap.pop();
      hits.add(new Hit<>(new Located<>(slot.segment, slot.document), slot.score));
    }
    Collections.reverse(hits);
    return hits;
  }
}
