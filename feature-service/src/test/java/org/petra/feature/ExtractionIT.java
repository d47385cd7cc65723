package org.petra.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.petra.contracts.extraction.ExtractionNotice;
import org.petra.contracts.extraction.ExtractionRequest;
import org.petra.contracts.extraction.FeatureMatrix;
import org.petra.contracts.extraction.OutcomeState;
import org.petra.feature.WholeService.StoreFolder;
import org.petra.support.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WholeService
class ExtractionIT {

  /** The agreement with PyRadiomics that the project promises. */
  private static final double RELATIVE_TOLERANCE = 1e-6;

  /** What the matrix holds beside the features. */
  private static final List<String> BESIDE =
      List.of(
          "caseValue_suvMax",
          "caseValue_suvMean",
          "ctProposal_dice",
          "ctProposal_volumeMl",
          "ctProposal_absentBecause");

  @Autowired private FakeIngest ingest;
  @Autowired private StoreFolder folder;
  @Autowired private TestDatabase.Server database;
  @LocalServerPort private int port;

  private final UUID caseId = UUID.randomUUID();
  private final String cohort = "cohort-" + caseId;
  private ServiceCaller service;
  private ExampleStudy study;

  @BeforeEach
  void aCompleteCase() throws IOException {
    service = new ServiceCaller(port);
    study = ExampleStudy.in(folder.open());
    ingest.has(study.manifest(caseId, cohort));
  }

  @Test
  void theVectorOfARealStudyAgreesWithPyRadiomics() {
    extractFirst();

    FeatureMatrix matrix = matrix("pet-ct");
    Map<String, Double> values = valuesOf(matrix);
    Map<String, Double> expected = new HashMap<>();
    study.ctReference().forEach((name, value) -> expected.put("ct_" + name, value));
    study.petReference().forEach((name, value) -> expected.put("pet_" + name, value));
    // The engine names LoG's sigma as the profile writes it, the reference files as 1.0.
    Map<String, Double> renamed = new HashMap<>();
    expected.forEach(
        (name, value) -> renamed.put(name.replace("sigma-1-0-mm", "sigma-1-mm"), value));

    assertThat(values.keySet()).isEqualTo(renamed.keySet());
    renamed.forEach(
        (name, value) ->
            assertThat(values.get(name))
                .as(name)
                .isCloseTo(value, within(RELATIVE_TOLERANCE * Math.abs(value))));
    assertThat(matrix.rows().getFirst().caseValues()).containsOnlyKeys("suvMax", "suvMean");
  }

  @Test
  void csvHasOneLineACaseAndTheSameValues() {
    extractFirst();

    FeatureMatrix matrix = matrix("pet-ct");
    String[] lines =
        service
            .get("/api/v1/features?profile=pet-ct&caseId=" + caseId, "text/csv")
            .body()
            .split("\r\n");
    List<String> header = Arrays.asList(lines[0].split(","));
    List<String> row = Arrays.asList(lines[1].split(",", -1));

    assertThat(lines).hasSize(2);
    assertThat(header.subList(4, header.size() - BESIDE.size())).isEqualTo(matrix.names());
    assertThat(header.subList(0, 4)).containsExactly("caseId", "voi", "reader", "repetition");
    assertThat(row.get(1)).isEqualTo("GTV_Mass");
    assertThat(header.subList(header.size() - BESIDE.size(), header.size())).isEqualTo(BESIDE);
    assertThat(row.get(header.indexOf("ctProposal_dice")))
        .isEqualTo(Double.toString(matrix.rows().getFirst().ctProposal().dice()));
    assertThat(row.getLast()).isEmpty();
    assertThat(row.getFirst()).isEqualTo(caseId.toString());
    assertThat(row.subList(4, row.size() - BESIDE.size()).stream().map(Double::valueOf).toList())
        .isEqualTo(matrix.rows().getFirst().values());
  }

