package org.petra.model.training;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Queues a training again that was cancelled or has failed; its finished folds are kept. */
@Component
class TrainingResumption {

  private final TrainingQueue queue;
  private final TransactionOperations transaction;

  TrainingResumption(TrainingQueue queue, TransactionOperations transaction) {
    this.queue = queue;
    this.transaction = transaction;
  }

  /** Queues the training and its job, both or neither; false if it was not cancelled or failed. */
  boolean resume(UUID id) {
    return Boolean.TRUE.equals(transaction.execute(status -> queue.addAgain(id)));
  }
}
