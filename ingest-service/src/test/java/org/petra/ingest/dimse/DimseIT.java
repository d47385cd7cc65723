package org.petra.ingest.dimse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.petra.dicom.dimse.OutgoingObject;
import org.petra.dicom.dimse.Peer;
import org.petra.dicom.dimse.SendOutcome;
import org.petra.dicom.dimse.StoreHandler;
import org.petra.dicom.dimse.StoreScu;
import org.petra.dicom.part10.DataSetBytes;
import org.petra.dicom.part10.DicomObject;
import org.petra.dicom.part10.DicomObjectBuilder;
import org.petra.dicom.part10.SopClass;
import org.petra.dicom.part10.Tags;
import org.petra.ingest.Client.Answer;
import org.petra.ingest.IngestIT;
import org.petra.ingest.Stow;
import org.petra.ingest.TestStudy;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

class DimseIT extends IngestIT {

  private static final FakeArchive ARCHIVE = new FakeArchive();

  @Autowired private DimseListener listener;

  private final TestStudy study = new TestStudy();

  @DynamicPropertySource
  static void dimse(DynamicPropertyRegistry registry) {
    registry.add("petra.ingest.dimse.enabled", () -> true);
    registry.add("petra.ingest.dimse.port", () -> 0);
    registry.add("petra.ingest.dimse.calling-ae-titles", () -> "MODALITY,PACS");
    registry.add("petra.ingest.dimse.sending.retry-after", () -> "200ms");
    registry.add("petra.ingest.dimse.sending.attempts", () -> 3);
    String archive = "petra.ingest.dimse.sending.destinations.archive.";
    registry.add(archive + "host", () -> "127.0.0.1");
    registry.add(archive + "port", ARCHIVE::port);
    registry.add(archive + "ae-title", () -> FakeArchive.TITLE);
  }

  @Test
  void storesInTheCohortWhoseAeTitleIsCalled() throws IOException {
    List<SendOutcome> outcomes = send("PETRA_BUNDLED", study.complete());
    assertThat(outcomes).hasSize(8).allMatch(outcome -> outcome.status() == StoreHandler.SUCCESS);
    JsonNode one = Stow.caseOf(client(), study.uid);
    assertThat(one.at("/cohort").asString()).isEqualTo("bundled");
    assertThat(one.at("/instances").asInt()).isEqualTo(8);
  }

  @Test
  void keepsTheDataSetByteForByte() throws IOException {
    byte[] file = study.ctSlices().getFirst();
    send("PETRA", List.of(file));
    Answer answer =
        client()
            .header("Accept", "application/dicom; transfer-syntax=*")
            .get(
                "/dicom-web/studies/"
                    + study.uid
                    + "/series/"
                    + study.ct
                    + "/instances/"
                    + DicomObject.read(new ByteArrayInputStream(file)).sopInstanceUid());
    assertThat(answer.status()).isEqualTo(200);
    assertThat(dataSet(answer.bytes())).isEqualTo(dataSet(file));
  }

  @Test
  void answersWithTheReasonsOfAStoreRequest() throws IOException {
    DicomObject slice = study.slice(SopClass.CT_IMAGE, "CT", study.ct, 1).build();
    byte[] first = TestStudy.bytes(DicomObjectBuilder.copyOf(slice));
    byte[] other =
        TestStudy.bytes(DicomObjectBuilder.copyOf(slice).set(Tags.SERIES_DESCRIPTION, "other"));
    byte[] noStudy =
        TestStudy.bytes(
            DicomObjectBuilder.copyOf(slice)
                .set(Tags.SOP_INSTANCE_UID, TestStudy.newUid())
                .remove(Tags.STUDY_INSTANCE_UID));
    assertThat(send("PETRA", List.of(first, other, noStudy)))
        .extracting(SendOutcome::status)
        .containsExactly(0x0000, 0x0111, 0xA900);
    assertThat(send("PETRA_BUNDLED", List.of(study.ctSlices().getFirst())))
        .extracting(SendOutcome::status)
        .containsExactly(0xA900);
  }

  @Test
  void takesTheSameObjectOverEitherProtocolInEitherOrder() throws IOException {
    List<byte[]> ct = study.ctSlices();
    assertThat(Stow.post(client(), ct).status()).isEqualTo(200);
    assertThat(send("PETRA", ct)).allMatch(outcome -> outcome.status() == StoreHandler.SUCCESS);
    List<byte[]> pet = study.petSlices();
    assertThat(send("PETRA", pet)).allMatch(outcome -> outcome.status() == StoreHandler.SUCCESS);
    assertThat(send("PETRA", pet)).allMatch(outcome -> outcome.status() == StoreHandler.SUCCESS);
    assertThat(Stow.post(client(), pet).status()).isEqualTo(200);
    assertThat(Stow.caseOf(client(), study.uid).at("/instances").asInt()).isEqualTo(6);
  }

