package org.petra.feature.extraction;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.util.UUID;

/**
 * One case of a request, as a worker gets it.
 *
 * @param id also the id of its job
 * @param caseId the case
 * @param revision the revision asked for
 * @param profile under which profile
 * @param lostAttempts how often a process ended, or a defect showed, while a worker had it
 */
public record ExtractionItem(UUID id, UUID caseId, int revision, String profile, int lostAttempts) {

  /** The job that extracts one item; its instance id is the item's id, and it carries nothing. */
  public static final TaskDescriptor<Void> JOB = TaskDescriptor.of("extract-case", Void.class);

  static TaskInstance<Void> job(UUID id) {
    return JOB.instance(id.toString()).build();
  }
}
