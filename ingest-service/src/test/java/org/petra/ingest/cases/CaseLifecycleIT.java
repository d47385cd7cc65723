package org.petra.ingest.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.petra.contracts.extraction.AutomaticExtraction;
import org.petra.dicom.part10.SopClass;
import org.petra.ingest.Client.Answer;
import org.petra.ingest.IngestIT;
import org.petra.ingest.Stow;
import org.petra.ingest.TestStudy;
import tools.jackson.databind.JsonNode;

class CaseLifecycleIT extends IngestIT {

  private final TestStudy study = new TestStudy();

  @Test
  void isReceivingFromItsFirstInstance() {
    Stow.post(client(), study.ctSlices().subList(0, 1));
    JsonNode one = Stow.caseOf(client(), study.uid);
    assertThat(one.at("/state").asString()).isEqualTo("RECEIVING");
    assertThat(one.at("/cohort").asString()).isEqualTo("default");
    assertThat(one.at("/profile").asString()).isEqualTo("pet-ct");
    assertThat(one.at("/clinical").isNull()).isTrue();
  }

  @Test
  void asksForItsExtractionOnceWhenDeclaredComplete() throws Exception {
    UUID id = posted(study.complete());
    Answer first = complete(id);
    assertThat(first.status()).isEqualTo(202);
    assertThat(first.json().at("/state").asString()).isEqualTo("COMPLETE");
    Answer second = complete(id);
    assertThat(second.status()).isEqualTo(200);
    assertThat(second.json().at("/state").asString()).isEqualTo("COMPLETE");
    await(() -> !features.accepted(id).isEmpty());
    assertThat(features.accepted(id)).containsExactly(new AutomaticExtraction(id, 1, "pet-ct"));
  }

  @Test
  void asksAgainUntilTheFeatureServiceAccepts() throws Exception {
    UUID id = posted(study.complete());
    features.refuse(id, 3);
    complete(id);
    await(() -> !features.accepted(id).isEmpty());
    assertThat(features.refusalsLeft(id)).isZero();
    assertThat(features.accepted(id)).hasSize(1);
    await(() -> jobs(id) == 0);
  }

  @Test
  void keepsTheRequestAsAJobWhileNoOneAccepts() throws Exception {
    UUID id = posted(study.complete());
    features.refuse(id, Integer.MAX_VALUE);
    complete(id);
    await(() -> features.refusalsLeft(id) < Integer.MAX_VALUE - 1);
    assertThat(jobs(id)).isEqualTo(1);
    features.refuse(id, 0);
    await(() -> !features.accepted(id).isEmpty());
  }

  @Test
  void completesByItselfWhenNoInstanceCameForAWhile() throws Exception {
    UUID id = posted(study.complete());
    jdbc.sql(
            "UPDATE ingest.study_case SET last_instance_at = now() - interval '2 h'"
                + " WHERE case_id = ?")
        .param(id)
        .update();
    await(() -> !features.accepted(id).isEmpty());
    assertThat(view(id).at("/state").asString()).isEqualTo("COMPLETE");
  }

  @Test
  void isReopenedByALateInstanceUnderTheNextRevision() throws Exception {
    UUID id = posted(study.complete());
    complete(id);
    await(() -> features.accepted(id).size() == 1);
    notice(id, 1, "pet-ct", "SUCCEEDED", "");
    assertThat(view(id).at("/state").asString()).isEqualTo("EXTRACTED");

    Stow.post(
        client(), List.of(TestStudy.bytes(study.slice(SopClass.CT_IMAGE, "CT", study.ct, 4))));
    assertThat(view(id).at("/state").asString()).isEqualTo("RECEIVING");
    assertThat(view(id).at("/revision").asInt()).isEqualTo(2);
    assertThat(view(id).at("/instances").asInt()).isEqualTo(9);

    notice(id, 1, "pet-ct", "SUCCEEDED", "");
    assertThat(view(id).at("/state").asString()).isEqualTo("RECEIVING");
    complete(id);
    await(() -> features.accepted(id).size() == 2);
    assertThat(features.accepted(id).getLast().revision()).isEqualTo(2);
  }

