package org.petra.ingest.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.petra.dicom.part10.DicomObjectBuilder;
import org.petra.dicom.part10.SopClass;
import org.petra.dicom.part10.Tags;
import org.petra.ingest.Client.Answer;
import org.petra.ingest.IngestIT;
import org.petra.ingest.Stow;
import org.petra.ingest.TestStudy;
import tools.jackson.databind.JsonNode;

class QidoIT extends IngestIT {

  private final TestStudy study = new TestStudy();
  private final TestStudy other = new TestStudy();

  @BeforeEach
  void store() {
    Stow.post(client(), study.complete());
    Stow.post(client(), other.ctSlices());
  }

  @Test
  void tellsOfAStudyWhatEveryClientNeeds() {
    Answer answer = search("/studies?StudyInstanceUID=" + study.uid);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Content-Type")).isEqualTo("application/dicom+json");
    JsonNode one = only(answer);
    assertThat(one.at("/0020000D/Value/0").asString()).isEqualTo(study.uid);
    assertThat(one.at("/00080061/Value").toString()).isEqualTo("[\"CT\",\"PT\",\"SEG\"]");
    assertThat(one.at("/00201206/Value/0").asInt()).isEqualTo(4);
    assertThat(one.at("/00201208/Value/0").asInt()).isEqualTo(8);
    assertThat(one.at("/00080020/Value/0").asString()).isEqualTo("20260203");
    assertThat(one.at("/00100010/Value/0/Alphabetic").asString()).isEqualTo("Doe^Jane");
    assertThat(one.at("/00100040/vr").asString()).isEqualTo("CS");
    assertThat(one.at("/00100040").has("Value")).isFalse();
    assertThat(one.at("/00081190/Value/0").asString()).endsWith("/dicom-web/studies/" + study.uid);
  }

  @Test
  void takesKeysAsKeywordOrTag() {
    String patient = patient();
    for (String key : List.of("PatientID", "00100020")) {
      assertThat(uids("/studies?" + key + "=" + patient)).as(key).containsExactly(study.uid);
    }
  }

  @Test
  void takesListsOfUidsCommaJoinedOrRepeated() {
    assertThat(uids("/studies?StudyInstanceUID=" + study.uid + "," + other.uid)).hasSize(2);
    String repeated = "StudyInstanceUID=" + study.uid + "&StudyInstanceUID=" + other.uid;
    assertThat(uids("/studies?" + repeated)).containsExactly(study.uid, other.uid);
    assertThat(uids("/studies?StudyInstanceUID=" + study.uid + encoded("\\") + "1.2.3"))
        .containsExactly(study.uid);
  }

  @Test
  void matchesWildcardsAndEscapesWhatIsNone() {
    String patient = patient();
    String part = patient.substring(0, patient.length() - 1);
    assertThat(uids("/studies?PatientID=" + part + "*")).contains(study.uid);
    assertThat(uids("/studies?PatientID=" + part + "?")).contains(study.uid);
    assertThat(search("/studies?PatientID=" + part + "_").status()).isEqualTo(204);
    assertThat(search("/studies?PatientID=" + encoded(part + "%")).status()).isEqualTo(204);
    assertThat(uids(of("PatientName=doe" + encoded("^") + "J*"))).containsExactly(study.uid);
  }

  @Test
  void matchesRangesOfDatesAndTimes() {
    for (String date : List.of("20260203", "20260101-20260203", "-20260203", "20260203-")) {
      assertThat(uids(of("StudyDate=" + date))).as(date).containsExactly(study.uid);
    }
    assertThat(search(of("StudyDate=20260204-")).status()).isEqualTo(204);
    assertThat(search(of("StudyDate=-20260202")).status()).isEqualTo(204);
    assertThat(uids(of("StudyTime=10-1011"))).containsExactly(study.uid);
    assertThat(search(of("StudyTime=1012-")).status()).isEqualTo(204);
    assertThat(search(of("StudyDate=yesterday")).status()).isEqualTo(400);
  }

