package org.petra.model.training;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.petra.contracts.model.Classifier;
import org.petra.contracts.model.Dataset;
import org.petra.contracts.model.Evaluation;
import org.petra.contracts.model.Evaluation.SplitEvaluation;
import org.petra.contracts.model.ModelVersion;
import org.petra.contracts.model.SplitName;
import org.petra.contracts.model.Task;
import org.petra.contracts.model.Training;
import org.petra.contracts.model.Validation;
import org.petra.model.Client;
import org.petra.model.Cohort;
import org.petra.model.ModelServiceTest;
import org.springframework.beans.factory.annotation.Autowired;

@ModelServiceTest
class TrainingIT {

  @Autowired private Client client;
  @Autowired private Cohort cohort;

  @Test
  void everyClassifierIsTrainedForEveryTaskOnOneDataset() {
    Cohort.Split split = cohort.create("twelve", 1);
    List<UUID> trainings = new ArrayList<>();
    for (Task task : List.of(Task.HER2_OVER, Task.HER2_LOW, Task.HER2_ZERO)) {
      for (Classifier classifier : Classifier.values()) {
        var answer =
            client.post(
                "/api/v1/models/twelve-" + task + "-" + classifier + "/versions",
                Cohort.request(task, classifier, "twelve", split.request()));
        assertThat(answer.status()).isEqualTo(202);
        UUID id = answer.as(Training.class).id();
        assertThat(answer.location()).isEqualTo("/api/v1/trainings/" + id);
        trainings.add(id);
      }
    }
    Set<UUID> datasets = new HashSet<>();
    for (UUID id : trainings) {
      Training training = client.ended(id);
      assertThat(training.state()).as(training.toString()).isEqualTo(Training.State.SUCCEEDED);
      assertThat(training.version()).isEqualTo(1);
      assertThat(training.progress()).isEqualTo(1);
      datasets.add(version(training.model(), "1").datasetId());
      checkEvaluation(training.model(), split);
    }
    assertThat(datasets).hasSize(1);
    Dataset dataset =
        client.get("/api/v1/datasets/" + datasets.iterator().next()).as(Dataset.class);
    assertThat(dataset.training()).isEqualTo(split.training());
    assertThat(dataset.external()).isEqualTo(split.external());
    assertThat(dataset.simulated()).isTrue();
  }

  private void checkEvaluation(String model, Cohort.Split split) {
    Evaluation evaluation = evaluation(model, "1");
    assertThat(evaluation.splits())
        .extracting(SplitEvaluation::split)
        .containsExactly(SplitName.values());
    assertThat(evaluation.score())
        .isEqualTo(
            switch (evaluation.classifier()) {
              case LR, RF -> "probability";
              case KNN -> "vote share";
              case SVM -> "decision value";
            });
    for (SplitEvaluation part : evaluation.splits()) {
      assertThat(part.predictions()).hasSize(part.cases());
      assertThat(part.auc().value()).isBetween(0.0, 1.0);
      assertThat(part.auc().absentBecause() == null).isEqualTo(part.auc().low() != null);
      assertThat(part.roc().getFirst()).isEqualTo(new Evaluation.RocPoint(0, 0));
      assertThat(part.roc().getLast()).isEqualTo(new Evaluation.RocPoint(1, 1));
      assertThat(part.brier()).isBetween(0.0, 1.0);
    }
    assertThat(evaluation.splits().getFirst().auc().value()).isGreaterThan(0.7);
    assertThat(requireNonNull(evaluation.validation()).predictions())
        .extracting(Validation.OutOfFold::caseId)
        .containsExactlyInAnyOrderElementsOf(split.training());
    assertThat(evaluation.splits().getFirst().cases()).isEqualTo(split.training().size());
  }

  @Test
  void sameRequestMakesAnEqualVersionOfTheSameDataset() {
    Cohort.Split split = cohort.create("again", 2);
    for (Classifier classifier : Classifier.values()) {
      var request = Cohort.request(Task.HER2_OVER, classifier, "again", split.request());
      String model = "again-" + classifier;
      client.train(model, request);
      assertThat(client.train(model, request).version()).isEqualTo(2);
      ModelVersion first = version(model, "1");
      ModelVersion second = version(model, "2");
      assertThat(second.datasetId()).isEqualTo(first.datasetId());
      assertThat(second.features()).isEqualTo(first.features());
      assertThat(second.provenance().get("scoreDigest"))
          .isEqualTo(first.provenance().get("scoreDigest"));
      assertThat(evaluation(model, "2").splits()).isEqualTo(evaluation(model, "1").splits());
    }
  }

