package org.quartermatch.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;
import org.jspecify.annotations.Nullable;

/**
 * An index on disk that another engine writes, in this program or another one on the same machine:
 * it shows one commit, until it is asked to look for a later one. Any number may read one index;
 * they write nothing beside it, not even what they have packed.
 *
 * <p>Whoever writes may take away files of older commits at any time. Those of the commit that is
 * shown stay open, so that every answer is that of one commit (on file systems that keep an open
 * file alive, as those of Linux do; over NFS they may not).
 *
 * <p>Safe for use by several threads.
 *
 * @param <S> what a segment is packed into
 */
public final class OpportunityReader<S> implements UnwrittenStore<S> {
  private final String where;
  private final Directory directory;
  private final GermanText text;
  private final SearcherManager searchers;
  private volatile PackedSegments<S> packed;
  private volatile boolean closed;

  private OpportunityReader(
      String where,
      Directory directory,
      GermanText text,
      SearcherManager searchers,
      PackedSegments<S> packed) {
    this.where = where;
    this.directory = directory;
    this.text = text;
    this.searchers = searchers;
    this.packed = packed;
  }

  /**
   * Opens the last commit. Reads all of its files once, to see that they are whole: O(size on
   * disk).
   *
   * @throws IndexException if there is no index in the directory, or it is damaged, of another
   *     version, or unreadable
   */
  public static <S> OpportunityReader<S> open(Path path, GermanText text, SegmentPacker<S> packer) {
    String where = "at " + path.toAbsolutePath();
    if (!Files.isDirectory(path)) {
      throw new IndexException(
          "There is no directory "
              + where
              + ". Name the directory that another engine writes, once it has committed.");
    }
    Directory directory;
    try {
      directory = new MMapDirectory(path);
    } catch (IOException e) {
      throw IndexException.unreadable(e);
    }
    try {
      PackedFiles<S> files =
          packer.form().map(form -> new PackedFiles<>(directory, form)).orElse(null);
      return new OpportunityReader<>(
          where,
          directory,
          text,
          IndexFiles.openToRead(directory, where),
          new PackedSegments<>(packer, files));
    } catch (RuntimeException e) {
      try {
        directory.close();
      } catch (IOException suppressed) {
        e.addSuppressed(suppressed);
      }
      throw e;
    }
  }

  @Override
  public IllegalStateException refused(String call) {
    ensureUsable();
    return new IllegalStateException(
        "The index "
            + where
            + " was opened to be read only, so that it takes no "
            + call
            + ": call it on the engine that writes.");
  }

  /** {@inheritDoc} One after the other: what one call tells, no other one does. */
  @Override
  public synchronized Committed<S> refreshAndTell() {
    ensureUsable();
    try {
      long before = lastCommit().generation();
      searchers.maybeRefreshBlocking();
      Snapshot<S> snapshot = snapshot(packed);
      try {
        long now = snapshot.commitPoint().generation();
        return new Committed<>(now, snapshot, snapshot.putAfter(before, now));
      } catch (RuntimeException e) {
        snapshot.close();
        throw e;
      }
    } catch (AlreadyClosedException e) {
      throw closedException(e);
    } catch (IOException e) {
      throw new IndexException(
          "A later commit of the index "
              + where
              + " could not be opened: "
              + e.getMessage()
              + ". The one before is still shown: look at the program that writes it, and call again.",
          e);
    }
  }

  @Override
  public CommitPoint lastCommit() {
    try (Snapshot<S> snapshot = snapshot(packed)) {
      return snapshot.commitPoint();
    }
  }

  @Override
  public PackedSegments<S> packed() {
    return packed;
  }

  @Override
  public synchronized PackedSegments<S> packedBy(SegmentPacker<S> packer) {
    PackedSegments<S> next = packed.by(packer);
    packed = next;
    return next;
  }

  @Override
  public Snapshot<S> snapshot(PackedSegments<S> packedSegments) {
    ensureUsable();
    try {
      IndexSearcher searcher = searchers.acquire();
      return new Snapshot<>(searcher, packedSegments, text);
    } catch (AlreadyClosedException e) {
      throw closedException(e);
    } catch (IOException e) {
      throw IndexException.unreadable(e);
    }
  }

  @Override
  public int recordsPacked() {
    return packed.recordsPacked();
  }

  @Override
  public void ensureUsable() {
    if (closed) {
      throw closedException(null);
    }
  }

  private IllegalStateException closedException(@Nullable Exception cause) {
    return new IllegalStateException("The index " + where + " is closed. Open it anew.", cause);
  }

  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    try (directory) {
      searchers.close();
    } catch (IOException e) {
      throw new IndexException("The index " + where + " could not be closed: " + e.getMessage(), e);
    }
  }
}
