package org.petra.model.training;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.time.Clock;
import java.util.OptionalInt;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Queues a training again that was cancelled or has failed; its finished folds are kept. */
@Component
class TrainingResumption {

  private final TrainingStore trainings;
  private final SchedulerClient scheduler;
  private final TransactionOperations transaction;
  private final Clock clock;

  TrainingResumption(
      TrainingStore trainings,
      SchedulerClient scheduler,
      TransactionOperations transaction,
      Clock clock) {
    this.trainings = trainings;
    this.scheduler = scheduler;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Queues the training and its job, both or neither; false if it is neither of the two. */
  boolean resume(UUID id) {
    return Boolean.TRUE.equals(
        transaction.execute(
            status -> {
              OptionalInt attempt = trainings.queueAgain(id);
              attempt.ifPresent(
                  number ->
                      scheduler.scheduleIfNotExists(
                          new TrainingTicket(id, number).instance(), clock.instant()));
              return attempt.isPresent();
            }));
  }
}
