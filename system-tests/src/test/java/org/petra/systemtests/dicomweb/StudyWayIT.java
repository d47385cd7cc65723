package org.petra.systemtests.dicomweb;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.petra.cli.client.PetraClient;
import org.petra.contracts.cases.CaseState;
import org.petra.contracts.cases.CaseView;
import org.petra.contracts.extraction.FeatureMatrix;
import org.petra.systemtests.python.PythonEnvironment;
import org.petra.systemtests.stack.PetraUnderTest;
import org.petra.systemtests.stack.PetraUnderTest.Outcome;
import org.petra.systemtests.stack.Waiting;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The bundled study through one Petra, posted by others' client and by our own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StudyWayIT {

  private static final Path STUDY = PetraUnderTest.HOME.resolve("examples/STS_002");
  private static final int OBJECTS = 100;

  private PetraUnderTest petra;

  @BeforeAll
  void start() {
    petra = PetraUnderTest.named("study-way");
    petra.up();
  }

  @AfterAll
  void stop() {
    if (petra != null) {
      petra.close();
    }
  }

  @Test
  void aStudyThatThePublicPythonClientPostsHasTheReferenceFeatures() throws Exception {
    PythonEnvironment python = PythonEnvironment.ofDicomClients();
    Outcome outcome =
        python.script("post_study.py", petra.url(), petra.key("poster-bundled"), STUDY.toString());
    assertThat(outcome.exitStatus()).as(outcome.output()).isZero();
    JsonNode seen = new JsonMapper().readTree(outcome.output());
    assertThat(seen.path("posted").asInt()).isEqualTo(OBJECTS);
    assertThat(seen.path("stored").asInt()).isEqualTo(OBJECTS);
    assertThat(seen.path("failed").asInt()).isZero();
    assertThat(seen.path("storedAgain").asInt()).isEqualTo(3);
    assertThat(seen.path("studies").asInt()).isEqualTo(1);
    assertThat(seen.path("instances").asInt()).isEqualTo(OBJECTS);
    assertThat(seen.path("modality").asString()).isEqualTo("CT");
    assertThat(seen.path("samePixels").asBoolean()).isTrue();

    PetraClient poster = petra.client("poster-bundled");
    CaseView posted = cases(seen.path("study").asString()).getFirst();
    poster.post("/api/v1/cases/" + posted.caseId() + "/complete");
    Waiting.until(
        "the study's features",
        () -> cases(posted.studyInstanceUid()).getFirst().state() == CaseState.EXTRACTED);
    FeatureMatrix matrix =
        petra
            .client("scientist")
            .get("/api/v1/features?profile=pet-ct&caseId=" + posted.caseId(), FeatureMatrix.class);
    assertThat(matrix.rows()).hasSize(1);
    ReferenceVector.assertSame(matrix, matrix.rows().getFirst());
  }

  @Test
  void everyReadingThatHighdicomWroteHasAVectorAndTheFirstTheReferenceFeatures() throws Exception {
    PythonEnvironment python = PythonEnvironment.ofDicomClients();
    Outcome outcome =
        python.script(
            "post_readings.py", petra.url(), petra.key("poster-bundled"), STUDY.toString());
    assertThat(outcome.exitStatus()).as(outcome.output()).isZero();
    JsonNode seen = new JsonMapper().readTree(outcome.output());
    assertThat(seen.path("stored").asInt()).isEqualTo(seen.path("posted").asInt());

    CaseView posted = cases(seen.path("study").asString()).getFirst();
    petra.client("poster-bundled").post("/api/v1/cases/" + posted.caseId() + "/complete");
    Waiting.until(
        "the features of every reading",
        () -> cases(posted.studyInstanceUid()).getFirst().state() == CaseState.EXTRACTED);
    String features = "/api/v1/features?profile=pet-ct&caseId=" + posted.caseId();
    FeatureMatrix primary = petra.client("scientist").get(features, FeatureMatrix.class);
    assertThat(primary.rows()).hasSize(1);
    ReferenceVector.assertSame(primary, primary.rows().getFirst());
    FeatureMatrix all =
        petra.client("scientist").get(features + "&reader=*&repetition=*", FeatureMatrix.class);
    assertThat(all.rows())
        .extracting(row -> row.voi() + " " + row.reader() + " " + row.repetition())
        .containsExactly("lesion READER1 1", "lesion READER1 2", "lesion READER2 1");
    assertThat(all.rows()).extracting(FeatureMatrix.Row::values).doesNotHaveDuplicates();
  }

  @Test
  void thePublicPythonClientReadsCompressedImagesInEveryWay() throws Exception {
    Path images = PetraUnderTest.HOME.resolve("dicom/src/test/resources/pixels");
    List<String> names =
        List.of("unsigned12.jpeg-ls.dcm", "signed16.jpeg-lossless-4.dcm", "signed12.jpeg-2000.dcm");
    List<String> arguments = new ArrayList<>(List.of(petra.url(), petra.key("poster-bundled")));
    names.forEach(name -> arguments.add(images.resolve(name).toString()));
    Outcome outcome =
        PythonEnvironment.ofDicomClients()
            .script("retrieve_objects.py", arguments.toArray(String[]::new));
    assertThat(outcome.exitStatus()).as(outcome.output()).isZero();
    JsonNode seen = new JsonMapper().readTree(outcome.output());
    assertThat(seen).hasSize(names.size());
    for (JsonNode image : seen) {
      image
          .properties()
          .forEach(is -> assertThat(is.getValue().asBoolean()).as(is.getKey()).isTrue());
    }
  }

  @Test
  void postLeavesOtherFilesAloneAndNamesThem(@TempDir Path folder) throws Exception {
    Files.createDirectories(folder.resolve("deeper"));
    Files.copy(STUDY.resolve("seg_ct.dcm"), folder.resolve("deeper/a"));
    Files.writeString(folder.resolve("notes.txt"), "no DICOM object");
    Outcome outcome = petra.command("post", folder.toString(), "--cohort", "bundled");
    assertThat(outcome.exitStatus()).as(outcome.output()).isZero();
    assertThat(outcome.output()).contains("1 of 1 objects are stored", "notes.txt");
  }

  @Test
  void postNamesAFileThatIsRefusedAndFails(@TempDir Path folder) throws Exception {
    Files.copy(STUDY.resolve("seg_pet.dcm"), folder.resolve("whole.dcm"));
    byte[] bytes = Files.readAllBytes(STUDY.resolve("ct/000000.dcm"));
    Files.write(folder.resolve("cut.dcm"), Arrays.copyOf(bytes, bytes.length / 2));
    Outcome outcome = petra.command("post", folder.toString(), "--cohort", "bundled");
    assertThat(outcome.exitStatus()).isEqualTo(1);
    assertThat(outcome.output()).contains("cut.dcm was refused: 0xC000", "1 of 2 objects");
  }

  @Test
  void statusShowsEveryPart() {
    Outcome outcome = petra.command("status");
    assertThat(outcome.exitStatus()).as(outcome.output()).isZero();
    assertThat(outcome.output())
        .contains(
            "postgres",
            "gateway",
            "ingest-service",
            "feature-service",
            "model-service",
            "report-service",
            "cases");
  }

  private List<CaseView> cases(String study) {
    return petra.client("viewer").list("/api/v1/cases?studyInstanceUid=" + study, CaseView.class);
  }
}
