package org.quartermatch.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexCommit;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SnapshotDeletionPolicy;
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
 * <p><b>What is safe.</b> {@link #commit} makes everything put and removed so far survive a crash
 * of the program or the machine. Whatever was not committed is dropped by {@link #close()}, by a
 * crash, and when the disk fails: the index on disk is always that of the last commit.
 *
 * <p><b>Errors.</b> What the disk does wrong is an {@link IndexException}. When writing failed, the
 * index takes no more calls ({@link IllegalStateException} with the reason): close it, see to the
 * disk, open it anew. Only a {@code commit} that failed before anything was lost may be tried
 * again; its message says so.
 *
 * <p>Long, as each call has to say what is left of it when the disk fails.
 *
 * <p>Safe for use by several threads. Writers wait for each other; snapshots wait for a writer only
 * for a moment, except that after small changes they may wait for a commit under way.
 *
 * @param <S> what the packer makes of a segment; it should be immutable
 */
public final class OpportunityIndex<S> implements OpportunityStore<S> {
  /**
   * From so many opportunities on, a put shows what was there before it starts, so that snapshots
   * need not wait for its end.
   */
  private static final int LARGE_PUT = 256;

  private final String where;
  private final Directory directory;
  private final GermanText text;
  private final IndexWriter writer;
  private final SnapshotDeletionPolicy deletion;
  private final SearcherManager searchers;

  /** What the last packer made; the lock is held by whoever sets it. */
  private static final class Latest<S> {
    private volatile PackedSegments<S> packed;

    Latest(PackedSegments<S> packed) {
      this.packed = packed;
    }
  }

  /** Held by whoever changes, shows or commits. */
  private final ReentrantLock lock = new ReentrantLock();

  /** Number of changes made, and of those that snapshots show. */
  private final AtomicLong changes = new AtomicLong();

  private volatile long changesShown;

  /** Whose files commits write, and what merged segments are packed for. */
  private final Latest<S> latest;

  private volatile CommitPoint last;
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
    Latest<S> latest = new Latest<>(packed);
    IndexFiles.Opened opened =
        IndexFiles.open(directory, where, text.analyzer(), reader -> warm(latest.packed, reader));
    packed.opened(opened.committed());
    return new OpportunityIndex<>(where, directory, text, latest, opened);
  }

  private OpportunityIndex(
      String where,
      Directory directory,
      GermanText text,
      Latest<S> latest,
      IndexFiles.Opened opened) {
    this.where = where;
    this.directory = directory;
    this.text = text;
    this.latest = latest;
    this.writer = opened.writer();
    this.searchers = opened.searchers();
    this.deletion = opened.deletion();
    this.last = opened.last();
  }

  /** Packs a merged segment before it replaces its parts, so that no question waits for it. */
  private static <S> void warm(PackedSegments<S> packed, LeafReader reader) throws IOException {
    try {
      packed.of(reader);
    } catch (RuntimeException e) {
      // Not the merge's failure: the question that needs the segment packs it again and reports.
    }
  }

  @Override
  public boolean isWritten() {
    return true;
  }

  /** {@inheritDoc} A large collection is read by all processors. */
  @Override
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
          OpportunityDocument.of(opportunity, last.generation() + 1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
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
   * {@inheritDoc}
   *
   * @throws IndexException if the disk fails; what was committed before is as it was
   */
  @Override
  public long commit(Optional<String> mark) {
    mark.ifPresent(CommitPoint::checkMark);
    long committed;
    lock.lock();
    try {
      save(mark);
      committed = last.generation();
    } finally {
      lock.unlock();
    }
    latest.packed.keep(this::snapshot);
    return committed;
  }

  /**
   * {@inheritDoc}
   *
   * @throws IndexException as {@link #commit}; what was put is then told by the commit that
   *     succeeds
   */
  @Override
  public Committed<S> commitAndTell(Optional<String> mark) {
    mark.ifPresent(CommitPoint::checkMark);
    Committed<S> committed = commitAndFind(mark);
    latest.packed.keep(this::snapshot);
    return committed;
  }

  private Committed<S> commitAndFind(Optional<String> mark) {
    lock.lock();
    try {
      long before = last.generation();
      save(mark);
      long now = last.generation();
      Snapshot<S> snapshot = snapshot(latest.packed);
      try {
        return new Committed<>(now, snapshot, snapshot.putAfter(before, now));
      } catch (RuntimeException e) {
        snapshot.close();
        throw e;
      }
    } finally {
      lock.unlock();
    }
  }

  /** Commits if there is something to commit. The lock is held. */
  private void save(Optional<String> mark) {
    try {
      ensureUsable();
      show();
      CommitPoint next = last.next(mark);
      if (writer.hasUncommittedChanges() || !next.mark().equals(last.mark())) {
        writer.setLiveCommitData(next.userData().entrySet());
        writer.commit();
        last = next;
        latest.packed.committed();
      }
    } catch (IOException | RuntimeException e) {
      if (e instanceof IOException io && writer.isOpen()) {
        throw new IndexException(
            "The index "
                + where
                + " could not be committed: "
                + e.getMessage()
                + ". The index on disk is that of generation "
                + last.generation()
                + ", and nothing that was put since then is lost yet: free space or see to the"
                + " disk, and call commit() again before closing.",
            io);
      }
      throw failed("The index " + where + " could not be committed", e);
    }
  }

  @Override
  public CommitPoint lastCommit() {
    ensureUsable();
    return last;
  }

  /** Does nothing: a snapshot always holds what was put and removed. */
  @Override
  public Committed<S> refreshAndTell() {
    return new Committed<>(last.generation(), snapshot(latest.packed), List.of());
  }

  @Override
  public long copyTo(Path target) {
    ensureUsable();
    try {
      IndexCommit commit = deletion.snapshot();
      try {
        IndexCopies.copy(directory, commit.getFileNames(), target);
        return CommitPoint.of(commit.getUserData()).generation();
      } finally {
        deletion.release(commit);
        writer.deleteUnusedFiles();
      }
    } catch (AlreadyClosedException e) {
      throw new IllegalStateException(closedMessage(), e);
    } catch (IOException e) {
      throw IndexCopies.failed("The index " + where + " could not be copied", target, e);
    }
  }

  @Override
  public PackedSegments<S> packed() {
    return latest.packed;
  }

  /** {@inheritDoc} From now on for merged segments and what lies beside the index on disk, too. */
  @Override
  public PackedSegments<S> packedBy(SegmentPacker<S> packer) {
    lock.lock();
    try {
      latest.packed = latest.packed.by(packer);
      return latest.packed;
    } finally {
      lock.unlock();
    }
  }

  /** What the index holds now, committed or not, packed by the last packer. Close it when done. */
  public Snapshot<S> snapshot() {
    return snapshot(latest.packed);
  }

  @Override
  public Snapshot<S> snapshot(PackedSegments<S> packedSegments) {
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
      return new Snapshot<>(searcher, packedSegments, text);
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
              + last.generation()
              + ".",
          e);
    } finally {
      lock.unlock();
    }
  }

  /** Number of segments whose values are held. */
  int segmentsHeld() {
    return latest.packed.size();
  }

  @Override
  public int recordsPacked() {
    return latest.packed.recordsPacked();
  }

  @Override
  public void ensureUsable() {
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
                + last.generation()
                + "; what was put or removed since then is dropped. Free space or see to the disk,"
                + " close this index and open it anew.",
            reason);
    return failure;
  }
}
