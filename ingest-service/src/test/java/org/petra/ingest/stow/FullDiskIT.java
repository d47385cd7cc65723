package org.petra.ingest.stow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.petra.dicom.part10.SopClass;
import org.petra.dicom.part10.Tags;
import org.petra.ingest.Client.Answer;
import org.petra.ingest.IngestIT;
import org.petra.ingest.Stow;
import org.petra.ingest.TestStudy;
import org.petra.storage.ObjectStore;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A disk of 11 MB that really is full. */
@EnabledIf(
    value = "isMounted",
    disabledReason = "a small filesystem cannot be mounted here: that takes root and tmpfs")
@DirtiesContext
class FullDiskIT extends IngestIT {

  private static final int PIXELS_OF_3_MB = 1_500_000;

  private static final Path DISK = Path.of("target", "full-disk").toAbsolutePath();

  @Autowired private ObjectStore store;

  private final TestStudy study = new TestStudy();

  @DynamicPropertySource
  static void disk(DynamicPropertyRegistry registry) {
    registry.add("petra.tests.storage-directory", DISK::toString);
  }

  /** Mounts the disk. */
  static boolean isMounted() throws Exception {
    Files.createDirectories(DISK);
    return run("mount", "-t", "tmpfs", "-o", "size=11m", "petra-full-disk", DISK.toString());
  }

  @AfterAll
  static void unmount() throws Exception {
    // At once out of sight; gone when the service lets go of its lock.
    run("umount", "-l", DISK.toString());
  }

  private static boolean run(String... command) throws Exception {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      process.getInputStream().readAllBytes();
      return process.waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  @Test
  void namesEachInstanceThatHadNoRoomAndHalfStoresNothing() throws IOException {
    List<byte[]> slices = new ArrayList<>();
    for (int i = 1; i <= 6; i++) {
      slices.add(large(i));
    }
    Answer answer = Stow.post(client(), slices);
    assertThat(answer.status()).isEqualTo(202);
    assertThat(Stow.stored(answer)).hasSize(3);
    assertThat(Stow.otherReasons(answer)).containsExactly(0xA700, 0xA700, 0xA700);
    assertThat(digests()).hasSize(3).allMatch(this::isWhole);

    Answer none = Stow.post(client(), slices.subList(4, 6));
    assertThat(none.status()).isEqualTo(503);
    assertThat(none.header("Retry-After")).isNotEmpty();
    assertThat(none.header("Warning")).contains("no room");
    assertThat(digests()).hasSize(3);
    try (Stream<Path> incoming = Files.walk(DISK.resolve("incoming"))) {
      assertThat(incoming.filter(Files::isRegularFile))
          .allMatch(f -> f.toString().endsWith(".lock"));
    }

    // What is small still fits.
    Answer small = Stow.post(client(), List.of(study.ctSlices().getFirst()));
    assertThat(small.status()).isEqualTo(200);
    assertThat(digests()).hasSize(4).allMatch(this::isWhole);
  }

  private byte[] large(int number) {
    return TestStudy.bytes(
        study
            .slice(SopClass.CT_IMAGE, "CT", study.ct, number)
            .set(Tags.ROWS, 1000)
            .set(Tags.COLUMNS, PIXELS_OF_3_MB / 1000)
            .pixelData(new short[PIXELS_OF_3_MB]));
  }

  private List<String> digests() {
    return jdbc.sql("SELECT digest FROM ingest.instance WHERE study_instance_uid = ?")
        .param(study.uid)
        .query(String.class)
        .list();
  }

  private boolean isWhole(String digest) {
    try {
      return store.verify(digest);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
