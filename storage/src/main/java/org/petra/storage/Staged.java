package org.petra.storage;

import java.nio.file.Path;

/**
 * Bytes that have been received but not kept: neither durable nor to be found by digest. Either
 * keep or discard it.
 */
public final class Staged {

  private final Path file;
  private final String digest;
  private final long length;

  Staged(Path file, String digest, long length) {
    this.file = file;
    this.digest = digest;
    this.length = length;
  }

  /** SHA-256 of the bytes, 64 lower-case hexadecimal digits. */
  public String digest() {
    return digest;
  }

  /** The number of bytes. */
  public long length() {
    return length;
  }

  Path file() {
    return file;
  }
}
