package org.petra.feature;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.petra.contracts.cases.CaseManifest;
import org.petra.contracts.extraction.ExtractionRequest;
import org.petra.contracts.extraction.FeatureMatrix;
import org.petra.feature.WholeService.StoreFolder;
import org.petra.support.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A late instance re-opens a case, whose revision grows. */
@WholeService
class RevisionIT {

  private static final String SUPERSEDED =
      "SELECT count(*) FROM feature.extraction_item WHERE case_id = ? AND state = 'SUPERSEDED'";
  private static final String ITEMS =
      "SELECT count(*) FROM feature.extraction_item WHERE case_id = ?";

  @Autowired private FakeIngest ingest;
  @Autowired private StoreFolder folder;
  @Autowired private TestDatabase.Server database;
  @LocalServerPort private int port;

  private final UUID caseId = UUID.randomUUID();
  private ServiceCaller service;
  private FeatureTables tables;
  private CaseManifest first;

  @BeforeEach
  void aCase() throws IOException {
    service = new ServiceCaller(port);
    tables = new FeatureTables(database);
    first = ExampleStudy.in(folder.open()).manifest(caseId, "cohort-" + caseId);
    ingest.has(first);
  }

  @Test
  void onlyTheVectorOfTheNewestRevisionIsCurrent() {
    service.extract(caseId, 1, "pet-ct");
    ServiceCaller.await(() -> ingest.notices(caseId).size() == 1);

    ingest.has(revision(2));
    service.extract(caseId, 2, "pet-ct");
    ServiceCaller.await(() -> ingest.notices(caseId).size() == 2);

    assertThat(tables.number("SELECT count(*) FROM feature.vector WHERE case_id = ?", caseId))
        .isEqualTo(2);
    assertThat(
            service
                .get("/api/v1/features?profile=pet-ct&caseId=" + caseId, FeatureMatrix.class)
                .rows())
        .hasSize(1);
  }

  @Test
  void aDictionaryThatComesBackIntoUseIsCurrentAgain() {
    service.extract(caseId, 1, "pet-ct");
    ServiceCaller.await(() -> ingest.notices(caseId).size() == 1);
    // As after a change of the profile's settings that is taken back.
    tables.update("UPDATE feature.dictionary SET current = false WHERE profile = 'pet-ct'");

    service.finished(
        service.post("/api/v1/extractions", new ExtractionRequest(List.of(caseId), "pet-ct")));

    assertThat(tables.number("SELECT count(*) FROM feature.case_vector WHERE case_id = ?", caseId))
        .isEqualTo(1);
    assertThat(ingest.asked(caseId)).isEqualTo(2);
  }

  @Test
  void anOlderRevisionThanAlreadyKnownIsIgnored() {
    ingest.has(revision(3));
    service.extract(caseId, 3, "pet-ct");
    ServiceCaller.await(() -> ingest.notices(caseId).size() == 1);

    assertThat(service.extract(caseId, 2, "pet-ct").statusCode()).isEqualTo(204);

    assertThat(tables.number(ITEMS, caseId)).isEqualTo(1);
  }

  @Test
  void aNewerRevisionSupersedesWhatIsQueued() {
    ingest.failsNext(1);
    service.extract(caseId, 1, "pet-ct");
    ServiceCaller.await(() -> ingest.failuresLeft() == 0);

    ingest.has(revision(2));
    service.extract(caseId, 2, "pet-ct");
    ServiceCaller.await(() -> !ingest.notices(caseId).isEmpty());
    ServiceCaller.await(() -> tables.number(SUPERSEDED, caseId) == 1);

    assertThat(ingest.notices(caseId))
        .singleElement()
        .satisfies(notice -> assertThat(notice.revision()).isEqualTo(2));
  }

  @Test
  void aWorkerThatFindsANewerRevisionDoesNotExtract() {
    ingest.has(revision(2));

    service.extract(caseId, 1, "pet-ct");

    ServiceCaller.await(() -> tables.number(SUPERSEDED, caseId) == 1);
    assertThat(tables.number("SELECT count(*) FROM feature.vector WHERE case_id = ?", caseId))
        .isZero();
  }

  private CaseManifest revision(int revision) {
    return new CaseManifest(caseId, first.cohort(), false, revision, first.images());
  }
}
