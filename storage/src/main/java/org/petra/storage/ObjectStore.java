package org.petra.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Optional;

/**
 * Objects by the SHA-256 of their bytes.
 *
 * <p>An object is received with {@link #stage}, which computes its digest, and becomes findable and
 * durable with {@link #keep}. A kept object never changes. Several processes may use one store.
 * Safe for use by many threads.
 */
public interface ObjectStore {

  /**
   * Receives an object to the end of the stream, which is not closed. Nothing is left behind if the
   * stream fails.
   */
  Staged stage(InputStream in) throws IOException;

  /** The bytes of a staged object; the caller closes the stream. */
  InputStream open(Staged staged) throws IOException;

  /**
   * Keeps a staged object and returns its digest. On return the object is durable. Keeping bytes
   * that are there already changes nothing.
   */
  default String keep(Staged staged) throws IOException {
    keepAll(List.of(staged));
    return staged.digest();
  }

  /**
   * Keeps several objects at once, which takes hardly longer than keeping one. See {@link #keep}.
   */
  void keepAll(List<Staged> all) throws IOException;

  /**
   * Keeps a staged object as {@link #keep} does, but puts its bytes in place of those that are
   * there under its digest: they may be damaged.
   */
  void replace(Staged staged) throws IOException;

  /** Drops a staged object; one that was kept is none any more and stays. */
  void discard(Staged staged) throws IOException;

  /**
   * The bytes of a kept object; the caller closes the stream.
   *
   * @throws NoSuchFileException if there is no such object
   */
  InputStream open(String digest) throws IOException;

  /** The kept object of this digest, if there is one. */
  Optional<StoredObject> find(String digest) throws IOException;

  /** Whether the object is there and its bytes still have this digest. */
  boolean verify(String digest) throws IOException;
}
