package org.quartermatch.examples.quarter;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.quartermatch.files.csv.OutputDirectory;

/** Where files are to appear. */
final class Outputs {
  private Outputs() {}

  /**
   * A directory named by an option; what cannot be one, or has no room for the files, is wrong
   * usage.
   */
  static OutputDirectory directory(String option, Path directory, List<String> names)
      throws IOException {
    OutputDirectory out;
    try {
      out = OutputDirectory.into(directory);
    } catch (IOException e) {
      throw wrong(option, directory, e);
    }
    try {
      out.expect(names);
      return out;
    } catch (IOException e) {
      out.close();
      throw wrong(option, directory, e);
    }
  }

  /** What writes files, or none. */
  interface Writing {
    void run(Optional<OutputDirectory> files) throws IOException;
  }

  /**
   * The directory of {@code --out}, which is not the one with the data: results among them would be
   * taken for what was told.
   */
  static OutputDirectory out(QuarterOptions quarter, Path directory, List<String> names)
      throws IOException {
    if (quarter.isData(directory)) {
      throw new InputException("error.results-in-data", "--out", directory.toString());
    }
    return directory("--out", directory, names);
  }

  /** With the directory of {@code --out}: what cannot be written to is told before all else. */
  static void with(
      QuarterOptions quarter, Optional<Path> directory, List<String> names, Writing writing)
      throws IOException {
    if (directory.isEmpty()) {
      writing.run(Optional.empty());
      return;
    }
    try (OutputDirectory out = out(quarter, directory.get(), names)) {
      writing.run(Optional.of(out));
    }
  }

  /** The directory of a file named by an option. */
  static OutputDirectory directoryOf(String option, Path file) throws IOException {
    Path parent = file.toAbsolutePath().normalize().getParent();
    if (parent == null || Files.isDirectory(file)) {
      throw new InputException("error.file-is-directory", option, file.toString());
    }
    if (Failures.isTooLong(file)) {
      throw new InputException("failure.too-long", file.toString());
    }
    return directory(option, parent, List.of(name(file)));
  }

  /** The name of a file named by an option. */
  static String name(Path file) {
    return String.valueOf(file.toAbsolutePath().normalize().getFileName());
  }

  private static InputException wrong(String option, Path path, IOException e) throws IOException {
    if (Failures.isWrongPath(e)) {
      throw new InputException("error.unwritable", option, path.toString(), Failures.describe(e));
    }
    throw e;
  }
}
