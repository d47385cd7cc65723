package org.petra.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.petra.contracts.cases.CaseReference;
import org.petra.contracts.extraction.FeatureImport;
import org.petra.contracts.extraction.FeatureImport.Stored;
import org.petra.contracts.extraction.FeatureMatrix;
import org.petra.support.TestDatabase;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

/** Tables of features that were made elsewhere become profiles of their own. */
@WholeService
class ImportIT {

  private static final Path PYRADIOMICS =
      Path.of("src/test/resources/tables/pyradiomics-batch.csv");
  private static final String VECTORS =
      "SELECT count(*) FROM feature.vector v JOIN feature.dictionary d ON d.id = v.dictionary_id"
          + " WHERE d.profile = ?";

  @Autowired private FakeIngest ingest;
  @Autowired private TestDatabase.Server database;

  @Qualifier("importedNames")
  @Autowired
  private InitializingBean names;

  @LocalServerPort private int port;

  private final String profile = "table-" + UUID.randomUUID();
  private final String cohort = "cohort-" + UUID.randomUUID();
  private final UUID first = UUID.randomUUID();
  private final UUID second = UUID.randomUUID();
  private ServiceCaller service;
  private FeatureTables tables;

  @BeforeEach
  void aCohortOfTwo() {
    service = new ServiceCaller(port);
    tables = new FeatureTables(database);
    ingest.has(new CaseReference(first, "1.2.3." + port + ".1", cohort, true, 3));
    ingest.has(new CaseReference(second, "1.2.3." + port + ".2", cohort, true, 1));
  }

  @Test
  void takesWhatPyRadiomicsWrites() throws IOException {
    for (int i = 1; i <= 3; i++) {
      UUID caseId = UUID.fromString("6f1f3a52-4f3e-4c0a-9a6b-0d5c1a7e000" + i);
      ingest.has(new CaseReference(caseId, "1.2.9." + i, cohort, false, 1));
    }

    FeatureImport answer = imported("", Files.readString(PYRADIOMICS));

    assertThat(answer.rows()).isEqualTo(3);
    assertThat(answer.features()).isEqualTo(56);
    assertThat(answer.missingValues()).isZero();
    assertThat(answer.engineVersion()).isEqualTo("imported");
    assertThat(answer.ignoredColumns()).containsExactly("Image", "Mask");
    assertThat(answer.diagnosticColumns())
        .hasSize(22)
        .contains("diagnostics_Configuration_Settings");
    FeatureMatrix matrix = matrix();
    assertThat(matrix.profileDigest()).isEqualTo(answer.profileDigest());
    assertThat(matrix.names()).contains("original_firstorder_Mean").hasSize(56);
    int mean = matrix.names().indexOf("original_firstorder_Mean");
    assertThat(matrix.rows().getFirst().values().get(mean)).isEqualTo(-41.53905505466994);
    assertThat(
            tables.number(
                "SELECT count(*) FROM feature.vector WHERE cohort = ? AND NOT simulated"
                    + " AND diagnostics ->> 'diagnostics_Versions_PyRadiomics' = '3.1.1'"
                    + " AND NOT diagnostics ? 'Image'".replace("?", "??"),
                cohort))
        .isEqualTo(3);
  }

  @Test
  void findsCasesByIdAndByStudyAndKeepsMissingValuesAsSuch() {
    FeatureImport answer =
        imported(
            "",
            "\uFEFFa,StudyInstanceUID,b\n1.5,%s,nan\n\n-2e3,1.2.3.%d.2,\n"
                .formatted(first.toString().toUpperCase(java.util.Locale.ROOT), port));

    assertThat(answer.missingValues()).isEqualTo(2);
    assertThat(answer.stored()).isEqualTo(new Stored(2, 0, 0, 2));
    assertThat(matrix().rows())
        .allSatisfy(
            row -> assertThat(row.statuses()).containsOnly(java.util.Map.entry("b", "MISSING")))
        .extracting(row -> row.values().getFirst())
        .containsExactlyInAnyOrder(1.5, -2000.0);
    assertThat(
            tables.number(
                "SELECT count(*) FROM feature.case_vector WHERE profile = ? AND simulated AND 'NaN' = ALL (values[2:])",
                profile))
        .isEqualTo(2);
  }

  @Test
  void addsCasesUnderTheSameColumnsAndReplacesOnlyWhenToldTo() {
    imported("", table(first, 1));

    assertThat(imported("", table(first, 1, second, 2)).stored()).isEqualTo(new Stored(1, 0, 1, 2));
    HttpResponse<String> refused = send("", table(second, 9));
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("1 rows (2)", "replace=true");
    assertThat(values()).containsExactlyInAnyOrder(1.0, 2.0);
    assertThat(imported("&replace=true", table(second, 9)).stored())
        .isEqualTo(new Stored(0, 1, 0, 2));
    assertThat(values()).containsExactlyInAnyOrder(1.0, 9.0);
    assertThat(service.get("/api/v1/features?profile=none", "application/json").body())
        .contains("There is no profile none", profile);
  }

