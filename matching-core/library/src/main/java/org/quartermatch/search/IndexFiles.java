package org.quartermatch.search;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.KeepOnlyLastCommitDeletionPolicy;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.SnapshotDeletionPolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.store.NRTCachingDirectory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens the files of an index, after looking at them without touching any: whether they are ours,
 * of a version that can be read, and whole.
 */
final class IndexFiles {
  /** Version of the index as a whole: which fields there are and what they mean. */
  static final int FORMAT = 2;

  /** Memory for what is not yet on disk: large enough that 100,000 ads make few segments. */
  private static final double BUFFER_MEGABYTES = 64;

  /**
   * Segments up to this size are kept in memory until they are committed, so that showing a small
   * update writes no files: it takes half the time.
   */
  private static final double LARGEST_KEPT_MEGABYTES = 4;

  /** Memory for all such segments together. */
  private static final double KEPT_MEGABYTES = 32;

  private static final Logger LOG = LoggerFactory.getLogger(OpportunityIndex.class);

  private IndexFiles() {}

  /**
   * An index that is open for writing and reading.
   *
   * @param deletion keeps the files of a commit for who copies them
   * @param last commit
   * @param committed its segments
   */
  record Opened(
      IndexWriter writer,
      SnapshotDeletionPolicy deletion,
      SearcherManager searchers,
      CommitPoint last,
      SegmentInfos committed) {}

  static Directory directory(Path path, String where) {
    if (Files.exists(path) && !Files.isDirectory(path)) {
      throw new IllegalArgumentException(
          "The place for the index is the file "
              + path.toAbsolutePath()
              + "; allowed: a directory, or a path where there is nothing yet.");
    }
    try {
      return new NRTCachingDirectory(
          new MMapDirectory(path), LARGEST_KEPT_MEGABYTES, KEPT_MEGABYTES);
    } catch (IOException e) {
      throw new IndexException(
          "The directory for the index "
              + where
              + " cannot be made or read: "
              + e
              + ". Check the path and its permissions.",
          e);
    }
  }

  /** Opens for reading and writing; on failure the directory is closed and its files untouched. */
  static Opened open(
      Directory directory,
      String where,
      Analyzer analyzer,
      IndexWriter.IndexReaderWarmer mergedSegmentWarmer) {
    try {
      CommitPoint last = inspect(directory, where);
      return openWriter(directory, analyzer, mergedSegmentWarmer, last);
    } catch (IOException | RuntimeException e) {
      try {
        directory.close();
      } catch (IOException suppressed) {
        e.addSuppressed(suppressed);
      }
      throw explained(where, e);
    }
  }

  /** The last commit, that of a new index where there is none; throws if it must not be opened. */
  private static CommitPoint inspect(Directory directory, String where) throws IOException {
    try (Lock lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
      lock.ensureValid();
      if (!DirectoryReader.indexExists(directory)) {
        boolean remains =
            Arrays.stream(directory.listAll())
                .anyMatch(name -> IndexFileNames.CODEC_FILE_PATTERN.matcher(name).matches());
        if (remains) {
          throw new CorruptIndexException("segments file is missing", where);
        }
        return CommitPoint.NONE;
      }
      return inspectLatest(directory, where);
    }
  }

  private static CommitPoint inspectLatest(Directory directory, String where) throws IOException {
    SegmentInfos infos = SegmentInfos.readLatestCommit(directory);
    checkFormat(CommitPoint.format(infos.getUserData()), where);
    checkWhole(directory, infos);
    return CommitPoint.of(infos.getUserData());
  }

