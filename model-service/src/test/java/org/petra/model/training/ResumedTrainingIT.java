package org.petra.model.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.petra.contracts.model.Classifier;
import org.petra.contracts.model.Task;
import org.petra.contracts.model.Training;
import org.petra.model.Client;
import org.petra.model.Cohort;
import org.petra.model.ModelServiceTest;
import org.petra.model.pipeline.Progress;
import org.petra.model.validation.FoldOutcome;
import org.petra.model.validation.FoldStore;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@ModelServiceTest
class ResumedTrainingIT {

  private static final FoldOutcome FOLD =
      new FoldOutcome(
          "1/1",
          List.of(3, 1),
          List.of(0.1, 1.0 / 3),
          List.of(0.2, Math.PI),
          java.util.Map.of(),
          List.of("ct_a"));

  @Autowired private Client client;
  @Autowired private Cohort cohort;
  @Autowired private JdbcTemplate sql;
  @Autowired private TrainingStore trainings;
  @Autowired private FoldRows folds;

  @Test
  void cancelledTrainingIsResumedAndMakesWhatItWouldHaveMade() {
    Cohort.Split split = cohort.create("resumed", 81);
    var request = Cohort.request(Task.HER2_OVER, Classifier.RF, "resumed", split.request());
    client.train("resumed", request);
    UUID id = client.post("/api/v1/models/resumed/versions", request).as(Training.class).id();
    assertThat(client.delete("/api/v1/trainings/" + id).as(Training.class).state())
        .isEqualTo(Training.State.CANCELLED);
    Client.Answer resumed = client.post("/api/v1/trainings/" + id + "/resume", "");
    assertThat(resumed.status()).as(resumed.toString()).isEqualTo(202);
    Training ended = client.ended(id);
    assertThat(ended.state()).as(ended.toString()).isEqualTo(Training.State.SUCCEEDED);
    assertThat(ended.versions()).hasSize(1);
    assertThat(ended.version()).isEqualTo(2);
    assertThat(
            sql.queryForList(
                "SELECT DISTINCT description->'provenance'->>'scoreDigest' FROM model_version"
                    + " WHERE name = 'resumed'"))
        .hasSize(1);
    assertThat(client.post("/api/v1/trainings/" + id + "/resume", "").status()).isEqualTo(409);
    assertThat(client.post("/api/v1/trainings/" + UUID.randomUUID() + "/resume", "").status())
        .isEqualTo(404);
  }

  @Test
  void runThatWasCancelledEndsAndKeepsNothingAfterItsTrainingWasResumed() {
    TrainingTicket first = openTraining(82);
    assertThat(trainings.start(first)).isPresent();
    Progress progress = new RunProgress(trainings, first);
    progress.reached(0.2, "a step");
    FoldStore mine = folds.of(first);
    mine.keep("fold 1", FOLD);
    assertThat(trainings.cancel(first.trainingId())).isTrue();
    assertThat(trainings.queueAgain(first.trainingId())).hasValue(2);
    TrainingTicket second = new TrainingTicket(first.trainingId(), 2);
    assertThat(trainings.start(second)).isPresent();
    mine.keep("fold 2", FOLD);
    assertThat(trainings.start(first)).isEmpty();
    assertThat(trainings.reached(first, 0.3, "still here")).isFalse();
    assertThat(trainings.succeed(first)).isFalse();
    // Bit for bit what was kept, and nothing of the run that had ended.
    assertThat(folds.of(second).find("fold 1")).contains(FOLD);
    assertThat(folds.of(second).find("fold 2")).isEmpty();
    trainings.cancel(first.trainingId());
  }

  @Test
  void foldOfAnotherBuildIsFittedAgain() {
    TrainingTicket run = openTraining(83);
    trainings.start(run);
    folds.of(run).keep("fold", FOLD);
    sql.update(
        "UPDATE training_fold SET build = 'another' WHERE training_id = ?", run.trainingId());
    assertThat(folds.of(run).find("fold")).isEmpty();
    folds.of(run).keep("fold", FOLD);
    assertThat(folds.of(run).find("fold")).contains(FOLD);
    folds.remove(run.trainingId());
    assertThat(folds.of(run).find("fold")).isEmpty();
    trainings.cancel(run.trainingId());
  }

  /** A training that no job runs. */
  private TrainingTicket openTraining(long seed) {
    String name = "open-" + seed;
    Cohort.Split split = cohort.create(name, seed);
    Training ended =
        client.train(name, Cohort.request(Task.HER2_OVER, Classifier.LR, name, split.request()));
    UUID id = UUID.randomUUID();
    sql.update(
        "INSERT INTO training (id, model, settings, dataset_id, state, progress, step, created_at)"
            + " SELECT ?, model, settings, dataset_id, 'QUEUED', 0, 'waiting', now() FROM training"
            + " WHERE id = ?",
        id,
        ended.id());
    return new TrainingTicket(id);
  }
}
