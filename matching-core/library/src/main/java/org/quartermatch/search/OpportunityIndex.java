package org.quartermatch.search;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;
import org.quartermatch.model.Opportunity;

/**
 * Opportunities by id, on disk or in memory, with what a scorer wants of them packed by segment.
 *
 * <p><b>What is seen.</b> {@link #put} and {@link #remove} are in every {@link #snapshot()} taken
 * after they returned; a snapshot sees the whole of a call or nothing of it.
 *
 * <p><b>What is safe.</b> {@link #commit()} makes everything put and removed so far survive a crash
 * of the program or the machine. Whatever was not committed is dropped by {@link #close()}, by a
 * crash, and when the disk fails: the index on disk is always that of the last commit.
 *
 * <p><b>Errors.</b> What the disk does wrong is an {@link IndexException}. When writing failed, the
 * index takes no more calls ({@link IllegalStateException} with the reason): close it, see to the
 * disk, open it anew. Only a {@code commit} that failed before anything was lost may be tried
 * again; its message says so.
 *
 * <p>Safe for use by several threads. Writers wait for each other; snapshots wait for a writer only
 * for a moment, except that after small changes they may wait for a commit under way.
 *
 * @param <S> what the packer makes of a segment; it should be immutable
 */
public final class OpportunityIndex<S> implements Closeable {
  /**
   * From so many opportunities on, a put shows what was there before it starts, so that snapshots
   * need not wait for its end.
   */
  private static final int LARGE_PUT = 256;

  private final String where;
  private final Directory directory;
  private final GermanText text;
  private final PackedSegments<S> packed;
  private final IndexWriter writer;
  private final SearcherManager searchers;

  /** Held by whoever changes, shows or commits. */
  private final ReentrantLock lock = new ReentrantLock();

  /** Number of changes made, and of those that snapshots show. */
  private final AtomicLong changes = new AtomicLong();

  private volatile long changesShown;

  private volatile long generation;
  private volatile boolean closed;
  private volatile @Nullable IndexException failure;

  /**
   * Opens an index in a directory, which is made if it is not there. One index at a time may be
   * open on it. Reads all files once, on all processors, to see that they are whole: O(size on
   * disk).
   *
   * @param packer what a scorer wants of a segment; called once per segment, before the first
   *     question that needs it
   * @throws IndexException if the directory is in use, damaged, of a newer version, or unreadable
   */
  public static <S> OpportunityIndex<S> open(
      Path directory, GermanText text, SegmentPacker<S> packer) {
    String where = "at " + directory.toAbsolutePath();
    return open(IndexFiles.directory(directory, where), where, text, packer);
  }

  /** Opens an empty index in memory; see {@link #open(Path, GermanText, SegmentPacker)}. */
  public static <S> OpportunityIndex<S> inMemory(GermanText text, SegmentPacker<S> packer) {
    return open(new ByteBuffersDirectory(), "in memory", text, new PackedSegments<>(packer, null));
  }

  /** Opens an index in any Lucene directory, which it closes in the end. */
  static <S> OpportunityIndex<S> open(
      Directory directory, String where, GermanText text, SegmentPacker<S> packer) {
    PackedFiles<S> files = packer.form().map(it -> new PackedFiles<>(directory, it)).orElse(null);
    return open(directory, where, text, new PackedSegments<>(packer, files));
  }

  private static <S> OpportunityIndex<S> open(
      Directory directory, String where, GermanText text, PackedSegments<S> packed) {
    IndexFiles.Opened opened =
        IndexFiles.open(directory, where, text.analyzer(), reader -> warm(packed, reader));
    packed.opened(opened.committed());
    return new OpportunityIndex<>(where, directory, text, packed, opened);
  }

  private OpportunityIndex(
      String where,
      Directory directory,
      GermanText text,
      PackedSegments<S> packed,
      IndexFiles.Opened opened) {
    this.where = where;
    this.directory = directory;
    this.text = text;
    this.packed = packed;
    this.writer = opened.writer();
    this.searchers = opened.searchers();
    this.generation = opened.generation();
  }

  /** Packs a merged segment before it replaces its parts, so that no question waits for it. */
  private static <S> void warm(PackedSegments<S> packed, LeafReader reader) throws IOException {
    try {
      packed.of(reader);
    } catch (RuntimeException e) {
      // Not the merge's failure: the question that needs the segment packs it again and reports.
    }
  }

  /**
   * Adds opportunities; one with the id of an earlier one replaces it. All or nothing. A large
   * collection is read by all processors.
   *
   * @throws IllegalArgumentException if two have the same id, or an id cannot be told from others;
   *     nothing was changed
   */
  public void put(Collection<? extends Opportunity> opportunities) {
    List<Opportunity> batch = PutBatch.checked(opportunities);
    if (batch.isEmpty()) {
      ensureUsable();
      return;
    }
    boolean large = batch.size() >= LARGE_PUT;
    // Reading the texts is nearly all of the work, and the order of writing does not matter.
    Stream<Opportunity> pending = large ? batch.parallelStream() : batch.stream();
    change(large, () -> pending.forEach(this::write));
  }

