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
 * Objects by digest, each a file under a root directory. What is kept would survive a loss of
 * power: its file is forced to the disk, then moved to its name in one step, then its directory is
 * forced.
 */
public final class FileObjectStore implements ObjectStore {

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

  @Override
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

  @Override
  public InputStream open(Staged staged) throws IOException {
    return Files.newInputStream(staged.file());
  }

  /** The disk forces many files in the time of a few. */
  @Override
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

  @Override
  public void replace(Staged staged) throws IOException {
    Durability.forceFile(staged.file());
    Files.move(staged.file(), path(staged.digest()), StandardCopyOption.ATOMIC_MOVE);
    Durability.forceDirectory(objects.resolve(directoryName(staged.digest())));
  }

  @Override
  public void discard(Staged staged) throws IOException {
    Files.deleteIfExists(staged.file());
  }

  @Override
  public InputStream open(String digest) throws IOException {
    return Files.newInputStream(path(digest));
  }

  @Override
  public Optional<StoredObject> find(String digest) throws IOException {
    try {
      return Optional.of(new StoredObject(digest, Files.size(path(digest))));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  @Override
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