  @Test
  void refusesAnObjectThatIsNotTheOneAnnounced() throws IOException {
    byte[] file = study.ctSlices().getFirst();
    OutgoingObject announced =
        new OutgoingObject(
            SopClass.CT_IMAGE,
            TestStudy.newUid(),
            "1.2.840.10008.1.2.1",
            () -> new ByteArrayInputStream(file));
    byte[] noise = "no DICOM object at all, whatever it says".repeat(20).getBytes();
    OutgoingObject noObject =
        new OutgoingObject(
            SopClass.CT_IMAGE,
            TestStudy.newUid(),
            "1.2.840.10008.1.2.1",
            () -> new ByteArrayInputStream(noise));
    assertThat(scu("PETRA").send(List.of(announced, noObject)))
        .extracting(SendOutcome::status)
        .containsExactly(0xA900, 0xC000);
    assertThat(Stow.caseOf(client(), study.uid).isMissingNode()).isTrue();
  }

  @Test
  void sendsACaseAndSaysHowItWent() throws Exception {
    List<byte[]> files = study.complete();
    Stow.post(client(), files);
    String base = "/api/v1/cases/" + Stow.caseOf(client(), study.uid).at("/caseId").asString();

    ARCHIVE.status = 0xA700;
    Answer asked = client().postJson(base + "/send", "{\"destination\":\"archive\"}");
    assertThat(asked.status()).isEqualTo(202);
    String location = asked.header("Location");
    await(() -> client().get(location).json().at("/attempts").asInt() > 0);
    assertThat(client().get(location).json().at("/problem").asString()).contains("8 x 0xA700");
    ARCHIVE.status = StoreHandler.SUCCESS;
    await(() -> client().get(location).json().at("/state").asString().equals("SENT"));
    JsonNode sent = client().get(location).json();
    assertThat(sent.at("/stored").asInt()).isEqualTo(8);
    assertThat(sent.at("/problem").isNull() || sent.at("/problem").isMissingNode()).isTrue();
    for (byte[] file : files) {
      DicomObject object = DicomObject.read(new ByteArrayInputStream(file));
      assertThat(dataSet(ARCHIVE.files.get(String.valueOf(object.sopInstanceUid()))))
          .isEqualTo(dataSet(file));
    }
    assertThat(client().get(base + "/transmissions").json()).hasSize(1);
  }

  @Test
  void givesUpAfterTheConfiguredAttempts() throws Exception {
    Stow.post(client(), study.ctSlices());
    String base = "/api/v1/cases/" + Stow.caseOf(client(), study.uid).at("/caseId").asString();
    ARCHIVE.status = 0x0122;
    try {
      Answer asked =
          client()
              .postJson(
                  base + "/send",
                  "{\"destination\":\"archive\",\"series\":[\"" + study.ct + "\"]}");
      String location = asked.header("Location");
      await(() -> client().get(location).json().at("/state").asString().equals("FAILED"));
      assertThat(client().get(location).json().at("/attempts").asInt()).isEqualTo(3);
      assertThat(client().get(location).json().at("/problem").asString()).contains("3 x 0x0122");
    } finally {
      ARCHIVE.status = StoreHandler.SUCCESS;
    }
  }

  @Test
  void refusesARequestToSendThatMakesNoSense() {
    Stow.post(client(), study.ctSlices());
    String base = "/api/v1/cases/" + Stow.caseOf(client(), study.uid).at("/caseId").asString();
    assertThat(client().postJson(base + "/send", "{}").status()).isEqualTo(400);
    Answer unknown = client().postJson(base + "/send", "{\"destination\":\"moon\"}");
    assertThat(unknown.status()).isEqualTo(422);
    assertThat(unknown.text()).contains("archive");
    assertThat(
            client()
                .postJson(base + "/send", "{\"destination\":\"archive\",\"series\":[\"1.2\"]}")
                .status())
        .isEqualTo(422);
    String nobody = "/api/v1/cases/00000000-0000-0000-0000-000000000000/send";
    assertThat(client().postJson(nobody, "{\"destination\":\"archive\"}").status()).isEqualTo(404);
  }

  private List<SendOutcome> send(String called, List<byte[]> files) throws IOException {
    return scu(called).send(files.stream().map(DimseIT::outgoing).toList());
  }

  private StoreScu scu(String called) {
    return new StoreScu(
        new Peer("127.0.0.1", listener.port(), called, "MODALITY", Duration.ofSeconds(20)));
  }

  private static OutgoingObject outgoing(byte[] file) {
    DicomObject object = DicomObject.read(new ByteArrayInputStream(file));
    return new OutgoingObject(
        String.valueOf(object.sopClassUid()),
        String.valueOf(object.sopInstanceUid()),
        String.valueOf(object.transferSyntaxUid()),
        () -> new ByteArrayInputStream(file));
  }

  private static byte[] dataSet(byte[] file) throws IOException {
    return DataSetBytes.of(new ByteArrayInputStream(file)).stream().readAllBytes();
  }
}
