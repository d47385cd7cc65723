package org.petra.ingest.deidentification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.petra.dicom.json.DicomJson;
import org.petra.dicom.part10.DicomObject;
import org.petra.dicom.part10.DicomObjectBuilder;
import org.petra.dicom.part10.SopClass;
import org.petra.dicom.part10.Tags;
import org.petra.ingest.Client;
import org.petra.ingest.Client.Answer;
import org.petra.ingest.IngestIT;
import org.petra.ingest.Stow;
import org.petra.ingest.TestStudy;
import org.petra.ingest.cohort.Cohorts;
import org.petra.ingest.stow.InstanceStore;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

class DeidentificationIT extends IngestIT {

  private static final int COERCED = 0xB000;
  private static final int MAY_SHOW_PATIENT = 0xC001;

  @Autowired private CohortKeys keys;
  @Autowired private Cohorts cohorts;
  @Autowired private InstanceStore store;

  @Value("${petra.deidentification-directory}")
  private Path keyDirectory;

  @Value("${petra.storage.directory}")
  private Path storage;

  private final TestStudy study = new TestStudy();

  @DynamicPropertySource
  static void policy(DynamicPropertyRegistry registry) {
    registry.add("petra.ingest.cohorts.trial.default-profile", () -> "pet-ct");
    registry.add("petra.ingest.cohorts.trial.deidentification", () -> "basic");
    registry.add("petra.ingest.cohorts.trial.ae-title", () -> "TRIAL");
  }

  private Client trial() {
    return client().cohort("trial");
  }

  private String mapped(String uid) {
    return keys.of("trial").uid(uid);
  }

