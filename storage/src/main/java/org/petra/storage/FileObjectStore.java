package org.petra.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** Objects by digest, under a root directory on a filesystem with symbolic links. */
public final class FileObjectStore implements ObjectStore {

  // An object that comes alone is a file under its digest. Objects that come together lie in one
  // file, a pack, and each has a link under its digest that says where: a study of hundreds of
  // slices takes one force of one file instead of hundreds.

  private final Keeping keeping;
  private final Incoming incoming;

  /**
   * Opens the store, makes its directories where they are missing and clears up what killed
   * processes left.
   */
  public FileObjectStore(Path root) throws IOException {
    keeping = new Keeping(root);
    incoming = new Incoming(Files.createDirectories(root.resolve("incoming")));
    Durability.forceDirectory(root);
    incoming.removeLeftovers();
    keeping.packs().settle();
  }

  @Override
  public Intake intake() throws IOException {
    return new Intake(keeping, incoming.newFile());
  }

  @Override
  public String replace(InputStream in) throws IOException {
    try (Intake intake = intake()) {
      Staged staged = intake.stage(in);
      intake.force();
      keeping.alone(staged, intake.file());
      return staged.digest();
    }
  }

  @Override
  public InputStream open(String digest) throws IOException {
    Optional<Location> location = keeping.location(digest);
    if (location.isEmpty()) {
      return Files.newInputStream(keeping.path(digest));
    }
    Location at = location.get();
    return FileRange.owning(keeping.packs().open(at.pack()), at.offset(), at.length());
  }

  @Override
  public Optional<StoredObject> find(String digest) throws IOException {
    try {
      return Optional.of(new StoredObject(digest, keeping.length(digest)));
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
}
