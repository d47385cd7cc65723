package org.petra.model.training;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.util.UUID;

/**
 * The data of a training's job.
 *
 * @param trainingId which training
 */
record TrainingTicket(UUID trainingId) {

  /** How db-scheduler knows the job; one instance a training. */
  static final TaskDescriptor<TrainingTicket> JOB =
      TaskDescriptor.of("training", TrainingTicket.class);
}
