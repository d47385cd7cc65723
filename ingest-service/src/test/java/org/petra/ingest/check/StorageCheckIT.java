package org.petra.ingest.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.petra.dicom.part10.SopClass;
import org.petra.ingest.IngestIT;
import org.petra.ingest.Stow;
import org.petra.ingest.TestStudy;
import org.petra.ingest.check.StorageChecks.InterruptedRunException;
import org.petra.storage.ObjectStore;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.JsonNode;

class StorageCheckIT extends IngestIT {

  @Autowired private StorageChecks checks;
  @Autowired private ObjectStore store;

  @Value("${petra.storage.directory}")
  private Path directory;

  private final TestStudy study = new TestStudy();

  @Test
  void findsAFlippedByteAndAMissingObjectAndHealsThem() throws Exception {
    List<byte[]> files = study.complete();
    assertThat(Stow.post(client(), files).status()).isEqualTo(200);
    String caseId = Stow.caseOf(client(), study.uid).at("/caseId").asString();
    check();
    List<String> digests = digests();
    assertThat(digests).hasSize(8);
    digests.forEach(digest -> assertThat(damage(digest)).isEmpty());

    flipAByteOf(files.getFirst());
    String damaged = digests.stream().filter(digest -> !isWhole(digest)).findFirst().orElseThrow();
    String missing = digests.stream().filter(this::isWhole).findFirst().orElseThrow();
    Files.delete(directory.resolve("objects").resolve(missing.substring(0, 2)).resolve(missing));
    check();
    JsonNode found = damage(damaged).orElseThrow();
    assertThat(found.at("/kind").asString()).isEqualTo("DAMAGED");
    assertThat(found.at("/caseIds/0").asString()).isEqualTo(caseId);
    assertThat(damage(missing).orElseThrow().at("/kind").asString()).isEqualTo("MISSING");

    assertThat(Stow.stored(Stow.post(client(), files))).hasSize(8);
    assertThat(damage(damaged)).isEmpty();
    assertThat(damage(missing)).isEmpty();
    digests.forEach(digest -> assertThat(isWhole(digest)).isTrue());
    check();
    assertThat(damage(damaged)).isEmpty();
  }

  @Test
  void goesOnWhereItWasInterrupted() throws Exception {
    List<byte[]> slices = new ArrayList<>();
    for (int i = 1; i <= 160; i++) {
      slices.add(TestStudy.bytes(study.slice(SopClass.CT_IMAGE, "CT", study.ct, i)));
    }
    Stow.post(client(), slices);
    int all =
        jdbc.sql("SELECT count(DISTINCT digest) FROM ingest.instance")
            .query(Integer.class)
            .single();
    int[] asked = {0};
    assertThatThrownBy(() -> checks.run(() -> ++asked[0] > 150))
        .isInstanceOf(InterruptedRunException.class);
    JsonNode run = client().get("/api/v1/storage-check").json().at("/lastRun");
    assertThat(run.at("/finishedAt").isNull()).isTrue();
    assertThat(run.at("/objects").asInt()).isEqualTo(100); // a batch
    checks.run(() -> false);
    run = client().get("/api/v1/storage-check").json().at("/lastRun");
    assertThat(run.at("/finishedAt").isNull()).isFalse();
    assertThat(run.at("/objects").asInt()).isEqualTo(all);
  }

  /** Asks for a run and waits for its end. */
  private void check() throws InterruptedException {
    long before = finished();
    assertThat(client().post("/api/v1/storage-check").status()).isEqualTo(202);
    await(() -> finished() > before);
  }

  private long finished() {
    return jdbc.sql("SELECT count(*) FROM ingest.storage_check WHERE finished_at IS NOT NULL")
        .query(Long.class)
        .single();
  }

  private List<String> digests() {
    return jdbc.sql("SELECT digest FROM ingest.instance WHERE study_instance_uid = ?")
        .param(study.uid)
        .query(String.class)
        .list();
  }

  private Optional<JsonNode> damage(String digest) {
    return client()
        .get("/api/v1/storage-check")
        .json()
        .at("/damaged")
        .valueStream()
        .filter(one -> one.at("/digest").asString().equals(digest))
        .findFirst();
  }

  private boolean isWhole(String digest) {
    try {
      return store.verify(digest);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Finds the object's bytes in whatever file they are and changes one. */
  private void flipAByteOf(byte[] object) throws IOException {
    String text = new String(object, StandardCharsets.ISO_8859_1);
    try (Stream<Path> all = Files.walk(directory)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        byte[] bytes = Files.readAllBytes(file);
        int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf(text);
        if (at >= 0) {
          int last = at + object.length - 1;
          try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(new byte[] {(byte) (bytes[last] ^ 1)}), last);
          }
          return;
        }
      }
    }
    throw new AssertionError("the object's bytes are in no file");
  }
}
