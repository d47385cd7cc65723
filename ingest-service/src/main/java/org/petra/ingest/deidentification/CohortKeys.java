package org.petra.ingest.deidentification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.petra.dicom.deidentification.PseudonymKey;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The key of each cohort, a file {@code COHORT.key} of 64 hexadecimal digits that is made at first
 * use, readable for its owner alone. Who loses it can add nothing to a patient's series; who has it
 * can tell whether a known patient is in the cohort.
 */
@Component
class CohortKeys {

  private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z0-9_-]+");
  private static final Set<PosixFilePermission> OWNER =
      PosixFilePermissions.fromString("rw-------");
  private static final Set<PosixFilePermission> OWNER_DIRECTORY =
      PosixFilePermissions.fromString("rwx------");

  private final Path directory;
  private final Map<String, PseudonymKey> keys = new ConcurrentHashMap<>();

  CohortKeys(@Value("${petra.deidentification-directory}") String directory) {
    this.directory = Path.of(directory);
  }

  /**
   * The key of a cohort.
   *
   * @throws UncheckedIOException if it can neither be read nor made
   */
  PseudonymKey of(String cohort) {
    if (!PLAIN_NAME.matcher(cohort).matches()) {
      throw new IllegalStateException("the name of a cohort with de-identification must be plain");
    }
    return keys.computeIfAbsent(cohort, this::load);
  }

  private PseudonymKey load(String cohort) {
    Path file = directory.resolve(cohort + ".key");
    try {
      if (!Files.exists(file)) {
        make(file);
      }
      return new PseudonymKey(HexFormat.of().parseHex(Files.readString(file).strip()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void make(Path file) throws IOException {
    boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
    Files.createDirectories(directory, attributes(posix, OWNER_DIRECTORY));
    byte[] key = new byte[PseudonymKey.LENGTH];
    new SecureRandom().nextBytes(key);
    Path draft = Files.createTempFile(directory, "draft", ".tmp", attributes(posix, OWNER));
    try {
      byte[] text = (HexFormat.of().formatHex(key) + "\n").getBytes(StandardCharsets.US_ASCII);
      try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
        channel.write(ByteBuffer.wrap(text));
        channel.force(true);
      }
      // A link appears with its whole content, and not where another process was first.
      Files.createLink(file, draft);
      if (posix) {
        try (FileChannel folder = FileChannel.open(directory, StandardOpenOption.READ)) {
          folder.force(true);
        }
      }
    } catch (FileAlreadyExistsException e) {
      // Then that one is the key.
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  private static FileAttribute<?>[] attributes(boolean posix, Set<PosixFilePermission> allowed) {
    return posix
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(allowed)}
        : new FileAttribute<?>[0];
  }
}
