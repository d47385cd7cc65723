package org.petra.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Objects by digest, each a file under a root directory.
 *
 * <p>An object is received with {@link #stage}, which computes its digest, and becomes findable and
 * durable with {@link #keep}. A kept object never changes. Several processes may use one root. Safe
 * for use by many threads.
 */
public final class FileObjectStore {

  private static final int FAN_OUT = 256;

  private final Path objects;
  private final Incoming incoming;

  /**
   * Opens the store, makes its directories where they are missing and removes what killed processes
   * had staged.
   */
  public FileObjectStore(Path root) throws IOException {
    objects = Files.createDirectories(root.resolve("objects"));
    // All directories exist from the start, so that keeping an object has one directory to force.
    for (int i = 0; i < FAN_OUT; i++) {
      Files.createDirectories(objects.resolve(HexFormat.of().toHexDigits((byte) i)));
    }
    Durability.forceDirectory(objects);
    incoming = new Incoming(Files.createDirectories(root.resolve("incoming")));
    Durability.forceDirectory(root);
    incoming.removeLeftovers();
  }

  /**
   * Receives an object to the end of the stream, which is not closed. Nothing is left behind if the
   * stream fails.
   */
  public Staged stage(InputStream in) throws IOException {
    Path file = incoming.newFile();
    boolean complete = false;
    try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW)) {
      StoredObject received = Digest.copy(in, out);
      complete = true;
      return new Staged(file, received.digest(), received.length());
    } finally {
      if (!complete) {
        Files.deleteIfExists(file);
      }
    }
  }

  /** The bytes of a staged object; the caller closes the stream. */
  public InputStream open(Staged staged) throws IOException {
    return Files.newInputStream(staged.file());
  }

  /**
   * Keeps a staged object and returns its digest. On return the object would survive a loss of
   * power. Keeping bytes that are there already changes nothing.
   */
  public String keep(Staged staged) throws IOException {
    keepAll(List.of(staged));
    return staged.digest();
  }

  /**
   * Keeps several objects at once, which takes hardly longer than keeping one: the disk forces many
   * files in the time of a few. See {@link #keep}.
   */
  public void keepAll(List<Staged> all) throws IOException {
    Map<Path, Path> sources = new LinkedHashMap<>();
    Set<Path> directories = new LinkedHashSet<>();
    for (Staged staged : all) {
      Path file = path(staged.digest());
      boolean there = Files.exists(file) && Files.size(file) == staged.length();
      if (there || sources.putIfAbsent(file, staged.file()) != null) {
        Files.deleteIfExists(staged.file());
      }
      // Also for an object that was there: another thread may just have moved it in.
      directories.add(objects.resolve(directoryName(staged.digest())));
    }
    Durability.forceAll(sources.values(), Durability::forceFile);
    for (Map.Entry<Path, Path> move : sources.entrySet()) {
      Files.move(move.getValue(), move.getKey(), StandardCopyOption.ATOMIC_MOVE);
    }
    Durability.forceAll(directories, Durability::forceDirectory);
  }

  /** Drops a staged object. */
  public void discard(Staged staged) throws IOException {
    Files.deleteIfExists(staged.file());
  }

  /**
   * The bytes of a kept object; the caller closes the stream.
   *
   * @throws NoSuchFileException if there is no such object
   */
  public InputStream open(String digest) throws IOException {
    return Files.newInputStream(path(digest));
  }

  /** The kept object of this digest, if there is one. */
  public Optional<StoredObject> find(String digest) throws IOException {
    try {
      return Optional.of(new StoredObject(digest, Files.size(path(digest))));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /** Whether the object is there and its bytes still have this digest. */
  public boolean verify(String digest) throws IOException {
    try (InputStream in = open(digest)) {
      return Digest.copy(in, OutputStream.nullOutputStream()).digest().equals(digest);
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  private Path path(String digest) {
    return objects.resolve(directoryName(digest)).resolve(digest);
  }

  private static String directoryName(String digest) {
    return Digest.require(digest).substring(0, 2);
  }
}
