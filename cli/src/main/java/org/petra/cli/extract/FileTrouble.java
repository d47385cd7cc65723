package org.petra.cli.extract;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** What an exception of the file system means, in words. */
final class FileTrouble {

  private FileTrouble() {}

  /** A clause without a full stop, such as {@code there is no scans/a.nii}. */
  static String of(IOException e) {
    return switch (e) {
      case NoSuchFileException missing -> "there is no " + missing.getFile();
      case AccessDeniedException denied ->
          denied.getFile() + " may not be read or written by this user";
      case NotDirectoryException file -> file.getFile() + " is not a folder";
      case FileSystemException other when other.getReason() != null ->
          other.getFile() + ": " + other.getReason();
      case FileNotFoundException missing -> String.valueOf(missing.getMessage());
      default -> e.getMessage() == null ? e.toString() : e.getMessage();
    };
  }
}
