package org.petra.model.card;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.petra.contracts.cases.ClinicalRecord;
import org.petra.contracts.model.Classifier;
import org.petra.contracts.model.Task;
import org.petra.model.Client;
import org.petra.model.Cohort;
import org.petra.model.ModelServiceTest;
import org.petra.model.OnnxRuntime;
import org.petra.model.classifier.FittedModel;
import org.petra.model.dataset.Covariate;
import org.petra.model.dataset.DatasetStore;
import org.petra.model.dataset.FrozenDataset;
import org.petra.model.registry.ModelStore;
import org.petra.model.registry.ModelVersions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@ModelServiceTest
class OnnxIT {

  @Autowired private Client client;
  @Autowired private Cohort cohort;
  @Autowired private ModelVersions versions;
  @Autowired private ModelStore models;
  @Autowired private DatasetStore datasets;
  @Autowired private JdbcTemplate sql;

  @Test
  void onnxRuntimeGivesOurScoresAndProbabilities() throws Exception {
    Cohort.Split split = cohort.create("onnx", 91);
    for (Classifier classifier : new Classifier[] {Classifier.LR, Classifier.SVM}) {
      String model = "onnx-" + classifier;
      client.train(model, Cohort.request(Task.HER2_OVER, classifier, "onnx", split.request()));
      byte[] file =
          client.bytes("/api/v1/models/" + model + "/versions/1/onnx", "application/octet-stream");
      FittedModel ours = models.model(versions.resolve(model, "1"));
      double[][] rows = rows(split.all(), ours.inputs());
      OnnxRuntime.Answers theirs = OnnxRuntime.run(file, rows);
      assertThat(theirs.inputs()).isEqualTo(ours.inputs());
      assertThat(theirs.distanceTo(ours, rows)).isLessThan(OnnxRuntime.FLOATS);
    }
  }

  @Test
  void forestsAndNeighboursAreRefusedWithTheReason() {
    Cohort.Split split = cohort.create("onnxless", 92);
    for (Classifier classifier : new Classifier[] {Classifier.RF, Classifier.KNN}) {
      String model = "onnxless-" + classifier;
      client.train(model, Cohort.request(Task.HER2_OVER, classifier, "onnxless", split.request()));
      Client.Answer answer = client.get("/api/v1/models/" + model + "/versions/1/onnx");
      assertThat(answer.status()).as(answer.toString()).isEqualTo(422);
      assertThat(answer.detail())
          .contains(classifier == Classifier.RF ? "random forest" : "nearest neighbours");
    }
  }

  /** The raw values of every case of the only dataset that holds these. */
  private double[][] rows(List<UUID> cases, List<String> features) {
    UUID id =
        sql.queryForObject(
            "SELECT dataset_id FROM dataset_row WHERE case_id = ? LIMIT 1",
            UUID.class,
            cases.getFirst());
    FrozenDataset dataset = datasets.load(id).orElseThrow();
    double[][] rows = new double[cases.size()][features.size()];
    for (int row = 0; row < rows.length; row++) {
      ClinicalRecord record = dataset.rows().get(row).record();
      for (int input = 0; input < features.size(); input++) {
        String feature = features.get(input);
        int column = dataset.vectors().names().indexOf(feature);
        rows[row][input] =
            column < 0
                ? requireNonNull(new Covariate(feature).of(record))
                : dataset.vectors().value(row, column);
      }
    }
    return rows;
  }
}