  @Test
  void findsStudiesByTheirModalities() {
    assertThat(uids(of("ModalitiesInStudy=PT"))).containsExactly(study.uid);
    assertThat(uids(of("ModalitiesInStudy=MR,PT"))).containsExactly(study.uid);
    assertThat(search(of("ModalitiesInStudy=MR")).status()).isEqualTo(204);
  }

  @Test
  void comparesNamesInAnyCaseAndByTheirAlphabeticGroup() {
    TestStudy third = new TestStudy();
    Stow.post(
        client(),
        List.of(
            TestStudy.bytes(
                third
                    .object(SopClass.CT_IMAGE, "CT", third.ct)
                    .set(Tags.SPECIFIC_CHARACTER_SET, "ISO_IR 192")
                    .set(Tags.PATIENT_NAME, "Müller^Änne^^=山田"))));
    String path = "/studies?StudyInstanceUID=" + third.uid + "&PatientName=";
    for (String name : List.of("MÜLLER^änne", "müller^Änne^^=山田", "m?ller*", "Müller^Änne^^^")) {
      assertThat(uids(path + encoded(name))).as(name).containsExactly(third.uid);
    }
    for (String name : List.of("Müller", "?", "Muller*")) {
      assertThat(search(path + encoded(name)).status()).as(name).isEqualTo(204);
    }
    JsonNode one = only(search("/studies?StudyInstanceUID=" + third.uid));
    assertThat(one.at("/00100010/Value/0/Ideographic").asString()).isEqualTo("山田");
    assertThat(one.at("/00080005/Value/0").asString()).isEqualTo("ISO_IR 192");
  }

  @Test
  void takesKeysInsideASequence() {
    TestStudy third = new TestStudy();
    byte[] slice =
        TestStudy.bytes(
            third
                .object(SopClass.CT_IMAGE, "CT", third.ct)
                .set(0x00400244, "20260202")
                .sequence(
                    0x00400275,
                    List.of(
                        DicomObjectBuilder.create().set(0x00400009, "STEP1").set(0x00401001, "P1"),
                        DicomObjectBuilder.create().set(0x00401001, "P2"))));
    Stow.post(client(), List.of(slice));
    String path = "/studies/" + third.uid + "/series?";
    for (String key :
        List.of(
            "RequestAttributesSequence.RequestedProcedureID=P2",
            "00400275.00400009=STEP*",
            "RequestAttributesSequence.00401001=P?",
            "PerformedProcedureStepStartDate=20260201-20260203")) {
      JsonNode one = only(search(path + key));
      assertThat(one.at("/00400275/Value/0/00400009/Value/0").asString()).isEqualTo("STEP1");
      assertThat(one.at("/00400275/Value/1/00401001/Value/0").asString()).isEqualTo("P2");
    }
    assertThat(search(path + "00400275.00400009=STEP").status()).isEqualTo(204);
    assertThat(search(path + "00400009=STEP1").header("Warning")).contains("ignored");
  }

  @Test
  void countsWhatIsThereAlsoAfterRefusals() {
    byte[] stray = TestStudy.bytes(other.slice(SopClass.CT_IMAGE, "CT", study.ct, 9));
    Stow.post(client(), List.of(stray, other.petSlices().getFirst()));
    JsonNode one = only(search("/studies?StudyInstanceUID=" + other.uid));
    assertThat(one.at("/00201206/Value/0").asInt()).isEqualTo(2);
    assertThat(one.at("/00201208/Value/0").asInt()).isEqualTo(4);
    assertThat(one.at("/00080061/Value").toString()).isEqualTo("[\"CT\",\"PT\"]");
    assertThat(
            only(search("/studies?StudyInstanceUID=" + study.uid)).at("/00201208/Value/0").asInt())
        .isEqualTo(8);
  }

  @Test
  void pagesInAStableOrder() {
    String both = "/studies?StudyInstanceUID=" + study.uid + "," + other.uid;
    assertThat(uids(both + "&limit=1")).containsExactly(study.uid);
    assertThat(uids(both + "&limit=1&offset=1")).containsExactly(other.uid);
    assertThat(search(both + "&offset=2").status()).isEqualTo(204);
    assertThat(search(both + "&limit=none").status()).isEqualTo(400);
    assertThat(search(both + "&offset=-1").status()).isEqualTo(400);
  }

