package org.quartermatch.search;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.NIOFSDirectory;
import org.apache.lucene.util.IOUtils;

/**
 * Copies an index file by file. A copy is made beside its place under another name, every file is
 * read again to see that it is whole, all is forced to the disk, and only then it gets its name: so
 * it is there as a whole or not at all. O(size on disk).
 */
public final class IndexCopies {
  private static final String UNFINISHED = ".unfinished-";

  private IndexCopies() {}

  /**
   * Makes an index of a copy.
   *
   * @param copy what {@link OpportunityStore#copyTo} wrote; it is only read
   * @param target not there, or empty
   * @throws IndexException if the copy is no index of ours, or not whole, or the disk fails
   * @throws IllegalArgumentException if the target is not empty
   */
  public static void restore(Path copy, Path target) {
    String where = "at " + copy.toAbsolutePath();
    if (!Files.isDirectory(copy)) {
      throw new IndexException("There is no directory " + where + ". Name that of a backup.");
    }
    try (Directory from = new NIOFSDirectory(copy)) {
      copy(from, IndexFiles.inspectCopy(from, where), target);
    } catch (IndexException e) {
      throw e;
    } catch (IOException e) {
      throw failed("The backup " + where + " could not be restored", target, e);
    }
  }

  static IndexException failed(String what, Path target, IOException e) {
    return new IndexException(
        what
            + " to "
            + target.toAbsolutePath()
            + ": "
            + e.getMessage()
            + ". Nothing was left there. Free space or see to the disk, and try again.",
        e);
  }

  /** Copies the files of a commit, and what lies packed beside them. */
  static void copy(Directory from, Collection<String> files, Path target) throws IOException {
    Path whole = target.toAbsolutePath().normalize();
    requireFree(whole);
    Path parent = whole.getParent();
    if (parent == null) {
      throw new IllegalArgumentException("the copy's place is " + whole + ", allowed: a directory");
    }
    Files.createDirectories(parent);
    // Not a temporary directory, which nobody else could read once it has its name.
    Path unfinished = Files.createDirectory(parent.resolve(UNFINISHED + UUID.randomUUID()));
    try {
      write(from, files, unfinished);
      // An empty directory gives way to the copy.
      Files.deleteIfExists(whole);
      Files.move(unfinished, whole, StandardCopyOption.ATOMIC_MOVE);
      IOUtils.fsync(parent, true);
    } catch (IOException | RuntimeException e) {
      deleteFlat(unfinished, e);
      throw e;
    }
  }

  private static void write(Directory from, Collection<String> files, Path unfinished)
      throws IOException {
    try (Directory to = new NIOFSDirectory(unfinished)) {
      List<String> copied = new ArrayList<>();
      for (String file : files) {
        to.copyFrom(from, file, file, IOContext.READONCE);
        copied.add(file);
      }
      for (String file : from.listAll()) {
        if (PackedFiles.isFinished(file) && copyPacked(from, file, to)) {
          copied.add(file);
        }
      }
      to.sync(copied);
      to.syncMetaData();
      for (String file : copied) {
        Checksums.check(to, file);
      }
    }
  }

  /** A packed file may be taken away, or may not be whole: what is not copied is packed anew. */
  private static boolean copyPacked(Directory from, String file, Directory to) throws IOException {
    try {
      Checksums.check(from, file);
    } catch (IOException e) {
      return false;
    }
    try {
      to.copyFrom(from, file, file, IOContext.READONCE);
      return true;
    } catch (NoSuchFileException | FileNotFoundException e) {
      return false;
    }
  }

  private static void requireFree(Path target) throws IOException {
    if (!Files.exists(target)) {
      return;
    }
    if (!Files.isDirectory(target)) {
      throw occupied(target, "a file");
    }
    try (DirectoryStream<Path> content = Files.newDirectoryStream(target)) {
      if (content.iterator().hasNext()) {
        throw occupied(target, "a directory with something in it");
      }
    }
  }

  private static IllegalArgumentException occupied(Path target, String what) {
    return new IllegalArgumentException(
        "the place for a copy of an index is "
            + target
            + ", "
            + what
            + "; allowed: a path where there is nothing, or an empty directory");
  }

  private static void deleteFlat(Path directory, Exception because) {
    try (Directory left = new NIOFSDirectory(directory)) {
      for (String file : Arrays.asList(left.listAll())) {
        Files.deleteIfExists(directory.resolve(file));
      }
      Files.deleteIfExists(directory);
    } catch (IOException e) {
      because.addSuppressed(e);
    }
  }
}
