package org.petra.model.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.petra.contracts.cases.Her2Status;
import org.petra.contracts.model.Classifier;
import org.petra.contracts.model.Dataset;
import org.petra.contracts.model.ModelVersion;
import org.petra.contracts.model.Task;
import org.petra.contracts.model.Training;
import org.petra.contracts.model.TrainingRequest;
import org.petra.model.Client;
import org.petra.model.Cohort;
import org.petra.model.ModelServiceTest;
import org.springframework.beans.factory.annotation.Autowired;

/** A table made elsewhere is a profile like any other, and never mixed with ours. */
@ModelServiceTest
class ImportedProfileIT {

  private static final int COLUMNS = 12;
  private static final double SHIFT = 2;

  @Autowired private Client client;
  @Autowired private Cohort cohort;

  @Test
  void modelsAreTrainedOnImportedFeaturesAloneAndPredictByCase() {
    Cohort.Split split = cohort.create("elsewhere", 41);
    cohort.imported("elsewhere", "elsewhere", names(), rows(split.all()));

    client.train("elsewhere", request("elsewhere", split));

    ModelVersion version = client.get("/api/v1/models/elsewhere/versions/1").as(ModelVersion.class);
    assertThat(version.features()).contains("original_firstorder_0").noneMatch(ours());
    Dataset dataset = client.get("/api/v1/datasets/" + version.datasetId()).as(Dataset.class);
    assertThat(dataset.engineVersion()).isEqualTo("imported");
    assertThat(dataset.columns()).isEqualTo(COLUMNS);
    assertThat(
            client
                .post(
                    "/api/v1/models/elsewhere/versions/1/predict",
                    Map.of("caseIds", split.external()))
                .status())
        .isEqualTo(200);
  }

  @Test
  void caseWithoutARowOfTheTableIsNotTakenFromOurs() {
    Cohort.Split split = cohort.create("half", 42);
    cohort.imported("half", "half", names(), rows(split.training()));

    Client.Answer answer = client.post("/api/v1/models/half/versions", request("half", split));

    if (answer.status() == 202) {
      Training ended = client.ended(answer.as(Training.class).id());
      assertThat(ended.state()).isEqualTo(Training.State.FAILED);
      assertThat(ended.code()).isEqualTo("NOT_EXTRACTED");
    } else {
      assertThat(answer.code()).isEqualTo("NOT_EXTRACTED");
    }
  }

  private static TrainingRequest request(String name, Cohort.Split split) {
    return TrainingRequest.of(Task.HER2_OVER, Classifier.LR, name, name, split.request());
  }

  private static java.util.function.Predicate<String> ours() {
    return name -> name.startsWith("ct_") || name.startsWith("pet_");
  }

  private static List<String> names() {
    return IntStream.range(0, COLUMNS).mapToObj(i -> "original_firstorder_" + i).toList();
  }

  /**
   * The cohort's cases take the three classes in turn; the first column tells over from the rest.
   */
  private static Map<UUID, double[]> rows(List<UUID> cases) {
    Random random = new Random(43);
    Map<UUID, double[]> rows = new HashMap<>();
    for (int place = 0; place < cases.size(); place++) {
      double[] values = random.doubles(COLUMNS).toArray();
      boolean over = place % Her2Status.values().length == Her2Status.OVER.ordinal();
      values[0] += over ? SHIFT : 0;
      rows.put(cases.get(place), values);
    }
    return rows;
  }
}