  @Test
  void goesOnWithoutWhatItDoesNotSupportAndSaysSo() {
    Answer fuzzy = search(of("fuzzymatching=true"));
    assertThat(fuzzy.status()).isEqualTo(200);
    assertThat(fuzzy.header("Warning")).startsWith("299 ").contains("fuzzymatching");
    Answer unknown = search(of("NoSuchKeyword=1&includefield=NoSuchField&PatientSex="));
    assertThat(unknown.status()).isEqualTo(200);
    assertThat(unknown.header("Warning")).contains("ignored");
    assertThat(search(of("includefield=00081030,StudyDescription&includefield=all")).status())
        .isEqualTo(200);
  }

  @Test
  void answersNothingWhereNothingIsFound() {
    Answer answer = search("/studies?StudyInstanceUID=1.2.3.4");
    assertThat(answer.status()).isEqualTo(204);
    assertThat(answer.bytes()).isEmpty();
  }

  @Test
  void findsSeriesOfAStudyAndOfAll() {
    String path = "/studies/" + study.uid + "/series";
    JsonNode series = only(search(path + "?Modality=CT"));
    assertThat(series.at("/0020000E/Value/0").asString()).isEqualTo(study.ct);
    assertThat(series.at("/00201209/Value/0").asInt()).isEqualTo(3);
    assertThat(series.at("/00081190/Value/0").asString()).endsWith(path + "/" + study.ct);
    assertThat(series.has("00100010")).isFalse();
    assertThat(only(search(path + "?Modality=CT&includefield=PatientName")).has("00100010"))
        .isTrue();
    assertThat(search(path).json().size()).isEqualTo(4);
    JsonNode anywhere = only(search("/series?SeriesInstanceUID=" + study.pet));
    assertThat(anywhere.at("/0020000D/Value/0").asString()).isEqualTo(study.uid);
    assertThat(anywhere.has("00100010")).isTrue();
  }

  @Test
  void findsInstancesOfASeriesAStudyAndAll() {
    String path = "/studies/" + study.uid + "/series/" + study.ct + "/instances";
    JsonNode found = search(path).json();
    assertThat(found.size()).isEqualTo(3);
    assertThat(found.at("/1/00200013/Value/0").asInt()).isEqualTo(2);
    assertThat(found.at("/0/00280010/Value/0").asInt()).isEqualTo(4);
    assertThat(search("/studies/" + study.uid + "/instances").json().size()).isEqualTo(8);
    String sop = found.at("/2/00080018/Value/0").asString();
    JsonNode one = only(search("/instances?SOPInstanceUID=" + sop));
    assertThat(one.at("/00081190/Value/0").asString()).endsWith(path + "/" + sop);
    assertThat(only(search(path + "?InstanceNumber=3")).at("/00080018/Value/0").asString())
        .isEqualTo(sop);
    assertThat(search(path + "?InstanceNumber=x").status()).isEqualTo(400);
  }

  @Test
  void givesNoOtherMediaTypeThanDicomJson() {
    Answer xml =
        client()
            .header("Accept", "multipart/related; type=\"application/dicom+xml\"")
            .get("/dicom-web/studies");
    assertThat(xml.status()).isEqualTo(406);
    assertThat(client().header("Accept", "application/json").get("/dicom-web/studies").status())
        .isEqualTo(200);
  }

  private String patient() {
    return only(search("/studies?StudyInstanceUID=" + study.uid))
        .at("/00100020/Value/0")
        .asString();
  }

  private String of(String query) {
    return "/studies?StudyInstanceUID=" + study.uid + "&" + query;
  }

  private Answer search(String path) {
    return client().get("/dicom-web" + path);
  }

  private List<String> uids(String path) {
    return search(path)
        .json()
        .valueStream()
        .map(n -> n.at("/0020000D/Value/0").asString())
        .toList();
  }

  private static JsonNode only(Answer answer) {
    assertThat(answer.json().size()).isEqualTo(1);
    return answer.json().get(0);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
