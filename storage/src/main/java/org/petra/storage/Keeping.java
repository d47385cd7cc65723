package org.petra.storage;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** The directories of objects by digest: each a file of its own, or a link into a pack. */
final class Keeping implements Intake.Keeper {

  private static final int FAN_OUT = 256;

  private final Path objects;
  private final Packs packs;

  /** Makes what is missing; all directories exist from the start. */
  Keeping(Path root) throws IOException {
    objects = Files.createDirectories(root.resolve("objects"));
    for (int i = 0; i < FAN_OUT; i++) {
      Files.createDirectories(objects.resolve(HexFormat.of().toHexDigits((byte) i)));
    }
    Durability.forceDirectory(objects);
    packs = new Packs(root.resolve("packs"), this::link, this::forceLinks);
  }

  Packs packs() {
    return packs;
  }

  /** The object's name: a file, or a link that says where it is. */
  Path path(String digest) {
    return objects.resolve(Digest.require(digest).substring(0, 2)).resolve(digest);
  }

  /**
   * Where the object lies in a pack; empty if it is a file of its own.
   *
   * @throws NoSuchFileException if there is no such object
   */
  Optional<Location> location(String digest) throws IOException {
    return Location.read(path(digest));
  }

  /**
   * The object's length.
   *
   * @throws NoSuchFileException if there is no such object, or not all of it
   */
  long length(String digest) throws IOException {
    Optional<Location> location = location(digest);
    if (location.isEmpty()) {
      return Files.size(path(digest));
    }
    Location at = location.get();
    if (packs.size(at.pack()) < at.offset() + at.length()) {
      throw new NoSuchFileException(digest);
    }
    return at.length();
  }

  @Override
  public void keep(List<Staged> objects, Intake from) throws IOException {
    List<Staged> unseen = new ArrayList<>();
    for (Staged object : objects) {
      if (!isDurable(object)) {
        unseen.add(object);
      }
    }
    if (unseen.size() == 1 && unseen.getFirst().length() == from.size()) {
      from.force();
      alone(unseen.getFirst(), from.file());
    } else if (!unseen.isEmpty()) {
      from.append(PackFile.table(unseen));
      from.force();
      packs.add(unseen, from.file());
    }
  }

  /** Takes in an object that is a file of its own, whose bytes are durable. */
  void alone(Staged object, Path file) throws IOException {
    Files.move(file, path(object.digest()), StandardCopyOption.ATOMIC_MOVE);
    Durability.forceDirectory(parent(object.digest()));
  }

  /** Whether the object is there in full; if so it is durable on return. */
  private boolean isDurable(Staged staged) throws IOException {
    try {
      if (length(staged.digest()) != staged.length()) {
        return false;
      }
    } catch (NoSuchFileException e) {
      return false;
    }
    // A link is made after its pack is durable. A file may just have been moved in by another
    // thread that has not forced its name yet.
    if (!Files.isSymbolicLink(path(staged.digest()))) {
      Durability.forceDirectory(parent(staged.digest()));
    }
    return true;
  }

  private void link(Staged object, String pack) throws IOException {
    Path link = path(object.digest());
    Location location = new Location(pack, object.offset(), object.length());
    try {
      location.write(link);
    } catch (FileAlreadyExistsException e) {
      if (!isDurable(object)) {
        Path beside = link.resolveSibling(object.digest() + "." + pack);
        Files.deleteIfExists(beside);
        location.write(beside);
        Files.move(beside, link, StandardCopyOption.ATOMIC_MOVE);
      }
    }
  }

  private void forceLinks() throws IOException {
    List<Path> directories = new ArrayList<>(FAN_OUT);
    for (int i = 0; i < FAN_OUT; i++) {
      directories.add(objects.resolve(HexFormat.of().toHexDigits((byte) i)));
    }
    Durability.forceAll(directories, Durability::forceDirectory);
  }

  private Path parent(String digest) {
    return objects.resolve(digest.substring(0, 2));
  }
}
