package org.petra.ingest.cases;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Clock;
import org.petra.contracts.extraction.AutomaticExtraction;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Queues the request for an extraction as a durable job of the current transaction. */
@Component
class ExtractionQueue {

  static final TaskDescriptor<AutomaticExtraction> REQUEST =
      TaskDescriptor.of("request-extraction", AutomaticExtraction.class);

  private final SchedulerClient scheduler;
  private final Clock clock;

  /** Lazy, since the scheduler is made with its tasks and one of them completes cases. */
  ExtractionQueue(@Lazy SchedulerClient scheduler, Clock clock) {
    this.scheduler = scheduler;
    this.clock = clock;
  }

  /** Queues the request, once for each revision of a case. */
  void add(AutomaticExtraction request) {
    scheduler.scheduleIfNotExists(
        REQUEST
            .instance(request.caseId() + ":" + request.revision())
            .data(request)
            .scheduledTo(clock.instant()));
  }
}
