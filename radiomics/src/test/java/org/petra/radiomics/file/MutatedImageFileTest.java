package org.petra.radiomics.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.fail;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.petra.radiomics.RadiomicsException;
import org.petra.radiomics.image.Volume;

/** Damaged image files: a volume or our own exception, soon and without much memory. */
class MutatedImageFileTest {

  /** Of each file; more were run once by hand with -Dpetra.mutations. */
  private static final int MUTATIONS = Integer.getInteger("petra.mutations", 150);

  /** The files hold 60 voxels; a thousandfold unpacked, with buffers, is far below. */
  private static final long MOST_BYTES_ALLOCATED = 32L << 20;

  private static final Duration HANG = Duration.ofSeconds(120);

  private static final List<String> TELLING =
      List.of(
          "-1",
          "0",
          "1e308",
          "NaN",
          "9223372036854775807",
          "4294967296",
          "none",
          "LIST",
          "%d",
          "\n",
          ":",
          "=",
          "()",
          "LOCAL",
          "gzip",
          "ascii",
          "True");

  @TempDir private Path folder;

  static Stream<Path> files() throws IOException {
    try (Stream<Path> all = Files.list(reference())) {
      return all.filter(f -> !f.toString().matches(".*\\.(py|json)")).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void aDamagedFileGivesAVolumeOrOurException(Path damaged) throws IOException {
    String stem = stem(damaged);
    List<Path> set = files().filter(file -> stem(file).equals(stem)).toList();
    for (Path file : set) {
      Files.copy(file, folder.resolve(file.getFileName()));
    }
    Path target = folder.resolve(damaged.getFileName());
    Path opened =
        set.stream()
            .map(file -> folder.resolve(file.getFileName()))
            .filter(ImageFile::hasSupportedName)
            .findFirst()
            .orElseThrow();
    byte[] original = Files.readAllBytes(damaged);
    Random random = new Random(stem.hashCode());
    assertTimeoutPreemptively(
        HANG,
        () -> {
          for (int i = 0; i < MUTATIONS; i++) {
            byte[] mutated = mutate(original, random);
            Files.write(target, mutated);
            read(opened, damaged.getFileName() + ", mutation " + i);
          }
        });
  }

  private static void read(Path file, String what) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    try {
      Volume volume = ImageFile.readVolume(file);
      assertThat(volume.size().voxels()).isPositive();
    } catch (RadiomicsException e) {
      assertThat(e.code()).isEqualTo(RadiomicsException.Code.UNREADABLE_FILE);
    } catch (IOException | RuntimeException | Error e) {
      fail(what, e);
    }
    assertThat(threads.getCurrentThreadAllocatedBytes() - before)
        .as(what)
        .isLessThan(MOST_BYTES_ALLOCATED);
  }

  private static byte[] mutate(byte[] original, Random random) {
    byte[] bytes = original.clone();
    for (int n = random.nextInt(3); n >= 0 && bytes.length > 0; n--) {
      // Three in four in the first bytes, where the headers are.
      int at = random.nextInt(random.nextInt(4) == 0 ? bytes.length : Math.min(600, bytes.length));
      bytes =
          switch (random.nextInt(6)) {
            case 0 -> Arrays.copyOf(bytes, at);
            case 1 -> flipped(bytes, at, random.nextInt(8));
            case 2 -> filled(bytes, at, random.nextBoolean() ? 0xff : 0x7f);
            case 3 -> filled(bytes, at, 0);
            case 4 -> inserted(bytes, at, TELLING.get(random.nextInt(TELLING.size())));
            default -> word(bytes, at, random);
          };
    }
    return bytes;
  }

  private static byte[] flipped(byte[] bytes, int at, int bit) {
    bytes[at] ^= (byte) (1 << bit);
    return bytes;
  }

  private static byte[] filled(byte[] bytes, int at, int value) {
    Arrays.fill(bytes, at, Math.min(bytes.length, at + 4), (byte) value);
    return bytes;
  }

  private static byte[] inserted(byte[] bytes, int at, String text) {
    byte[] more = text.getBytes(StandardCharsets.US_ASCII);
    byte[] longer = new byte[bytes.length + more.length];
    System.arraycopy(bytes, 0, longer, 0, at);
    System.arraycopy(more, 0, longer, at, more.length);
    System.arraycopy(bytes, at, longer, at + more.length, bytes.length - at);
    return longer;
  }

  /** Puts a telling word in place of the one after the next space. */
  private static byte[] word(byte[] bytes, int at, Random random) {
    int start = at;
    while (start < bytes.length && bytes[start] != ' ') {
      start++;
    }
    int end = start + 1;
    while (end < bytes.length && bytes[end] > ' ') {
      end++;
    }
    if (end >= bytes.length) {
      return bytes;
    }
    byte[] shorter = new byte[bytes.length - (end - start - 1)];
    System.arraycopy(bytes, 0, shorter, 0, start + 1);
    System.arraycopy(bytes, end, shorter, start + 1, bytes.length - end);
    return inserted(shorter, start + 1, TELLING.get(random.nextInt(TELLING.size())));
  }

  private static String stem(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.endsWith(".nii") || name.endsWith(".nii.gz") || name.endsWith(".nrrd")
        ? name
        : name.replaceFirst("\\.(mhd|zraw|raw\\.gz|raw|nhdr|hdr|img)$", "");
  }

  private static Path reference() {
    try {
      return Path.of(
          Objects.requireNonNull(MutatedImageFileTest.class.getResource("reference")).toURI());
    } catch (URISyntaxException e) {
      throw new UncheckedIOException(new IOException(e));
    }
  }
}
