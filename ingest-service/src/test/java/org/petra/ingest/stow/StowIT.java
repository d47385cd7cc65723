package org.petra.ingest.stow;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.petra.dicom.part10.DicomObject;
import org.petra.dicom.part10.DicomObjectBuilder;
import org.petra.dicom.part10.SopClass;
import org.petra.dicom.part10.Tags;
import org.petra.ingest.Client.Answer;
import org.petra.ingest.IngestIT;
import org.petra.ingest.Stow;
import org.petra.ingest.TestStudy;

class StowIT extends IngestIT {

  private final TestStudy study = new TestStudy();

  @Test
  void storesEveryPartAndSaysWhereItIs() {
    Answer answer = Stow.post(client(), study.complete());
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Content-Type")).isEqualTo("application/dicom+json");
    assertThat(Stow.stored(answer)).hasSize(8);
    assertThat(answer.json().has("00081198")).isFalse();
    assertThat(answer.json().has("0008119A")).isFalse();
    String url = answer.json().at("/00081190/Value/0").asString();
    assertThat(url).endsWith("/dicom-web/studies/" + study.uid);
    assertThat(Stow.caseOf(client(), study.uid).at("/instances").asInt()).isEqualTo(8);
  }

  @Test
  void namesTheAddressThatTheGatewayForwards() {
    Answer answer =
        Stow.post(
            client()
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Host", "pacs.example")
                .header("X-Forwarded-Port", "443"),
            study.ctSlices());
    assertThat(answer.json().at("/00081190/Value/0").asString())
        .isEqualTo("https://pacs.example/dicom-web/studies/" + study.uid);
  }

  @Test
  void takesBodiesThatAreNotMultipartForAnotherMediaType() {
    byte[] file = study.ctSlices().getFirst();
    for (String type :
        List.of(
            "application/dicom",
            "application/json",
            "multipart/form-data; boundary=the-boundary",
            "multipart/related; type=\"application/dicom+json\"; boundary=the-boundary",
            "nonsense")) {
      Answer answer = send(file, type);
      assertThat(answer.status()).as(type).isEqualTo(415);
      assertThat(answer.json().at("/code").asString()).isEqualTo("UNSUPPORTED_MEDIA_TYPE");
    }
    assertThat(send(file, "multipart/related; type=\"application/dicom\"").status()).isEqualTo(400);
  }

  @Test
  void takesParametersUnquotedAndInAnyCase() {
    byte[] body = Stow.body(study.ctSlices());
    String type = "Multipart/Related; BOUNDARY=the-boundary; Type=application/dicom";
    assertThat(send(body, type).status()).isEqualTo(200);
  }

  @Test
  void refusesABodyWithoutAPart() {
    for (String body : List.of("", "--the-boundary--\r\n", "no boundary at all")) {
      Answer answer = send(body.getBytes(), Stow.TYPE);
      assertThat(answer.status()).as(body).isEqualTo(400);
      assertThat(answer.json().at("/code").asString()).isEqualTo("MALFORMED_REQUEST");
    }
  }

  @Test
  void losesOnlyThePartThatIsTruncatedOrNoDicom() {
    List<byte[]> parts = new ArrayList<>(study.ctSlices());
    byte[] whole = TestStudy.bytes(study.slice(SopClass.CT_IMAGE, "CT", study.ct, 4));
    parts.add(1, Arrays.copyOf(whole, whole.length - 9));
    parts.add(2, "this is no DICOM object".getBytes());
    parts.add(3, new byte[0]);
    Answer answer = Stow.post(client(), parts);
    assertThat(answer.status()).isEqualTo(202);
    assertThat(Stow.stored(answer)).hasSize(3);
    assertThat(Stow.otherReasons(answer)).containsExactly(0xC000, 0xC000, 0xC000);
    assertThat(answer.header("Warning")).startsWith("299 ").contains("truncated");
  }

  @Test
  void keepsThePartsBeforeAnAbruptEnd() {
    byte[] body = Stow.body(study.ctSlices());
    Answer answer = send(Arrays.copyOf(body, body.length - 60), Stow.TYPE);
    assertThat(answer.status()).isEqualTo(202);
    assertThat(Stow.stored(answer)).hasSize(2);
    assertThat(Stow.otherReasons(answer)).containsExactly(0xC000);
  }

