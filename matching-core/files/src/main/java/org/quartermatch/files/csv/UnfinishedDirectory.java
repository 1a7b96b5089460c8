package org.quartermatch.files.csv;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
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

  /** Between making the directory and its lock no process takes this long. */
  private static final Duration LONGEST_START = Duration.ofHours(1);

  private final Path place;
  private final Path path;
  private @Nullable FileChannel lock;

  private UnfinishedDirectory(Path place) {
    this.place = place;
    path = place.resolve(OWN + UUID.randomUUID());
  }

  /** One that is not there yet. */
  static UnfinishedDirectory in(Path place) {
    return new UnfinishedDirectory(place);
  }

  /** Makes it, and takes away what dead processes have left in the same place. */
  void create() throws IOException {
    deleteAbandoned(place);
    Path file = path.resolve(LOCK);
    do {
      Files.createDirectory(path);
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      lock = channel;
      try {
        // Whoever has found it unlocked holds the lock until it is deleted; then it is made again.
        channel.lock();
      } catch (IOException e) {
        // Some file systems know no locks; there nothing is found to be abandoned either.
        return;
      }
    } while (!Files.exists(file));
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
        if (!String.valueOf(each.getFileName()).startsWith(OWN)) {
          deleteIfAbandoned(each);
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      // What cannot be listed stays; it is hidden, and never mistaken for output.
    }
  }

  private static void deleteIfAbandoned(Path directory) throws IOException {
    // Without CREATE: a process that is just starting makes the file itself.
    try (FileChannel channel = FileChannel.open(directory.resolve(LOCK), StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock()) {
      if (lock != null) {
        delete(directory);
      }
    } catch (NoSuchFileException e) {
      Instant made = Files.getLastModifiedTime(directory, LinkOption.NOFOLLOW_LINKS).toInstant();
      if (made.isBefore(Instant.now().minus(LONGEST_START))) {
        delete(directory);
      }
    } catch (IOException | OverlappingFileLockException e) {
      // No permission, or no locks: not ours to delete.
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
