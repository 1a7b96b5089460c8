package org.quartermatch.files.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
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
import java.util.Collection;
import java.util.Deque;
import java.util.List;
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
 * is there already each file is moved atomically in the place of the old one, other files are kept
 * but for those that are {@linkplain #withdraw withdrawn}, and if one move fails, those before it
 * are undone. What is closed unpublished leaves no trace, nor does a process that is asked to end
 * (SIGTERM); what a killed one leaves behind is taken away by the next that writes there. Only a
 * crash between two moves can leave a directory with some old files and some new ones, each of them
 * whole. Not safe for use by several threads.
 */
public final class OutputDirectory implements AutoCloseable {
  /** Where the mark of a file that may be withdrawn must stand. */
  private static final int MARKED = 4_096;

  private static final String DIRECTORY_IN_THE_WAY = "is a directory where a file is to be written";

  private final Path target;
  private final boolean targetExists;
  private final UnfinishedDirectory work;
  private final Path fresh;
  private final Path previous;
  private final List<CsvRows> rows = new ArrayList<>();
  private final List<Path> withdrawn = new ArrayList<>();
  private final Thread atExit = new Thread(this::end);
  private boolean ended;

  private OutputDirectory(Path target, boolean targetExists, UnfinishedDirectory work) {
    this.target = target;
    this.targetExists = targetExists;
    this.work = work;
    fresh = work.path().resolve("new");
    previous = work.path().resolve("old");
  }

  /**
   * Starts to write files for a directory, which need not be there yet.
   *
   * @throws NotDirectoryException if there is something else of that name or on the way to it, such
   *     as a link that leads nowhere
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
      if (Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
        throw new NotDirectoryException(place.toString());
      }
      place = parent;
    }
    if (exists && place.getParent() != null) {
      // Where a process has begun before the directory was there.
      UnfinishedDirectory.deleteAbandoned(place.getParent());
    }
    OutputDirectory output = new OutputDirectory(target, exists, UnfinishedDirectory.in(place));
    try {
      Runtime.getRuntime().addShutdownHook(output.atExit);
      output.begin();
    } catch (IOException | IllegalStateException e) {
      output.close();
      throw e;
    }
    return output;
  }

  /** Not while the process is ending: what is begun by then is taken away, and nothing after. */
  private synchronized void begin() throws IOException {
    if (ended) {
      throw new IllegalStateException("the process is ending");
    }
    work.create();
    Files.createDirectory(fresh);
    Files.createDirectory(previous);
  }

  /**
   * Where to write a file that is to appear in the directory under this name.
   *
   * @param name a file name, or the name of a folder, {@code /} and a file name
   * @throws IllegalArgumentException if it is neither
   * @throws IOException if the folder cannot be made
   */
  public Path file(String name) throws IOException {
    Path file = fresh.resolve(name);
    int depth = file.getNameCount() - fresh.getNameCount();
    if (name.isEmpty()
        || depth < 1
        || depth > 2
        || !file.startsWith(fresh)
        || !file.normalize().equals(file)) {
      throw new IllegalArgumentException(
          "file name is " + name + ", allowed: a name, in a folder or not");
    }
    if (depth == 2) {
      Files.createDirectories(file.resolveSibling(""));
    }
    return file;
  }

  /**
   * Makes sure, before the files are made, that nothing is in the way of them.
   *
   * @param names of files that are to appear
   * @throws FileSystemException if a directory or a link that leads nowhere has such a name
   */
  public void expect(Collection<String> names) throws FileSystemException {
    for (String name : names) {
      Path place = target.resolve(name);
      if (Files.isDirectory(place)) {
        throw new FileSystemException(place.toString(), null, DIRECTORY_IN_THE_WAY);
      }
      if (Files.isSymbolicLink(place) && !Files.exists(place)) {
        throw new FileSystemException(place.toString(), null, "is a link that leads nowhere");
      }
      expectFolder(place.resolveSibling(""));
    }
  }

  private void expectFolder(Path folder) throws FileSystemException {
    if (!folder.equals(target)
        && Files.exists(folder, LinkOption.NOFOLLOW_LINKS)
        && !Files.isDirectory(folder)) {
      throw new NoFolderException(folder);
    }
  }

  /** Something else stands where a folder is to be written. */
  private static final class NoFolderException extends NotDirectoryException {
    private static final long serialVersionUID = 1L;

    NoFolderException(Path folder) {
      super(folder.toString());
    }

    @Override
    public String getReason() {
      return "is no directory where one is to be written";
    }
  }

  /**
   * Takes a file of an earlier run away when the new ones appear, if it is there and known to be
   * one: beside files of another run it would be taken for one of them.
   *
   * @param name a file name
   * @param mark stands in the first {@value #MARKED} bytes of every such file; what has it not is
   *     somebody else's and is kept
   * @return whether it is to be taken away
   * @throws IOException if the file cannot be read
   */
  public boolean withdraw(String name, String mark) throws IOException {
    Path place = target.resolve(name);
    if (!Files.isRegularFile(place)) {
      return false;
    }
    boolean ours;
    try (InputStream in = Files.newInputStream(place)) {
      ours = new String(in.readNBytes(MARKED), StandardCharsets.UTF_8).contains(mark);
    }
    if (ours) {
      withdrawn.add(Path.of(name));
    }
    return ours;
  }

  /**
   * Takes away the files of an earlier run in a folder that this one does not write; call it when
   * all that belongs there has been begun.
   *
   * @param folder in the directory
   * @param mark as for {@link #withdraw}
   * @return the names of those that are to be taken away, with the folder before
   * @throws IOException if one of them cannot be read
   */
  public List<String> withdrawOthers(String folder, String mark) throws IOException {
    List<String> names = new ArrayList<>();
    if (Files.isDirectory(target.resolve(folder))) {
      try (Stream<Path> listed = Files.list(target.resolve(folder))) {
        for (Path file : listed.sorted().toList()) {
          String name = folder + "/" + file.getFileName();
          if (!Files.exists(fresh.resolve(name)) && withdraw(name, mark)) {
            names.add(name);
          }
        }
      }
    }
    return names;
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
   * @return where they are, by name
   * @throws IllegalStateException if a CSV file is still open, or this is closed
   * @throws IOException if that fails; then the directory is as it was
   */
  public synchronized List<Path> publish() throws IOException {
    if (ended) {
      throw new IllegalStateException("is closed, allowed: publishing before closing");
    }
    if (rows.stream().anyMatch(CsvRows::isOpen)) {
      throw new IllegalStateException(
          "a CSV file is still open, allowed: publishing after all of them are closed");
    }
    List<Path> files;
    try (Stream<Path> listed = Files.walk(fresh)) {
      files = listed.filter(Files::isRegularFile).map(fresh::relativize).sorted().toList();
    }
    for (Path file : files) {
      try (FileChannel channel = FileChannel.open(fresh.resolve(file), StandardOpenOption.WRITE)) {
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
    return files.stream().map(target::resolve).toList();
  }

  /**
   * @param files relative to the directory
   */
  private void replace(List<Path> files) throws IOException {
    for (Path file : files) {
      Path place = target.resolve(file);
      if (Files.isDirectory(place)) {
        throw new FileSystemException(place.toString(), null, DIRECTORY_IN_THE_WAY);
      }
      expectFolder(place.resolveSibling(""));
    }
    Deque<Path> made = new ArrayDeque<>();
    Deque<Path> moved = new ArrayDeque<>();
    try {
      for (Path file : files) {
        Path place = target.resolve(file);
        Path folder = place.resolveSibling("");
        if (!Files.isDirectory(folder)) {
          Files.createDirectory(folder);
          made.push(folder);
        }
        if (Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
          keep(place, file);
        }
        Files.move(fresh.resolve(file), place, StandardCopyOption.ATOMIC_MOVE);
        moved.push(file);
      }
      for (Path file : withdrawn) {
        keep(target.resolve(file), file);
        Files.delete(target.resolve(file));
        moved.push(file);
      }
    } catch (IOException e) {
      for (Path file : moved) {
        undo(file, e);
      }
      for (Path folder : made) {
        undo(() -> Files.delete(folder), e);
      }
      throw e;
    }
    made.forEach(OutputDirectory::forceDirectory);
    forceDirectory(target);
  }

  /** A second name for an old file, or a copy where the file system has no such thing. */
  private void keep(Path file, Path name) throws IOException {
    Path copy = previous.resolve(name);
    Files.createDirectories(copy.resolveSibling(""));
    try {
      Files.createLink(copy, file);
    } catch (IOException | UnsupportedOperationException e) {
      Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
    }
  }

  private void undo(Path file, IOException reason) {
    Path place = target.resolve(file);
    Path old = previous.resolve(file);
    undo(
        () -> {
          if (Files.exists(old, LinkOption.NOFOLLOW_LINKS)) {
            Files.move(old, place, StandardCopyOption.ATOMIC_MOVE);
          } else {
            Files.delete(place);
          }
        },
        reason);
  }

  private static void undo(Step step, IOException reason) {
    try {
      step.run();
    } catch (IOException e) {
      reason.addSuppressed(e);
    }
  }

  /** A step back. */
  private interface Step {
    void run() throws IOException;
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
    end();
    try {
      Runtime.getRuntime().removeShutdownHook(atExit);
    } catch (IllegalStateException e) {
      // The process is ending.
    }
  }

  /** Also the last thing in a process that is asked to end, where it waits for a publication. */
  private synchronized void end() {
    ended = true;
    for (CsvRows open : rows) {
      try {
        open.close();
      } catch (UncheckedIOException e) {
        // The file is thrown away.
      }
    }
    work.delete();
  }
}
