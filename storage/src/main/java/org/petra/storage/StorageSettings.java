package org.petra.storage;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where objects are stored.
 *
 * @param kind on a filesystem or in S3
 * @param directory of the objects; with S3, where they are staged until they are sent
 * @param s3 needed for S3 alone
 */
public record StorageSettings(Kind kind, Path directory, @Nullable S3Settings s3) {

  /** The kinds of stores. */
  public enum Kind {
    /** Files below a directory, which services share. */
    FILESYSTEM,
    /** A bucket of an S3 server. */
    S3
  }

  /**
   * Opens the store.
   *
   * @throws IOException if the directory cannot be used or the bucket not be reached
   */
  public ObjectStore open() throws IOException {
    return switch (kind) {
      case FILESYSTEM -> new FileObjectStore(directory);
      case S3 -> {
        if (s3 == null || s3.bucket().isBlank()) {
          throw new IllegalArgumentException("storage in S3 needs a bucket");
        }
        yield new S3ObjectStore(S3Clients.of(s3), s3, directory);
      }
    };
  }
}