  @Test
  void answersConflictWhereNothingIsStored() {
    Answer answer = Stow.post(client(), List.of("no DICOM".getBytes()));
    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.header("Content-Type")).isEqualTo("application/dicom+json");
    assertThat(answer.json().has("00081199")).isFalse();
  }

  @Test
  void failsInstancesWithoutTheirUids() {
    DicomObject slice = study.slice(SopClass.CT_IMAGE, "CT", study.ct, 1).build();
    byte[] noStudy =
        TestStudy.bytes(DicomObjectBuilder.copyOf(slice).remove(Tags.STUDY_INSTANCE_UID));
    byte[] badUid =
        TestStudy.bytes(
            DicomObjectBuilder.copyOf(slice).set(Tags.SERIES_INSTANCE_UID, "../../etc/passwd"));
    Answer answer = Stow.post(client(), List.of(noStudy, badUid));
    assertThat(answer.status()).isEqualTo(409);
    assertThat(Stow.reasons(answer)).containsExactly(0xA900, 0xA900);
  }

  @Test
  void failsInstancesOfAnotherStudyThanThePathSays() {
    TestStudy other = new TestStudy();
    List<byte[]> parts = new ArrayList<>(study.ctSlices());
    parts.addAll(other.ctSlices());
    Answer answer = Stow.post(client(), "/dicom-web/studies/" + study.uid, parts);
    assertThat(answer.status()).isEqualTo(202);
    assertThat(Stow.stored(answer)).hasSize(3);
    assertThat(Stow.reasons(answer)).containsExactly(0xA900, 0xA900, 0xA900);
    assertThat(Stow.caseOf(client(), other.uid).isMissingNode()).isTrue();
  }

  @Test
  void failsASeriesThatBelongsToAnotherStudy() {
    TestStudy other = new TestStudy();
    Stow.post(client(), study.ctSlices());
    byte[] stray = TestStudy.bytes(other.slice(SopClass.CT_IMAGE, "CT", study.ct, 1));
    Answer answer = Stow.post(client(), List.of(stray));
    assertThat(answer.status()).isEqualTo(409);
    assertThat(Stow.reasons(answer)).containsExactly(0xA900);
    assertThat(Stow.caseOf(client(), other.uid).isMissingNode()).isTrue();
  }

  @Test
  void failsAPartAboveTheLimitAlone() {
    byte[] large =
        TestStudy.bytes(
            study.slice(SopClass.CT_IMAGE, "CT", study.ct, 9).pixelData(new short[2_100_000]));
    Answer answer = Stow.post(client(), List.of(large, study.ctSlices().getFirst()));
    assertThat(answer.status()).isEqualTo(202);
    assertThat(Stow.otherReasons(answer)).containsExactly(0xA700);
    assertThat(Stow.stored(answer)).hasSize(1);
  }

  @Test
  void refusesACohortThatIsNotConfigured() {
    Answer answer = Stow.post(client().cohort("nowhere"), study.ctSlices());
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().at("/detail").asString()).contains("nowhere").contains("bundled");
    assertThat(Stow.caseOf(client(), study.uid).isMissingNode()).isTrue();
  }

  @Test
  void leavesAStudyWithTheCohortThatSentItFirst() {
    List<byte[]> slices = study.ctSlices();
    Stow.post(client().cohort("simulated"), slices.subList(0, 2));
    Answer answer = Stow.post(client().cohort("bundled"), slices);
    assertThat(answer.status()).isEqualTo(409);
    assertThat(Stow.reasons(answer)).containsExactly(0xA900, 0xA900, 0xA900);
    var one = Stow.caseOf(client(), study.uid);
    assertThat(one.at("/cohort").asString()).isEqualTo("simulated");
    assertThat(one.at("/simulated").asBoolean()).isTrue();
    assertThat(one.at("/profile").asString()).isEqualTo("her2-breast-pet-ct");
    assertThat(one.at("/instances").asInt()).isEqualTo(2);
  }

  @Test
  void indexesTextThatADatabaseCannotHold() {
    byte[] odd =
        TestStudy.bytes(
            study
                .slice(SopClass.CT_IMAGE, "CT", study.ct, 1)
                .setBytes(Tags.STUDY_DESCRIPTION, "a\0b\0".getBytes())
                .set(Tags.PATIENT_ID, "x".repeat(40_000)));
    assertThat(Stow.post(client(), List.of(odd)).status()).isEqualTo(200);
  }

  private Answer send(byte[] body, String type) {
    return client()
        .send("POST", "/dicom-web/studies", BodyPublishers.ofByteArray(body), "Content-Type", type);
  }
}
