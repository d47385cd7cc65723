package org.petra.cli.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** Files that their owner alone can read: keys, passwords, what describes the processes of now. */
public final class PrivateFiles {

  private static final int SECRET_BYTES = 32;
  private static final boolean POSIX =
      FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
  private static final SecureRandom RANDOM = new SecureRandom();

  private PrivateFiles() {}

  /** 256 random bits as letters that need no quoting in a URL, an environment or SQL. */
  public static String newSecret() {
    byte[] bytes = new byte[SECRET_BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** The secret in {@code file}, made now when the file is not there. */
  public static String secretIn(Path file) {
    if (Files.isRegularFile(file)) {
      return read(file);
    }
    String secret = newSecret();
    write(file, secret + "\n");
    return secret;
  }

  /** The text of {@code file} without white space around it. */
  public static String read(Path file) {
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }

  /** Writes {@code text} so that a reader sees the old file or the new one, never a part. */
  public static void write(Path file, String text) {
    FileAttribute<?>[] mode =
        POSIX
            ? new FileAttribute<?>[] {
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
            }
            : new FileAttribute<?>[0];
    try {
      Path folder = file.toAbsolutePath().getParent();
      Path part = Files.createTempFile(folder, "." + file.getFileName(), ".part", mode);
      Files.writeString(part, text);
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + file, e);
    }
  }

  /** Lets the owner alone into {@code folder}. */
  static void closeFolder(Path folder) throws IOException {
    if (POSIX) {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }
  }
}