  @Test
  void takesNoteOfAnExtractionOfItsRevisionAndProfileAlone() {
    UUID id = posted(study.complete());
    complete(id);
    assertThat(notice(id, 2, "pet-ct", "SUCCEEDED", "").status()).isEqualTo(204);
    assertThat(notice(id, 1, "another", "SUCCEEDED", "").status()).isEqualTo(204);
    assertThat(view(id).at("/state").asString()).isEqualTo("COMPLETE");

    String problem = ",\"code\":\"EMPTY_MASK\",\"detail\":\"The PET's region has no voxel.\"";
    notice(id, 1, "pet-ct", "FAILED", problem);
    assertThat(view(id).at("/state").asString()).isEqualTo("FAILED");
    assertThat(view(id).at("/problem/code").asString()).isEqualTo("EMPTY_MASK");
    assertThat(view(id).at("/problem/detail").asString()).contains("no voxel");

    notice(id, 1, "pet-ct", "SUCCEEDED", "");
    assertThat(view(id).at("/state").asString()).isEqualTo("EXTRACTED");
    assertThat(view(id).at("/problem").isNull()).isTrue();
    assertThat(notice(UUID.randomUUID(), 1, "pet-ct", "SUCCEEDED", "").status()).isEqualTo(404);
  }

  @Test
  void failsWithGeometryMismatchWhereASegRefersToNoSeriesOfTheStudy() {
    List<byte[]> files = new ArrayList<>(study.complete());
    String elsewhere = TestStudy.newUid();
    files.add(TestStudy.bytes(study.seg(elsewhere, 1)));
    UUID id = posted(files);
    Answer answer = complete(id);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().at("/state").asString()).isEqualTo("FAILED");
    assertThat(answer.json().at("/problem/code").asString()).isEqualTo("GEOMETRY_MISMATCH");
    assertThat(answer.json().at("/problem/detail").asString()).contains(elsewhere);
    assertThat(features.accepted(id)).isEmpty();
    assertThat(client().get("/internal/v1/cases/" + id + "/manifest").status()).isEqualTo(409);
  }

  @Test
  void failsAloneAndNeverStopsTheOthers() throws Exception {
    UUID bad = posted(study.ctSlices());
    TestStudy good = new TestStudy();
    UUID other = posted(good, good.complete());
    jdbc.sql(
            "UPDATE ingest.study_case SET last_instance_at = now() - interval '2 h'"
                + " WHERE case_id IN (?, ?)")
        .param(bad)
        .param(other)
        .update();
    await(() -> !features.accepted(other).isEmpty());
    await(() -> view(bad).at("/state").asString().equals("FAILED"));
    assertThat(view(bad).at("/problem/code").asString()).isEqualTo("MISSING_VOI");
  }

  @Test
  void tellsAWorkerTheObjectsOfEachImage() {
    UUID id = posted(study.complete());
    JsonNode manifest = client().get("/internal/v1/cases/" + id + "/manifest").json();
    assertThat(manifest.at("/images").size()).isEqualTo(2);
    assertThat(manifest.at("/images/0/modality").asString()).isEqualTo("CT");
    assertThat(manifest.at("/images/0/seriesInstanceUid").asString()).isEqualTo(study.ct);
    assertThat(manifest.at("/images/0/instanceDigests").size()).isEqualTo(3);
    assertThat(manifest.at("/images/0/regionDigests").size()).isEqualTo(1);
    assertThat(manifest.at("/images/1/modality").asString()).isEqualTo("PT");
    assertThat(manifest.at("/images/1/instanceDigests/0").asString()).matches("[0-9a-f]{64}");
    String nowhere = "/internal/v1/cases/" + UUID.randomUUID() + "/manifest";
    assertThat(client().get(nowhere).status()).isEqualTo(404);
  }

  private UUID posted(List<byte[]> files) {
    return posted(study, files);
  }

  private UUID posted(TestStudy of, List<byte[]> files) {
    assertThat(Stow.post(client(), files).status()).isEqualTo(200);
    return UUID.fromString(Stow.caseOf(client(), of.uid).at("/caseId").asString());
  }

  private Answer complete(UUID id) {
    return client().post("/api/v1/cases/" + id + "/complete");
  }

  private JsonNode view(UUID id) {
    return client().get("/api/v1/cases/" + id).json();
  }

  private Answer notice(UUID id, int revision, String profile, String state, String more) {
    return client()
        .putJson(
            "/internal/v1/cases/" + id + "/extraction-outcome",
            "{\"caseId\":\"%s\",\"revision\":%d,\"profile\":\"%s\",\"state\":\"%s\"%s}"
                .formatted(id, revision, profile, state, more));
  }

  private int jobs(UUID id) {
    return jdbc.sql("SELECT count(*) FROM ingest.scheduled_tasks WHERE task_instance LIKE ?")
        .param(id + ":%")
        .query(Integer.class)
        .single();
  }
}