  @Test
  void otherColumnsTakeTheProfileOverOnlyWhenToldToAndTheAnswerSaysWhatIsServedNoMore() {
    FeatureImport before = imported("", table(first, 1, second, 2));

    HttpResponse<String> refused = send("", "case_id,other\n" + first + ",5\n");
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("other columns", "2 cases", "replace=true");
    assertThat(values()).containsExactlyInAnyOrder(1.0, 2.0);

    FeatureImport after = imported("&replace=true", "case_id,other\n" + first + ",5\n");

    assertThat(after.superseded())
        .isEqualTo(new FeatureImport.Superseded(before.profileDigest(), 1));
    assertThat(values()).containsExactly(5.0);
    assertThat(imported("&replace=true", table(first, 1)).stored())
        .isEqualTo(new Stored(0, 0, 1, 2));
  }

  @Test
  void otherSettingsAreOtherColumnsAndNeverInOneTable() {
    String header = "case_id,diagnostics_Configuration_Settings,f\n";
    String one = "\"{'binWidth': 10, 'label': 1}\"";
    String other = "\"{'binWidth': 25, 'label': 1}\"";

    HttpResponse<String> mixed =
        send("", header + first + "," + one + ",1\n" + second + "," + other + ",2\n");
    FeatureImport before = imported("", header + first + "," + one + ",1\n");
    FeatureImport sameButForTheLabel =
        imported("", header + second + "," + one.replace("'label': 1", "'label': 2") + ",1\n");
    FeatureImport after = imported("&replace=true", header + first + "," + other + ",1\n");

    assertThat(mixed.statusCode()).isEqualTo(422);
    assertThat(mixed.body()).contains("Row 3, column diagnostics_Configuration_Settings", "row 2");
    assertThat(sameButForTheLabel.profileDigest()).isEqualTo(before.profileDigest());
    assertThat(after.superseded())
        .isEqualTo(new FeatureImport.Superseded(before.profileDigest(), 1));
  }

  @Test
  void whatPetraGivesCanBeTakenBack() {
    imported("", table(first, 1, second, 2));
    String csv = service.get("/api/v1/features?profile=" + profile, "text/csv").body();

    FeatureImport answer = imported("&replace=true", csv.replace(",f,", ",g,"));

    assertThat(answer.features()).isEqualTo(1);
    assertThat(answer.ignoredColumns())
        .containsExactly(
            "voi",
            "reader",
            "repetition",
            "caseValue_suvMax",
            "caseValue_suvMean",
            "ctProposal_dice",
            "ctProposal_volumeMl",
            "ctProposal_absentBecause");
  }

  @Test
  void aCaseThatGrewIsNotServedUntilItIsImportedAgain() {
    imported("", table(first, 1, second, 2));
    ingest.has(new CaseReference(second, "1.2.3." + port + ".2", cohort, true, 2));

    assertThat(imported("", table(second, 4)).stored()).isEqualTo(new Stored(1, 0, 0, 2));
    assertThat(values()).containsExactlyInAnyOrder(1.0, 4.0);
    assertThat(tables.number(VECTORS, profile)).isEqualTo(3);
  }

  @Test
  void namesOfOurOwnProfilesAreRefused() {
    HttpResponse<String> ours = service.postCsv(path("pet-ct", ""), bytes(table(first, 1)));
    tables.update(
        "INSERT INTO feature.dictionary (profile, profile_digest, engine_version, names, current)"
            + " VALUES (?, 'd', '1', '{f}', true)",
        profile);

    assertThat(ours.statusCode()).isEqualTo(409);
    assertThat(ours.body()).contains("CONFLICT", "another name");
    assertThat(send("", table(first, 1)).statusCode()).isEqualTo(409);
    assertThat(service.postCsv(path("no%20name", ""), bytes(table(first, 1))).body())
        .contains("OUT_OF_RANGE");
  }

  @Test
  void aConfiguredProfileWithTheNameOfATableStopsTheStart() throws Exception {
    tables.update(
        "INSERT INTO feature.dictionary (profile, profile_digest, engine_version, names, current)"
            + " VALUES ('pet-ct', 'd', 'imported', '{f}', false)");
    try {
      assertThatThrownBy(names::afterPropertiesSet).hasMessageContaining("pet-ct");
    } finally {
      tables.update(
          "DELETE FROM feature.dictionary WHERE engine_version = 'imported' AND profile = 'pet-ct'");
    }
  }

  @Test
  void ingestDownIsUnavailable() {
    ingest.failsNext(1);

    assertThat(send("", table(first, 1)).statusCode()).isEqualTo(503);
  }

  private static String table(Object... casesAndValues) {
    StringBuilder table = new StringBuilder("case_id,f\n");
    for (int i = 0; i < casesAndValues.length; i += 2) {
      table.append(casesAndValues[i]).append(',').append(casesAndValues[i + 1]).append('\n');
    }
    return table.toString();
  }

  private FeatureImport imported(String more, String table) {
    HttpResponse<String> answer = send(more, table);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    assertThat(answer.headers().firstValue("Location"))
        .hasValue("/api/v1/features?profile=" + profile);
    return JsonMapper.shared().readValue(answer.body(), FeatureImport.class);
  }

  private HttpResponse<String> send(String more, String table) {
    return service.postCsv(path(profile, more), bytes(table));
  }

  private String path(String name, String more) {
    return "/api/v1/features/import?profile=" + name + "&cohort=" + cohort + more;
  }

  private FeatureMatrix matrix() {
    return service.get("/api/v1/features?profile=" + profile, FeatureMatrix.class);
  }

  private List<Double> values() {
    return matrix().rows().stream().map(row -> row.values().getFirst()).toList();
  }

  private static byte[] bytes(String table) {
    return table.getBytes(StandardCharsets.UTF_8);
  }
}
