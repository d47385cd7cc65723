package org.petra.model.training;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The data of a training's job.
 *
 * @param trainingId which training
 * @param attempt 1, and one more each time it is resumed; null, as jobs were written once, is 1
 */
record TrainingTicket(UUID trainingId, @Nullable Integer attempt) {

  /** How db-scheduler knows the job; one instance an attempt. */
  static final TaskDescriptor<TrainingTicket> JOB =
      TaskDescriptor.of("training", TrainingTicket.class);

  /** The first attempt. */
  TrainingTicket(UUID trainingId) {
    this(trainingId, 1);
  }

  /** Which attempt, from 1. */
  int number() {
    return attempt == null ? 1 : attempt;
  }

  /** The job. A cancelled attempt may still be ending, so that each has a job of its own. */
  TaskInstance<TrainingTicket> instance() {
    return JOB.instance(number() == 1 ? trainingId.toString() : trainingId + "/" + number())
        .data(this)
        .build();
  }
}
