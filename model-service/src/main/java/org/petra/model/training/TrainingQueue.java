package org.petra.model.training;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.time.Clock;
import java.util.OptionalInt;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The rows of {@code training} and their jobs, written together in the caller's transaction. */
@Component
class TrainingQueue {

  private final TrainingStore trainings;
  private final SchedulerClient scheduler;
  private final Clock clock;

  TrainingQueue(TrainingStore trainings, SchedulerClient scheduler, Clock clock) {
    this.trainings = trainings;
    this.scheduler = scheduler;
    this.clock = clock;
  }

  /** Writes a training and its job. */
  void add(UUID id, String model, TrainingSettings settings, UUID datasetId) {
    trainings.queue(id, model, settings, datasetId);
    schedule(new TrainingTicket(id));
  }

  /** Queues a cancelled or failed training for its next attempt; false if it is neither. */
  boolean addAgain(UUID id) {
    OptionalInt attempt = trainings.queueAgain(id);
    attempt.ifPresent(number -> schedule(new TrainingTicket(id, number)));
    return attempt.isPresent();
  }

  private void schedule(TrainingTicket ticket) {
    scheduler.scheduleIfNotExists(ticket.instance(), clock.instant());
  }
}
