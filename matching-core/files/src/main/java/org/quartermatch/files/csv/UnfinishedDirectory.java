package org.quartermatch.files.csv;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The hidden directory in which output files are written until they are published. As long as its
 * process lives, the file {@code lock} in it is locked, so that what a killed process has left
 * behind can be told from what another one is writing just now: the operating system takes the lock
 * off with the process, however it ends.
 *
 * <p>Process ids would not do: containers that share a folder do not share them.
 */
final class UnfinishedDirectory {
  private static final String PREFIX = ".unfinished-";
  private static final String LOCK = "lock";

  /**
   * Names this process's own directories, which it must not even open the locks of: closing a file
   * would take every lock of the process on it off.
   */
  private static final String OWN = PREFIX + UUID.randomUUID() + "-";

  /** Files that appear while the directory is deleted make it necessary to look again. */
  private static final int MOST_ATTEMPTS = 20;

  private final Path path;
  private final @Nullable FileChannel lock;

  private UnfinishedDirectory(Path path, @Nullable FileChannel lock) {
    this.path = path;
    this.lock = lock;
  }

  /** Makes a new one, and takes away what dead processes have left in the same place. */
  static UnfinishedDirectory in(Path place) throws IOException {
    deleteAbandoned(place);
    while (true) {
      Path path = Files.createDirectory(place.resolve(OWN + UUID.randomUUID()));
      Path file = path.resolve(LOCK);
      FileChannel lock;
      try {
        lock = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      } catch (IOException e) {
        delete(path);
        throw e;
      }
      try {
        // Another process may have found the file before it was locked, and deleted it since.
        if (lock.tryLock() != null && Files.exists(file)) {
          return new UnfinishedDirectory(path, lock);
        }
      } catch (IOException e) {
        // Some file systems know no locks; there nothing can be told to be abandoned either.
        lock.close();
        Files.deleteIfExists(file);
        return new UnfinishedDirectory(path, null);
      }
      lock.close();
      delete(path);
    }
  }

  Path path() {
    return path;
  }

  /** Deletes it with everything in it. */
  void delete() {
    if (lock != null) {
      try {
        lock.close();
      } catch (IOException e) {
        // The lock ends with the process.
      }
    }
    delete(path);
  }

  /** Deletes the directories of processes that are no more. */
  static void deleteAbandoned(Path place) {
    try (DirectoryStream<Path> found = Files.newDirectoryStream(place, PREFIX + "*")) {
      for (Path each : found) {
        if (!String.valueOf(each.getFileName()).startsWith(OWN) && isAbandoned(each)) {
          delete(each);
        }
      }
    } catch (IOException e) {
      // What cannot be listed stays; it is hidden, and never mistaken for output.
    }
  }

  private static boolean isAbandoned(Path directory) {
    // Without CREATE: a process that is just starting makes the file itself.
    try (FileChannel channel = FileChannel.open(directory.resolve(LOCK), StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock()) {
      return lock != null;
    } catch (IOException | OverlappingFileLockException e) {
      return false;
    }
  }

  private static void delete(Path directory) {
    for (int attempt = 0; attempt < MOST_ATTEMPTS && Files.exists(directory); attempt++) {
      try (Stream<Path> files = Files.walk(directory)) {
        List<Path> innermostFirst = files.sorted(Comparator.reverseOrder()).toList();
        for (Path file : innermostFirst) {
          Files.deleteIfExists(file);
        }
      } catch (IOException | UncheckedIOException e) {
        // Left over if it is so every time: hidden, whole or not, and never mistaken for output.
      }
    }
  }
}
