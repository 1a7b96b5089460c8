package org.quartermatch.examples.quarter;

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

/** Says in words what the file system says in class names. */
final class Failures {
  /** In bytes, on every system that is in use. */
  private static final int LONGEST_NAME = 255;

  private Failures() {}

  /** One line about a failure. */
  static Message describe(Throwable failure) {
    return switch (failure) {
      case NoSuchFileException e -> Message.of("failure.not-found", e.getFile());
      case AccessDeniedException e -> Message.of("failure.no-permission", e.getFile());
      case NotDirectoryException e ->
          Message.of(isDeadLink(e) ? "failure.dead-link" : "failure.no-directory", e.getFile());
      case DirectoryNotEmptyException e -> Message.of("failure.not-empty", e.getFile());
      case FileAlreadyExistsException e when e.getReason() == null ->
          Message.of("failure.exists", e.getFile());
      case FileSystemException e when isDeadLink(e) -> Message.of("failure.dead-link", e.getFile());
      case FileSystemException e when isDirectory(e) ->
          Message.of("failure.directory-in-the-way", e.getFile());
      case FileSystemException e when isTooLong(e) -> Message.of("failure.too-long", e.getFile());
      case FileSystemException e ->
          e.getReason() == null
              ? Message.of("failure.unusable", String.valueOf(e.getFile()))
              : Message.verbatim(e.getFile() + ": " + e.getReason());
      default -> wrapped(failure);
    };
  }

  /** A plain wrapper says less than what it wraps; one of the library's says more. */
  private static Message wrapped(Throwable failure) {
    Throwable cause = failure.getCause();
    if (cause != null && failure.getClass() == UncheckedIOException.class) {
      return describe(cause);
    }
    // The library's sentence would end in the name of a class.
    return failure instanceof UncheckedIOException && cause instanceof FileSystemException
        ? Message.of("failure.index", describe(cause))
        : Message.verbatim(message(failure));
  }

  /** The message, or the kind of failure where it has none. */
  static String message(Throwable failure) {
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
