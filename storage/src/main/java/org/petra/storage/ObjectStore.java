package org.petra.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Optional;

/**
 * Objects by the SHA-256 of their bytes.
 *
 * <p>Objects are received, and become findable and durable, through an {@link Intake}. A kept
 * object never changes. Several processes may use one store. Safe for use by many threads.
 */
public interface ObjectStore {

  /** Begins to receive objects; the caller closes it. */
  Intake intake() throws IOException;

  /**
   * Receives and keeps one object, which {@code in} holds to its end, and returns its digest. On
   * return the object is durable. Keeping bytes that are there already changes nothing.
   */
  default String keep(InputStream in) throws IOException {
    try (Intake intake = intake()) {
      Staged staged = intake.stage(in);
      intake.keep(List.of(staged));
      return staged.digest();
    }
  }

  /**
   * Keeps one object as {@link #keep} does, but puts its bytes in place of those that are there
   * under its digest: they may be damaged.
   */
  String replace(InputStream in) throws IOException;

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