  @Test
  void versionSaysHowItsFeaturesWereChosenAndWhatRepeatsIt() {
    Cohort.Split split = cohort.create("said", 3);
    client.train("said", Cohort.request(Task.HER2_LOW, Classifier.LR, "said", split.request()));
    ModelVersion version = version("said", "1");
    assertThat(version.selection())
        .extracting(ModelVersion.SelectionStep::step)
        .containsExactly("agreement", "usable columns", "t-test", "mRMR", "covariates");
    assertThat(version.selection().getFirst().before()).isEqualTo(Cohort.COLUMNS);
    assertThat(version.selection().get(1).after()).isLessThan(Cohort.COLUMNS);
    assertThat(version.features()).endsWith("ER", "PR");
    assertThat(version.selection().get(3).kept())
        .hasSize(version.features().size() - 2)
        .allMatch(feature -> feature.pValue() < 0.05);
    assertThat(version.provenance())
        .containsKeys("seed", "matrixDigest", "labelDigest", "tribuo", "java", "petra")
        .containsEntry("engineVersion", "0.1.0")
        .doesNotContainValue("unknown")
        .doesNotContainValue("${project.version}");
  }

  @Test
  void ruleSplitsACohortByInstitutionAndSeed() {
    Cohort.Split split = cohort.create("ruled", 4);
    var rule =
        Map.of(
            "task", "HER2_ZERO",
            "classifier", "KNN",
            "profile", Cohort.PROFILE,
            "cohort", "ruled",
            "split", Map.of("rule", Map.of("externalInstitutions", List.of("two"), "seed", 5)));
    var answer = client.post("/api/v1/models/ruled/versions", rule);
    assertThat(answer.status()).as(answer.toString()).isEqualTo(202);
    Training training = client.ended(answer.as(Training.class).id());
    assertThat(training.state()).as(training.toString()).isEqualTo(Training.State.SUCCEEDED);
    Dataset dataset =
        client.get("/api/v1/datasets/" + version("ruled", "1").datasetId()).as(Dataset.class);
    assertThat(dataset.external()).containsExactlyInAnyOrderElementsOf(split.external());
    assertThat(dataset.training()).hasSize(30);
    assertThat(dataset.validation()).hasSize(12);
  }

  @Test
  void cancelledTrainingMakesNoVersion() {
    Cohort.Split split = cohort.create("cancelled", 6);
    var request = Cohort.request(Task.HER2_OVER, Classifier.RF, "cancelled", split.request());
    List<UUID> ids = new ArrayList<>();
    // The last one waits for the others while it is cancelled.
    for (int i = 0; i < 8; i++) {
      ids.add(client.post("/api/v1/models/cancelled/versions", request).as(Training.class).id());
    }
    UUID last = ids.getLast();
    assertThat(client.delete("/api/v1/trainings/" + last).status()).isEqualTo(200);
    assertThat(client.delete("/api/v1/trainings/" + last).status()).isEqualTo(200);
    ids.forEach(client::ended);
    Training cancelled = client.get("/api/v1/trainings/" + last).as(Training.class);
    assertThat(cancelled.state()).isEqualTo(Training.State.CANCELLED);
    assertThat(cancelled.version()).isNull();
    assertThat(client.get("/api/v1/models/cancelled/versions").body().path("items")).hasSize(7);
    assertThat(client.delete("/api/v1/trainings/" + UUID.randomUUID()).status()).isEqualTo(404);
  }

  private ModelVersion version(String model, String version) {
    return client.get("/api/v1/models/" + model + "/versions/" + version).as(ModelVersion.class);
  }

  private Evaluation evaluation(String model, String version) {
    return client
        .get("/api/v1/models/" + model + "/versions/" + version + "/evaluation")
        .as(Evaluation.class);
  }
}