  private void write(Opportunity opportunity) {
    try {
      writer.updateDocument(
          OpportunityDocument.idTerm(opportunity.id()),
          OpportunityDocument.of(opportunity, generation + 1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Removes the opportunities with these ids; an id that is not there is no error. */
  public void remove(Collection<String> ids) {
    Term[] terms =
        ids.stream()
            .filter(OpportunityDocument::isPossibleId)
            .map(OpportunityDocument::idTerm)
            .toArray(Term[]::new);
    if (terms.length == 0) {
      ensureUsable();
      return;
    }
    change(terms.length >= LARGE_PUT, () -> writer.deleteDocuments(terms));
  }

  private interface Change {
    void apply() throws IOException;
  }

  private void change(boolean large, Change change) {
    lock.lock();
    try {
      ensureUsable();
      if (large) {
        show();
      }
      change.apply();
      changes.incrementAndGet();
      if (large) {
        show();
      }
    } catch (IOException | RuntimeException e) {
      throw failed("The index " + where + " could not be written", e);
    } finally {
      lock.unlock();
    }
  }

  /**
   * Makes all that was put and removed so far survive a crash. Returns the generation of the index
   * on disk, which grows by one with each commit that had something to do.
   *
   * @throws IndexException if the disk fails; what was committed before is as it was
   */
  public long commit() {
    long committed;
    lock.lock();
    try {
      save();
      committed = generation;
    } finally {
      lock.unlock();
    }
    packed.keep(this::snapshot);
    return committed;
  }

  /**
   * Commits, and says what was put since the commit before. Costs, beyond the commit, O(changed log
   * changed); nothing is kept between commits for it.
   *
   * @throws IndexException as {@link #commit()}; what was put is then told by the commit that
   *     succeeds
   */
  public Committed<S> commitAndTell() {
    Committed<S> committed = commitAndFind();
    packed.keep(this::snapshot);
    return committed;
  }

  private Committed<S> commitAndFind() {
    lock.lock();
    try {
      long before = generation;
      save();
      Snapshot<S> snapshot = snapshot();
      try {
        List<Located<S>> changed = generation == before ? List.of() : snapshot.putFor(generation);
        return new Committed<>(generation, snapshot, changed);
      } catch (RuntimeException e) {
        snapshot.close();
        throw e;
      }
    } finally {
      lock.unlock();
    }
  }

  /** Commits if there is something to commit. The lock is held. */
  private void save() {
    try {
      ensureUsable();
      show();
      if (writer.hasUncommittedChanges()) {
        long next = generation + 1;
        writer.setLiveCommitData(IndexFiles.commitData(next).entrySet());
        writer.commit();
        generation = next;
        packed.committed();
      }
    } catch (IOException | RuntimeException e) {
      if (e instanceof IOException io && writer.isOpen()) {
        throw new IndexException(
            "The index "
                + where
                + " could not be committed: "
                + e.getMessage()
                + ". The index on disk is that of generation "
                + generation
                + ", and nothing that was put since then is lost yet: free space or see to the"
                + " disk, and call commit() again before closing.",
            io);
      }
      throw failed("The index " + where + " could not be committed", e);
    }
  }

  /** Generation of the last commit, 0 before the first. Kept on disk. */
  public long generation() {
    return generation;
  }

  /** What the index holds now, committed or not. Close it when done. */
  public Snapshot<S> snapshot() {
    ensureUsable();
    if (changesShown != changes.get()) {
      lock.lock();
      try {
        ensureUsable();
        show();
      } catch (IOException | RuntimeException e) {
        throw failed("The index " + where + " could not be written", e);
      } finally {
        lock.unlock();
      }
    }
    try {
      IndexSearcher searcher = searchers.acquire();
      return new Snapshot<>(searcher, packed, text);
    } catch (AlreadyClosedException e) {
      throw new IllegalStateException(closedMessage(), e);
    } catch (IOException e) {
      throw new IndexException("The index " + where + " could not be read: " + e.getMessage(), e);
    }
  }

  /** Lets snapshots see all changes made. The lock is held. */
  private void show() throws IOException {
    if (changesShown != changes.get()) {
      searchers.maybeRefreshBlocking();
      changesShown = changes.get();
    }
  }

  /** Closes the index; what was not committed is dropped. Closing twice does nothing. */
  @Override
  public void close() {
    lock.lock();
    try {
      if (closed) {
        return;
      }
      closed = true;
      try (directory;
          searchers) {
        writer.rollback();
      }
    } catch (IOException e) {
      throw new IndexException(
          "The index "
              + where
              + " could not be closed: "
              + e.getMessage()
              + ". On disk it is that of generation "
              + generation
              + ".",
          e);
    } finally {
      lock.unlock();
    }
  }

  /** Number of segments whose values are held. */
  int segmentsHeld() {
    return packed.size();
  }

  /** How many records of segments that may have a file were packed, as no file did. */
  public int recordsPacked() {
    return packed.recordsPacked();
  }

  private void ensureUsable() {
    if (closed) {
      throw new IllegalStateException(closedMessage());
    }
    IndexException earlier = failure;
    if (earlier != null) {
      throw new IllegalStateException(
          "The index "
              + where
              + " failed earlier and takes no more calls. Close it and open it anew. What"
              + " happened: "
              + earlier.getMessage(),
          earlier);
    }
  }

  private String closedMessage() {
    return "The index " + where + " is closed. Open it anew.";
  }

  /**
   * Drops what was not committed, so that nothing half-written is ever seen, and refuses further
   * calls. What was no failure of writing is returned as it came.
   */
  private RuntimeException failed(String what, Exception e) {
    if (closed || failure != null) {
      return e instanceof RuntimeException runtime ? runtime : new IllegalStateException(e);
    }
    try {
      writer.rollback();
    } catch (IOException | RuntimeException again) {
      e.addSuppressed(again);
    }
    Throwable tragedy = writer.getTragicException();
    IOException reason = IndexException.reason(tragedy == null ? e : tragedy);
    failure =
        new IndexException(
            what
                + ": "
                + reason.getMessage()
                + ". What was committed is safe: the index on disk is that of generation "
                + generation
                + "; what was put or removed since then is dropped. Free space or see to the disk,"
                + " close this index and open it anew.",
            reason);
    return failure;
  }
}
