package org.petra.model.training;

import java.util.List;
import java.util.UUID;
import org.petra.contracts.error.ErrorCode;
import org.petra.model.dataset.DatasetStore;
import org.petra.model.dataset.FrozenDataset;
import org.petra.model.registry.NewVersion;
import org.petra.model.registry.VersionWriting;
import org.petra.support.problem.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Runs one training from its row to its version. It may be run again after a kill at any point: the
 * version and the end of the training are one transaction.
 */
@Component
class TrainingRun {

  private static final Logger log = LoggerFactory.getLogger(TrainingRun.class);

  private final TrainingStore trainings;
  private final DatasetStore datasets;
  private final VersionWriting versions;
  private final FoldRows folds;
  private final TransactionOperations transaction;

  TrainingRun(
      TrainingStore trainings,
      DatasetStore datasets,
      VersionWriting versions,
      FoldRows folds,
      TransactionOperations transaction) {
    this.trainings = trainings;
    this.datasets = datasets;
    this.versions = versions;
    this.folds = folds;
    this.transaction = transaction;
  }

  /**
   * Runs the training unless it has ended. What the data cannot give ends it as failed.
   *
   * @throws RuntimeException if the database does not answer or the service is being stopped; the
   *     job is then to be run again
   */
  void run(TrainingTicket run) {
    UUID id = run.trainingId();
    try {
      trainings.start(run).ifPresent(training -> train(run, training));
    } catch (RunProgress.EndedException e) {
      log.info("Training {} was cancelled", id);
    } catch (DuplicateKeyException e) {
      log.info("Training {} was finished by another run of its job", id);
    } catch (ProblemException e) {
      trainings.fail(run, e.code(), String.valueOf(e.getMessage()));
    } catch (TransientDataAccessException
        | NonTransientDataAccessResourceException
        | TransactionException e) {
      throw e;
    } catch (RuntimeException e) {
      if (Thread.currentThread().isInterrupted()) {
        throw e;
      }
      log.error("Training {} failed", id, e);
      trainings.fail(
          run,
          ErrorCode.INTERNAL.name(),
          "Something unexpected happened here; the service's log has it under this training's id.");
    }
  }

  private void train(TrainingTicket run, TrainingStore.OpenTraining training) {
    FrozenDataset dataset =
        datasets
            .load(training.datasetId())
            .orElseThrow(() -> new IllegalStateException("no dataset " + training.datasetId()));
    List<FittingResult> results =
        ModelFitting.run(
            dataset, training.settings(), new RunProgress(trainings, run), folds.of(run));
    List<NewVersion> made =
        results.stream()
            .map(
                each ->
                    VersionParts.of(
                        run.trainingId(), training.model(), dataset, training.settings(), each))
            .toList();
    transaction.executeWithoutResult(
        status -> {
          versions.add(made);
          RunProgress.requireOpen(trainings.succeed(run));
          folds.remove(run.trainingId());
        });
  }
}
