package org.petra.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The directories of packs.
 *
 * <p>A pack is <em>fresh</em> until the links to its objects have been forced to the disk, and then
 * settled. After a loss of power the links that were lost are those to fresh packs, and are made
 * again from the packs' own tables when the store is opened. Until then nothing was promised that
 * is not in the pack. So the many small directories of links need not be forced for every pack.
 */
final class Packs {

  private static final int SETTLE_AFTER = 64;
  private static final int FAN_OUT = 256;

  /** Makes the link to an object of a pack, where it is not there. */
  interface Link {
    void make(Staged object, String pack) throws IOException;
  }

  /** Forces all links to the disk. */
  interface Force {
    void all() throws IOException;
  }

  private final Path settled;
  private final Path fresh;
  private final Link link;
  private final Force force;
  private final AtomicInteger added = new AtomicInteger();
  private final AtomicBoolean settling = new AtomicBoolean();

  Packs(Path directory, Link link, Force force) throws IOException {
    this.settled = Files.createDirectories(directory);
    this.fresh = Files.createDirectories(directory.resolve("fresh"));
    this.link = link;
    this.force = force;
    for (int i = 0; i < FAN_OUT; i++) {
      Files.createDirectories(settled.resolve(HexFormat.of().toHexDigits((byte) i)));
    }
    Durability.forceDirectory(settled);
  }

  /** Takes in a file whose bytes are durable, and links its objects. */
  void add(Collection<Staged> objects, Path file) throws IOException {
    String name = UUID.randomUUID().toString().replace("-", "");
    Files.move(file, fresh.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    Durability.forceDirectory(fresh);
    for (Staged object : objects) {
      link.make(object, name);
    }
    if (added.incrementAndGet() >= SETTLE_AFTER && settling.compareAndSet(false, true)) {
      added.set(0);
      Thread.ofPlatform().daemon().name("settle-packs").start(this::settleLater);
    }
  }

  /**
   * The length of a pack.
   *
   * @throws NoSuchFileException if it is not there
   */
  long size(String pack) throws IOException {
    return at(pack, Files::size);
  }

  /**
   * Opens a pack.
   *
   * @throws NoSuchFileException if it is not there
   */
  FileChannel open(String pack) throws IOException {
    return at(pack, file -> FileChannel.open(file, StandardOpenOption.READ));
  }

  private interface Use<T> {
    T of(Path file) throws IOException;
  }

  /** Uses a pack where it is, also while it is being moved from one place to the other. */
  private <T> T at(String pack, Use<T> use) throws IOException {
    try {
      return use.of(settledFile(pack));
    } catch (NoSuchFileException e) {
      try {
        return use.of(fresh.resolve(pack));
      } catch (NoSuchFileException f) {
        return use.of(settledFile(pack));
      }
    }
  }

  /** Makes the links to all fresh packs durable, those that are missing included. */
  void settle() throws IOException {
    List<Path> packs = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(fresh)) {
      files.forEach(packs::add);
    }
    packs.removeIf(pack -> !isLinked(pack));
    if (packs.isEmpty()) {
      return;
    }
    force.all();
    Set<Path> directories = new TreeSet<>();
    for (Path pack : packs) {
      Path target = settledFile(name(pack));
      try {
        Files.move(pack, target, StandardCopyOption.ATOMIC_MOVE);
        directories.add(target.resolveSibling(""));
      } catch (NoSuchFileException e) {
        continue; // another process that shares the directory was first
      }
    }
    Durability.forceAll(directories, Durability::forceDirectory);
    Durability.forceDirectory(fresh);
  }

  /** Links a pack's objects. A pack that is damaged stays where it is and hinders no other. */
  private boolean isLinked(Path pack) {
    try {
      for (Staged object : PackFile.objects(pack)) {
        link.make(object, name(pack));
      }
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private void settleLater() {
    try {
      settle();
    } catch (IOException e) {
      // They stay fresh, which loses nothing; the next to settle finds them.
      System.getLogger(Packs.class.getName())
          .log(System.Logger.Level.WARNING, "Packs could not be settled", e);
    } finally {
      settling.set(false);
    }
  }

  private Path settledFile(String pack) {
    return settled.resolve(pack.substring(0, 2)).resolve(pack);
  }

  private static String name(Path pack) {
    return String.valueOf(pack.getFileName());
  }
}