  /**
   * Opens the last commit for reading, whoever writes meanwhile.
   *
   * @throws IndexException if there is no index, or one that must not be opened
   */
  static SearcherManager openToRead(Directory directory, String where) {
    try {
      return new SearcherManager(
          directory,
          new SearcherFactory() {
            @Override
            public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous)
                throws IOException {
              checkFormat(CommitPoint.format(userData(reader)), where);
              checkNew(reader, previous);
              return new PlainSearchers().newSearcher(reader, previous);
            }
          });
    } catch (IndexNotFoundException e) {
      throw new IndexException(
          "There is no index "
              + where
              + ". Name the directory that another engine writes, once it has committed.",
          e);
    } catch (IOException | RuntimeException e) {
      throw explained(where, e);
    }
  }

  /** The commit that a reader of {@link #openToRead} shows. */
  static CommitPoint commitOf(IndexReader reader) throws IOException {
    return CommitPoint.of(userData(reader));
  }

  private static Map<String, String> userData(IndexReader reader) throws IOException {
    return ((DirectoryReader) reader).getIndexCommit().getUserData();
  }

  /**
   * Reads the files of segments that were not there before, to see that they are whole: by the
   * reader that has them open, as whoever writes may take them away at any time.
   */
  private static void checkNew(IndexReader reader, @Nullable IndexReader previous)
      throws IOException {
    Set<IndexReader.CacheKey> known = new HashSet<>();
    if (previous != null) {
      previous.leaves().forEach(leaf -> known.add(core(leaf)));
    }
    for (LeafReaderContext leaf : reader.leaves()) {
      if (!known.contains(core(leaf))) {
        leaf.reader().checkIntegrity();
      }
    }
  }

  private static IndexReader.CacheKey core(LeafReaderContext leaf) {
    return leaf.reader().getCoreCacheHelper().getKey();
  }

  /**
   * The last commit of a copy that nobody writes; throws if it is none of ours, or not whole.
   *
   * @return its files
   */
  static Collection<String> inspectCopy(Directory directory, String where) {
    try {
      inspectLatest(directory, where);
      return SegmentInfos.readLatestCommit(directory).files(true);
    } catch (IOException | RuntimeException e) {
      throw explained(where, e);
    }
  }

  /** Reads all files of a commit once, on all processors. */
  private static void checkWhole(Directory directory, SegmentInfos infos) throws IOException {
    try {
      infos.files(true).parallelStream()
          .forEach(
              file -> {
                try {
                  Checksums.check(directory, file);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static void checkFormat(@Nullable String format, String where) {
    if (format == null) {
      throw new IndexException(
          "The Lucene index "
              + where
              + " was not written by this library. It was left as it is; choose another"
              + " directory.");
    }
    int found = Integer.parseInt(format);
    if (found != FORMAT) {
      throw new IndexException(
          "The index "
              + where
              + " has format "
              + found
              + (found > FORMAT
                  ? ", written by a newer version of the library; this one reads "
                  : ", written by an older version of the library, which does not say all that is"
                      + " asked today; this one reads ")
              + FORMAT
              + ". It was left as it is: "
              + (found > FORMAT ? "use the newer version, or " : "")
              + "put the opportunities into another directory.");
    }
  }

  private static Opened openWriter(
      Directory directory,
      Analyzer analyzer,
      IndexWriter.IndexReaderWarmer mergedSegmentWarmer,
      CommitPoint last)
      throws IOException {
    SnapshotDeletionPolicy deletion =
        new SnapshotDeletionPolicy(new KeepOnlyLastCommitDeletionPolicy());
    IndexWriterConfig config =
        new IndexWriterConfig(analyzer)
            .setIndexDeletionPolicy(deletion)
            .setCommitOnClose(false)
            .setRAMBufferSizeMB(BUFFER_MEGABYTES)
            .setMergeScheduler(new LoggingMergeScheduler())
            // Merging on every refresh would pack unchanged opportunities again and again.
            .setMaxFullFlushMergeWaitMillis(0);
    config.setMergedSegmentWarmer(mergedSegmentWarmer);
    IndexWriter writer = new IndexWriter(directory, config);
    try {
      if (!DirectoryReader.indexExists(directory)) {
        writer.setLiveCommitData(last.userData().entrySet());
        writer.commit();
      }
      SearcherManager searchers = new SearcherManager(writer, new PlainSearchers());
      return new Opened(
          writer, deletion, searchers, last, SegmentInfos.readLatestCommit(directory));
    } catch (IOException | RuntimeException e) {
      try {
        writer.rollback();
      } catch (IOException suppressed) {
        e.addSuppressed(suppressed);
      }
      throw e;
    }
  }

  private static RuntimeException explained(String where, Exception e) {
    return switch (e) {
      case IndexException ours -> ours;
      case LockObtainFailedException locked ->
          new IndexException(
              "The index "
                  + where
                  + " is in use by another engine, in this program or another one. Close it there,"
                  + " or choose another directory.",
              locked);
      case IndexFormatTooNewException tooNew ->
          new IndexException(
              "The index "
                  + where
                  + " was written by a newer version of the library, or is damaged. It was left as"
                  + " it is: use the newer version, or put the opportunities into another directory.",
              tooNew);
      case IndexFormatTooOldException tooOld ->
          new IndexException(
              "The index "
                  + where
                  + " was written by a version of the library that is too old to be read, or is"
                  + " damaged. It was left as it is: restore the directory from a backup, or delete"
                  + " it and put the opportunities again.",
              tooOld);
      case CorruptIndexException corrupt -> damaged(where, corrupt);
      case EOFException short_ -> damaged(where, short_);
      case FileNotFoundException missing -> damaged(where, missing);
      case NoSuchFileException missing -> damaged(where, missing);
      case IOException io ->
          new IndexException(
              "The index "
                  + where
                  + " cannot be opened: "
                  + io
                  + ". Check the disk and the permissions of the directory.",
              io);
      // What Lucene says when a file names a codec that is not there, or a number is none.
      case IllegalArgumentException odd -> damaged(where, new IOException(odd));
      case RuntimeException other -> other;
      default -> new IllegalStateException(e);
    };
  }

  private static IndexException damaged(String where, IOException e) {
    return new IndexException(
        "The index "
            + where
            + " is damaged: "
            + e.getMessage()
            + ". It was left as it is: restore the directory from a backup, or delete it and put"
            + " the opportunities again.",
        e);
  }

  /** Without Lucene's query cache, which all indexes of a program share. */
  private static final class PlainSearchers extends SearcherFactory {
    @Override
    public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous)
        throws IOException {
      IndexSearcher searcher = super.newSearcher(reader, previous);
      searcher.setQueryCache(null);
      return searcher;
    }
  }

  /**
   * Merging tidies up and can wait: when it fails, as on a full disk, the index is as it was, and a
   * later merge tries again. Lucene's own scheduler would end in the thread's exception handler.
   */
  private static final class LoggingMergeScheduler extends ConcurrentMergeScheduler {
    @Override
    protected void handleMergeException(Throwable e) {
      if (e instanceof IllegalStateException) {
        LOG.debug("A merge was given up, as the index is closed or has failed: {}", e.toString());
      } else {
        LOG.warn("A merge of index segments failed and will be tried again: {}", e.toString());
      }
    }
  }
}