  @Test
  void storesAndIndexesNothingThatIdentifies() throws IOException {
    Answer answer = Stow.post(trial(), study.complete());
    assertThat(answer.status()).isEqualTo(202);
    String all = answer.text() + client().get("/dicom-web/studies?includefield=all").text();
    assertThat(all).doesNotContain("Doe", study.uid, study.ct, "20260203");
    JsonNode one = Stow.caseOf(client(), mapped(study.uid));
    assertThat(one.at("/instances").asInt()).isEqualTo(8);
    assertThat(Stow.caseOf(client(), study.uid).isMissingNode()).isTrue();
    try (Stream<Path> files = Files.walk(storage)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
        assertThat(bytes).doesNotContain(study.uid).doesNotContain(study.ct);
      }
    }
  }

  @Test
  void answersWithTheNewUidsAndWhereTheyAreAndWarns() throws IOException {
    Answer answer = Stow.post(trial(), study.ctSlices());
    DicomObject outcome = DicomJson.read(new ByteArrayInputStream(answer.bytes())).getFirst();
    DicomObject first = outcome.items(Tags.REFERENCED_SOP_SEQUENCE).getFirst();
    assertThat(first.integer(Tags.WARNING_REASON)).hasValue(COERCED);
    String url = first.string(Tags.RETRIEVE_URL).orElseThrow();
    assertThat(url).contains(mapped(study.uid), mapped(study.ct));
    String path = url.substring(url.indexOf("/dicom-web"));
    Answer back = client().header("Accept", "application/dicom; transfer-syntax=*").get(path);
    DicomObject stored = DicomObject.read(new ByteArrayInputStream(back.bytes()));
    assertThat(stored.sopInstanceUid())
        .isEqualTo(first.string(Tags.REFERENCED_SOP_INSTANCE_UID).orElseThrow());
    assertThat(stored.string(0x00120062)).contains("YES");
  }

  @Test
  void assemblesTheCaseAsItWouldTheIdentifiedOne() throws Exception {
    Stow.post(trial(), study.complete());
    String id = Stow.caseOf(client(), mapped(study.uid)).at("/caseId").asString();
    client().post("/api/v1/cases/" + id + "/complete");
    JsonNode manifest = client().get("/internal/v1/cases/" + id + "/manifest").json();
    assertThat(manifest.at("/images")).hasSize(2);
    assertThat(manifest.at("/images/0/seriesInstanceUid").asString()).isEqualTo(mapped(study.ct));
  }

  @Test
  void takesTheSameBytesAgainAsSuccess() throws IOException {
    List<byte[]> files = study.complete();
    Stow.post(trial(), files);
    Answer again = Stow.post(trial(), files);
    assertThat(Stow.stored(again)).hasSize(8);
    assertThat(Stow.caseOf(client(), mapped(study.uid)).at("/instances").asInt()).isEqualTo(8);
    assertThat(
            store.store(
                new ByteArrayInputStream(files.getFirst()),
                cohorts.named("trial"),
                Optional.empty()))
        .isEqualTo(new InstanceStore.Result(Optional.empty(), true));
  }

  @Test
  void knowsTheSameBytesAgainThoughATableMadeOthersOfThem() {
    byte[] file = study.ctSlices().getFirst();
    Stow.post(trial(), List.of(file));
    String uid = mapped(DicomObject.read(new ByteArrayInputStream(file)).sopInstanceUid());
    byte[] stranger = study.petSlices().getFirst();
    Stow.post(trial(), List.of(stranger));
    // As if the object had been de-identified to other bytes when it came.
    jdbc.sql(
            "UPDATE ingest.instance SET digest = (SELECT digest FROM ingest.instance WHERE"
                + " sop_instance_uid = ?) WHERE sop_instance_uid = ?")
        .params(mapped(DicomObject.read(new ByteArrayInputStream(stranger)).sopInstanceUid()), uid)
        .update();
    assertThat(Stow.stored(Stow.post(trial(), List.of(file)))).containsExactly(uid);
  }

  @Test
  void namesWhatIsRefusedAsItWasSent() {
    DicomObject slice = study.slice(SopClass.CT_IMAGE, "CT", study.ct, 1).build();
    byte[] burnedIn = TestStudy.bytes(DicomObjectBuilder.copyOf(slice).set(0x00280301, "YES"));
    Answer answer = Stow.post(trial(), List.of(burnedIn));
    assertThat(answer.status()).isEqualTo(409);
    assertThat(Stow.failed(answer)).containsExactly(slice.sopInstanceUid());
    assertThat(Stow.reasons(answer)).containsExactly(MAY_SHOW_PATIENT);
    assertThat(answer.header("Warning")).contains("burned-in");

    Stow.post(trial(), List.of(TestStudy.bytes(DicomObjectBuilder.copyOf(slice))));
    byte[] other = TestStudy.bytes(DicomObjectBuilder.copyOf(slice).set(Tags.SLICE_THICKNESS, 7.0));
    Answer duplicate = Stow.post(trial(), List.of(other));
    assertThat(Stow.failed(duplicate)).containsExactly(slice.sopInstanceUid());
    assertThat(Stow.reasons(duplicate)).containsExactly(0x0111);

    Answer wrongStudy =
        Stow.post(
            trial(),
            "/dicom-web/studies/1.2.3",
            List.of(TestStudy.bytes(DicomObjectBuilder.copyOf(slice))));
    assertThat(Stow.reasons(wrongStudy)).containsExactly(0xA900);
    Answer rightStudy =
        Stow.post(
            trial(),
            "/dicom-web/studies/" + study.uid,
            List.of(TestStudy.bytes(DicomObjectBuilder.copyOf(slice))));
    assertThat(Stow.stored(rightStudy)).hasSize(1);
  }

  @Test
  void refusesNoiseAndCutObjectsOneByOne() {
    List<byte[]> parts = new ArrayList<>(study.ctSlices());
    byte[] whole = parts.getFirst();
    parts.set(0, java.util.Arrays.copyOf(whole, whole.length - 5));
    parts.add("no DICOM object".getBytes());
    Answer answer = Stow.post(trial(), parts);
    assertThat(answer.status()).isEqualTo(202);
    assertThat(Stow.stored(answer)).hasSize(2);
    assertThat(Stow.otherReasons(answer)).containsExactly(0xC000, 0xC000);
  }

  @Test
  void keepsTheKeyInAFileOfItsOwn() throws IOException {
    Stow.post(trial(), study.ctSlices());
    Path key = keyDirectory.resolve("trial.key");
    assertThat(Files.readString(key)).matches("[0-9a-f]{64}\\n");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
        .isEqualTo("rw-------");
    assertThat(new CohortKeys(keyDirectory.toString()).of("trial").uid("1.2"))
        .isEqualTo(mapped("1.2"));
    assertThat(new CohortKeys(keyDirectory.toString()).of("other").uid("1.2"))
        .isNotEqualTo(mapped("1.2"));
  }
}
