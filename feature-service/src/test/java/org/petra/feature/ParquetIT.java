package org.petra.feature;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hardwood.InputFile;
import dev.hardwood.metadata.PhysicalType;
import dev.hardwood.reader.ParquetFileReader;
import dev.hardwood.reader.RowReader;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.petra.contracts.extraction.FeatureMatrix;
import org.petra.feature.WholeService.StoreFolder;
import org.petra.support.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The matrix as Parquet, read back by another library than wrote it. */
@WholeService
class ParquetIT {

  private static final String PARQUET = "application/vnd.apache.parquet";

  /** More than one row group holds, so that the file is sent in parts. */
  private static final int MANY = 1500;

  @Autowired private FakeIngest ingest;
  @Autowired private StoreFolder folder;
  @Autowired private TestDatabase.Server database;
  @LocalServerPort private int port;
  @TempDir private Path downloads;

  private final UUID caseId = UUID.randomUUID();
  private final String cohort = "cohort-" + caseId;
  private final String query = "/api/v1/features?profile=pet-ct&cohort=" + cohort;
  private ServiceCaller service;

  @BeforeEach
  void anExtractedCase() throws IOException {
    service = new ServiceCaller(port);
    ingest.has(ExampleStudy.in(folder.open()).manifest(caseId, cohort));
    assertThat(service.extract(caseId, 1, "pet-ct").statusCode()).isEqualTo(204);
    ServiceCaller.await(() -> !ingest.notices(caseId).isEmpty());
  }

  @Test
  void itHasTheValuesOfTheJsonAndNaNWhereThatHasNull() throws IOException {
    new FeatureTables(database)
        .update("UPDATE feature.vector SET values[3] = 'NaN' WHERE case_id = ?", caseId);
    FeatureMatrix json = service.get(query, FeatureMatrix.class);

    try (ParquetFileReader file = download(query);
        RowReader rows = file.rowReader()) {
      rows.next();
      assertThat(rows.getString("caseId")).isEqualTo(caseId.toString());
      List<@Nullable Double> values = new ArrayList<>();
      for (String name : json.names()) {
        double value = rows.getDouble(name);
        values.add(Double.isNaN(value) ? null : value);
      }
      assertThat(values).isEqualTo(json.rows().getFirst().values());
      assertThat(values.get(2)).isNull();
      assertThat(rows.getDouble("caseValue_suvMax"))
          .isEqualTo(json.rows().getFirst().caseValues().get("suvMax"));
      assertThat(rows.hasNext()).isFalse();
    }
  }

  @Test
  void itsColumnsAreTheCsvsAndItsMetadataSaysWhatTheyMean() throws IOException {
    FeatureMatrix json = service.get(query, FeatureMatrix.class);

    try (ParquetFileReader file = download(query)) {
      List<String> names = new ArrayList<>();
      for (int column = 0; column < file.getFileSchema().getColumnCount(); column++) {
        names.add(file.getFileSchema().getColumn(column).name());
      }
      assertThat(String.join(",", names))
          .isEqualTo(service.get(query, "text/csv").body().split("\r\n")[0]);
      assertThat(file.getFileSchema().getColumn(4).type()).isEqualTo(PhysicalType.DOUBLE);
      assertThat(file.getFileMetaData().keyValueMetadata())
          .containsEntry("profile", "pet-ct")
          .containsEntry("profileDigest", json.profileDigest())
          .containsEntry("engineVersion", json.engineVersion());
    }
  }

  @Test
  void manyRowsComeInGroups() throws IOException {
    new FeatureTables(database)
        .update(
            """
            WITH many AS (INSERT INTO feature.known_case SELECT gen_random_uuid(), 1
              FROM generate_series(1, ?) RETURNING case_id)
            INSERT INTO feature.vector SELECT many.case_id, revision, dictionary_id, ?, simulated, values, statuses,
              diagnostics, suv_max, suv_mean, extracted_at FROM feature.vector, many WHERE vector.case_id = ?
            """,
            MANY,
            "many-" + cohort,
            caseId);

    try (ParquetFileReader file = download(query.replace("cohort=", "cohort=many-"))) {
      assertThat(file.getFileMetaData().numRows()).isEqualTo(MANY);
      assertThat(file.getFileMetaData().rowGroups()).hasSizeGreaterThan(1);
    }
  }

  @Test
  void noCaseGivesAFileWithoutRows() throws IOException {
    try (ParquetFileReader file =
        download("/api/v1/features?profile=pet-ct&caseId=" + UUID.randomUUID())) {
      assertThat(file.getFileMetaData().numRows()).isZero();
      assertThat(file.getFileSchema().getColumnCount()).isEqualTo(2 * 944 + 9);
    }
  }

  @Test
  void whoPrefersAnotherOfTheFormatsGetsThat() {
    assertThat(service.bytes(query, PARQUET + ";q=0.5, text/csv").headers().map())
        .extractingByKey("content-type")
        .asString()
        .contains("text/csv");
    assertThat(service.get(query, "application/x-parquet").statusCode()).isEqualTo(406);
  }

  private ParquetFileReader download(String path) throws IOException {
    HttpResponse<byte[]> answer = service.bytes(path, PARQUET);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue(PARQUET);
    Path file = downloads.resolve("features.parquet");
    Files.write(file, answer.body());
    return ParquetFileReader.open(InputFile.of(file));
  }
}
