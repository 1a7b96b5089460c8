package org.quartermatch.files.csv;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A set of output files that appear together and whole, or not at all.
 *
 * <pre>{@code
 * try (OutputDirectory out = OutputDirectory.into(directory)) {
 *   try (CsvRows rows = out.csv("matches.csv", List.of("participantId", "rank"))) {
 *     rows.row("p-1", "1");
 *   }
 *   Files.writeString(out.file("summary.json"), json);
 *   out.publish();
 * }
 * }</pre>
 *
 * <p>Files are written into a hidden directory on the same file system. {@link #publish()} forces
 * them to the disk and then moves them: a new directory appears in one move; into a directory that
 * is there already each file is moved atomically in the place of the old one, other files are kept,
 * and if one move fails, those before it are undone. What is closed unpublished leaves no trace.
 * Only a crash of the machine between two moves can leave a directory with some old files and some
 * new ones, each of them whole. Not safe for use by several threads.
 */
public final class OutputDirectory implements AutoCloseable {
  private final Path target;
  private final boolean targetExists;
  private final Path work;
  private final Path fresh;
  private final Path previous;
  private final List<CsvRows> rows = new ArrayList<>();

  private OutputDirectory(Path target, boolean targetExists, Path work) {
    this.target = target;
    this.targetExists = targetExists;
    this.work = work;
    fresh = work.resolve("new");
    previous = work.resolve("old");
  }

  /**
   * Starts to write files for a directory, which need not be there yet.
   *
   * @throws NotDirectoryException if there is something else of that name
   * @throws IOException if nothing can be written there
   */
  public static OutputDirectory into(Path directory) throws IOException {
    boolean exists = Files.exists(directory);
    Path target = exists ? directory.toRealPath() : directory.toAbsolutePath().normalize();
    if (exists && !Files.isDirectory(target)) {
      throw new NotDirectoryException(directory.toString());
    }
    // Inside a directory that is there: beside it may be another file system, or no right to write.
    Path place = target;
    while (!Files.isDirectory(place)) {
      Path parent = place.getParent();
      if (parent == null) {
        throw new NoSuchFileException(directory.toString());
      }
      if (Files.exists(place)) {
        throw new NotDirectoryException(place.toString());
      }
      place = parent;
    }
    Path work = place.resolve(".unfinished-" + UUID.randomUUID());
    OutputDirectory output = new OutputDirectory(target, exists, work);
    try {
      Files.createDirectory(work);
      Files.createDirectory(output.fresh);
      Files.createDirectory(output.previous);
    } catch (IOException e) {
      output.close();
      throw e;
    }
    return output;
  }

  /**
   * Where to write a file that is to appear in the directory under this name.
   *
   * @throws IllegalArgumentException if it is no plain file name
   */
  public Path file(String name) {
    Path file = fresh.resolve(name);
    if (name.isEmpty() || !fresh.equals(file.getParent()) || !file.normalize().equals(file)) {
      throw new IllegalArgumentException(
          "file name is " + name + ", allowed: a name without directories");
    }
    return file;
  }

  /** Starts a CSV file with this header row; to be closed before {@link #publish()}. */
  public CsvRows csv(String name, List<String> header) throws IOException {
    CsvRows result = new CsvRows(file(name), header);
    rows.add(result);
    return result;
  }

  /**
   * Makes the files appear.
   *
   * @throws IllegalStateException if a CSV file is still open
   * @throws IOException if that fails; then the directory is as it was
   */
  public void publish() throws IOException {
    if (rows.stream().anyMatch(CsvRows::isOpen)) {
      throw new IllegalStateException(
          "a CSV file is still open, allowed: publishing after all of them are closed");
    }
    List<Path> files;
    try (Stream<Path> listed = Files.list(fresh)) {
      files = listed.sorted().toList();
    }
    for (Path file : files) {
      try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
    }
    forceDirectory(fresh);
    if (targetExists) {
      replace(files);
    } else {
      Path parent = target.getParent();
      if (parent != null) {
        Files.createDirectories(parent);
      }
      if (Files.exists(target)) {
        throw new FileAlreadyExistsException(
            target.toString(), null, "it has appeared in the meantime; run again");
      }
      Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
      if (parent != null) {
        forceDirectory(parent);
      }
    }
  }

  private void replace(List<Path> files) throws IOException {
    for (Path file : files) {
      Path place = target.resolve(file.getFileName());
      if (Files.isDirectory(place)) {
        throw new FileSystemException(
            place.toString(), null, "is a directory where a file is to be written");
      }
    }
    Deque<Path> moved = new ArrayDeque<>();
    try {
      for (Path file : files) {
        Path place = target.resolve(file.getFileName());
        if (Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
          keep(place, previous.resolve(file.getFileName()));
        }
        Files.move(file, place, StandardCopyOption.ATOMIC_MOVE);
        moved.push(place);
      }
    } catch (IOException e) {
      for (Path place : moved) {
        undo(place, e);
      }
      throw e;
    }
    forceDirectory(target);
  }

  /** A second name for the file, or a copy where the file system has no such thing. */
  private static void keep(Path file, Path copy) throws IOException {
    try {
      Files.createLink(copy, file);
    } catch (IOException | UnsupportedOperationException e) {
      Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
    }
  }

  private void undo(Path place, IOException reason) {
    try {
      Path old = previous.resolve(place.getFileName());
      if (Files.exists(old, LinkOption.NOFOLLOW_LINKS)) {
        Files.move(old, place, StandardCopyOption.ATOMIC_MOVE);
      } else {
        Files.delete(place);
      }
    } catch (IOException e) {
      reason.addSuppressed(e);
    }
  }

  private static void forceDirectory(Path directory) {
    try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      // Some systems cannot open a directory; there the moves reach the disk when it sees fit.
    }
  }

  /** Takes the working files away; without {@link #publish()} nothing has happened. */
  @Override
  public void close() {
    for (CsvRows open : rows) {
      try {
        open.close();
      } catch (UncheckedIOException e) {
        // The file is thrown away.
      }
    }
    delete(fresh);
    delete(previous);
    delete(work);
  }

  private static void delete(Path directory) {
    if (!Files.isDirectory(directory)) {
      return;
    }
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.toList()) {
        Files.deleteIfExists(file);
      }
      Files.deleteIfExists(directory);
    } catch (IOException e) {
      // Left over: hidden, whole or not, and never mistaken for output.
    }
  }
}
