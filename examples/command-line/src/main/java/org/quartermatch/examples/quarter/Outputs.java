package org.quartermatch.examples.quarter;

import java.io.IOException;
import java.nio.file.Path;
import org.quartermatch.files.csv.OutputDirectory;

/** Where files are to appear. */
final class Outputs {
  private Outputs() {}

  /** A directory named by an option; what cannot be one is wrong usage. */
  static OutputDirectory directory(String option, Path directory) throws IOException {
    try {
      return OutputDirectory.into(directory);
    } catch (IOException e) {
      throw wrong(option, directory, e);
    }
  }

  /** The directory of a file named by an option. */
  static OutputDirectory directoryOf(String option, Path file) throws IOException {
    Path parent = file.toAbsolutePath().normalize().getParent();
    if (parent == null || file.toFile().isDirectory()) {
      throw new InputException(option + "=" + file + " is a directory, allowed: a file");
    }
    return directory(option, parent);
  }

  /** The name of a file named by an option. */
  static String name(Path file) {
    return String.valueOf(file.toAbsolutePath().normalize().getFileName());
  }

  private static InputException wrong(String option, Path path, IOException e) throws IOException {
    if (Failures.isWrongPath(e)) {
      throw new InputException(option + "=" + path + " cannot be written: " + Failures.describe(e));
    }
    throw e;
  }
}
