package org.quartermatch.examples.quarter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** Says in words what the file system says in class names. */
final class Failures {
  private Failures() {}

  /** One line about a failure. */
  static String describe(Throwable failure) {
    return switch (failure) {
      case NoSuchFileException e -> e.getFile() + " does not exist";
      case AccessDeniedException e -> "no permission for " + e.getFile();
      case NotDirectoryException e -> e.getFile() + " is no directory";
      case DirectoryNotEmptyException e -> e.getFile() + " is a directory that is not empty";
      case FileAlreadyExistsException e ->
          e.getFile() + ": " + (e.getReason() == null ? "is there already" : e.getReason());
      case FileSystemException e ->
          e.getFile() + ": " + (e.getReason() == null ? "cannot be used" : e.getReason());
      default -> wrapped(failure);
    };
  }

  /** A plain wrapper says less than what it wraps; one of the library's says more. */
  private static String wrapped(Throwable failure) {
    Throwable cause = failure.getCause();
    return failure.getClass() == UncheckedIOException.class && cause != null
        ? describe(cause)
        : message(failure);
  }

  /** The message, or the kind of failure where it has none. */
  static String message(Throwable failure) {
    String message = failure.getMessage();
    return message == null || message.isBlank() ? failure.getClass().getSimpleName() : message;
  }

  /** Whether the way that was named is what is wrong, and not the disk. */
  static boolean isWrongPath(IOException failure) {
    return failure instanceof NotDirectoryException
        || failure instanceof FileAlreadyExistsException
        || failure instanceof NoSuchFileException;
  }
}
