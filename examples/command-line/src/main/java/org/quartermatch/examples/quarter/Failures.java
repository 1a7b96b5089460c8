package org.quartermatch.examples.quarter;

import static org.quartermatch.examples.quarter.Texts.message;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.zip.ZipException;
import org.quartermatch.model.Message;

/** Says in words what the file system says in class names. */
final class Failures {
  /** In bytes, on every system that is in use. */
  private static final int LONGEST_NAME = 255;

  private Failures() {}

  /** One line about a failure. */
  static Message describe(Throwable failure) {
    return switch (failure) {
      case NoSuchFileException e -> message("failure.not-found", e.getFile());
      case AccessDeniedException e -> message("failure.no-permission", e.getFile());
      case NotDirectoryException e ->
          message(isDeadLink(e) ? "failure.dead-link" : "failure.no-directory", e.getFile());
      case DirectoryNotEmptyException e -> message("failure.not-empty", e.getFile());
      case FileAlreadyExistsException e ->
          message(e.getReason() == null ? "failure.exists" : "failure.appeared", e.getFile());
      case FileSystemException e when isDeadLink(e) -> message("failure.dead-link", e.getFile());
      case FileSystemException e when isDirectory(e) ->
          message("failure.directory-in-the-way", e.getFile());
      case FileSystemException e when isTooLong(e) -> message("failure.too-long", e.getFile());
      case FileSystemException e when e.getCause() instanceof ZipException ->
          message("failure.no-zip", e.getFile());
      case FileSystemException e ->
          e.getReason() == null
              ? message("failure.unusable", String.valueOf(e.getFile()))
              : message("failure.reason", e.getFile(), e.getReason());
      default -> wrapped(failure);
    };
  }

  /** A plain wrapper says less than what it wraps; one of the library's says more. */
  private static Message wrapped(Throwable failure) {
    Throwable cause = failure.getCause();
    if (cause != null && failure.getClass() == UncheckedIOException.class) {
      return describe(cause);
    }
    if (failure instanceof UncheckedIOException) {
      // The library's sentence would end in the name of a class.
      return cause instanceof FileSystemException
          ? message("failure.index", describe(cause))
          : message("failure.unusable-index", said(failure));
    }
    return message("failure.other", said(failure));
  }

  /** The message, or the kind of failure where it has none. */
  static String said(Throwable failure) {
    String message = failure.getMessage();
    return message == null || message.isBlank() ? failure.getClass().getSimpleName() : message;
  }

  /** Whether the way that was named is what is wrong, and not the disk. */
  static boolean isWrongPath(IOException failure) {
    return switch (failure) {
      case NotDirectoryException e -> true;
      case FileAlreadyExistsException e -> true;
      case NoSuchFileException e -> true;
      case DirectoryNotEmptyException e -> true;
      case AccessDeniedException e -> false;
      case FileSystemException e -> isDeadLink(e) || isDirectory(e) || isTooLong(e);
      default -> false;
    };
  }

  private static boolean isDeadLink(FileSystemException e) {
    Path path = Path.of(String.valueOf(e.getFile()));
    return Files.isSymbolicLink(path) && !Files.exists(path);
  }

  private static boolean isDirectory(FileSystemException e) {
    return Files.isDirectory(Path.of(String.valueOf(e.getFile())));
  }

  private static boolean isTooLong(FileSystemException e) {
    return isTooLong(Path.of(String.valueOf(e.getFile())));
  }

  /** Whether a name in the path has more letters than file systems take. */
  static boolean isTooLong(Path path) {
    for (Path name : path) {
      if (name.toString().getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME) {
        return true;
      }
    }
    return false;
  }
}
