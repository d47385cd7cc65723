package org.petra.model.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.petra.contracts.model.Classifier;
import org.petra.contracts.model.Task;
import org.petra.model.Client;
import org.petra.model.Cohort;
import org.petra.model.ModelServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** The matrix of 57 cases, more than are read at once. */
@ModelServiceTest
class MatrixDownloadIT {

  @Autowired private Client client;
  @Autowired private Cohort cohort;
  @Autowired private DatasetStore datasets;
  @Autowired private JdbcTemplate sql;

  @Test
  void theStreamHasTheDigestOfTheWholeMatrix() throws Exception {
    UUID id = dataset("streamed", 121);
    byte[] streamed = client.bytes("/api/v1/datasets/" + id + "/matrix", "text/csv");
    assertThat(sha256(streamed)).isEqualTo(sha256(written(datasets.load(id).orElseThrow())));
    assertThat(client.get("/api/v1/datasets/" + UUID.randomUUID() + "/matrix").status())
        .isEqualTo(404);
  }

  @Test
  void aMatrixThatCannotBeReadToItsEndIsNotEndedAsIfItWereWhole() {
    UUID id = dataset("broken", 122);
    sql.execute("ALTER TABLE dataset_row DISABLE TRIGGER dataset_row_is_immutable");
    try {
      // The last row, of the second page, becomes what no vector is.
      sql.update(
          "UPDATE dataset_row SET vector = '{{1,2},{3,4}}' WHERE dataset_id = ? AND position = 56",
          id);
    } finally {
      sql.execute("ALTER TABLE dataset_row ENABLE TRIGGER dataset_row_is_immutable");
    }
    assertThatThrownBy(() -> client.bytes("/api/v1/datasets/" + id + "/matrix", "text/csv"))
        .hasRootCauseInstanceOf(IOException.class);
  }

  private UUID dataset(String name, long seed) {
    Cohort.Split split = cohort.create(name, seed);
    return client
        .train(name, Cohort.request(Task.HER2_OVER, Classifier.LR, name, split.request()))
        .datasetId();
  }

  /** The whole matrix from memory, by the definition of the format. */
  private static byte[] written(FrozenDataset dataset) {
    StringBuilder text = new StringBuilder("caseId,split,her2");
    dataset.vectors().names().forEach(name -> text.append(',').append(name));
    text.append('\n');
    for (int row = 0; row < dataset.rows().size(); row++) {
      DatasetRow each = dataset.rows().get(row);
      text.append(each.caseId()).append(',').append(each.split()).append(',').append(each.her2());
      for (double value : dataset.vectors().row(row)) {
        text.append(',').append(Double.isNaN(value) ? "" : Double.toString(value));
      }
      text.append('\n');
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] sha256(byte[] bytes) throws Exception {
    return MessageDigest.getInstance("SHA-256").digest(bytes);
  }
}