  @Test
  void aValueThatIsNotDefinedIsNullWithItsReasonInJsonAndNaNInCsv() {
    extractFirst();
    String name = matrix("pet-ct").names().getFirst();
    new FeatureTables(database)
        .update(
            "UPDATE feature.vector SET values[1] = 'NaN', statuses = jsonb_build_object(?, 'NO_NEIGHBOURS') WHERE case_id = ?",
            name,
            caseId);

    FeatureMatrix.Row row = matrix("pet-ct").rows().getFirst();
    String csv = service.get("/api/v1/features?profile=pet-ct&caseId=" + caseId, "text/csv").body();

    assertThat(row.values().getFirst()).isNull();
    assertThat(row.statuses()).containsExactly(Map.entry(name, "NO_NEIGHBOURS"));
    assertThat(csv).contains("\r\n" + caseId + ",GTV_Mass,,1,NaN,");
  }

  @Test
  void anotherProfileIsKeptBesideTheFirst() {
    extractFirst();
    var again = new ExtractionRequest(List.of(caseId), "her2-breast-pet-ct");

    assertThat(service.finished(service.post("/api/v1/extractions", again)).outcomes())
        .singleElement()
        .satisfies(outcome -> assertThat(outcome.state()).isEqualTo(OutcomeState.SUCCEEDED));
    Map<String, Double> first = valuesOf(matrix("pet-ct"));
    Map<String, Double> second = valuesOf(matrix("her2-breast-pet-ct"));
    assertThat(first).containsAllEntriesOf(second);
    assertThat(first.keySet()).hasSize(2 * 944);
    assertThat(second.keySet()).hasSize(2 * 943);
    ServiceCaller.await(() -> ingest.notices(caseId).size() == 2);
  }

  @Test
  void askingForTheSameAgainStoresNothingTwice() {
    extractFirst();

    assertThat(service.extract(caseId, 1, "pet-ct").statusCode()).isEqualTo(204);
    service.finished(
        service.post(
            "/api/v1/extractions", new ExtractionRequest(List.of(caseId, caseId), "pet-ct")));

    FeatureTables tables = new FeatureTables(database);
    assertThat(tables.number("SELECT count(*) FROM feature.vector WHERE case_id = ?", caseId))
        .isEqualTo(1);
    assertThat(
            tables.number(
                "SELECT count(*) FROM feature.extraction_item WHERE automatic AND case_id = ?",
                caseId))
        .isEqualTo(1);
  }

  @Test
  void theModelServiceReadsTheViewsAndNothingElse() throws SQLException {
    extractFirst();

    try (Connection model = database.connectAs("petra_model");
        PreparedStatement values =
            model.prepareStatement(
                "SELECT count(*), count(*) FILTER (WHERE status = 'OK') FROM feature.case_feature WHERE case_id = ?")) {
      values.setObject(1, caseId);
      try (ResultSet row = values.executeQuery()) {
        row.next();
        assertThat(row.getInt(1)).isEqualTo(2 * 944);
        assertThat(row.getInt(2)).isPositive();
      }
      assertThatThrownBy(() -> model.createStatement().executeQuery("SELECT * FROM feature.vector"))
          .hasMessageContaining("permission denied");
    }
  }

  @Test
  void ingestIsToldAlthoughItWasDownAtFirst() {
    ingest.failsNext(2);

    extractFirst();

    assertThat(ingest.notices(caseId))
        .containsExactly(
            new ExtractionNotice(caseId, 1, "pet-ct", OutcomeState.SUCCEEDED, null, null));
  }

  private void extractFirst() {
    HttpResponse<String> answer = service.extract(caseId, 1, "pet-ct");
    assertThat(answer.statusCode()).isEqualTo(204);
    ServiceCaller.await(() -> !ingest.notices(caseId).isEmpty());
  }

  private FeatureMatrix matrix(String profile) {
    return service.get(
        "/api/v1/features?profile=" + profile + "&cohort=" + cohort, FeatureMatrix.class);
  }

  private static Map<String, Double> valuesOf(FeatureMatrix matrix) {
    assertThat(matrix.rows()).hasSize(1);
    Map<String, Double> values = new HashMap<>();
    for (int i = 0; i < matrix.names().size(); i++) {
      values.put(matrix.names().get(i), matrix.rows().getFirst().values().get(i));
    }
    return values;
  }
}
