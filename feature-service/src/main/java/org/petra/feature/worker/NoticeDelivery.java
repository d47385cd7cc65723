package org.petra.feature.worker;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.util.UUID;
import org.petra.contracts.extraction.ExtractionNotice;
import org.petra.feature.cases.CaseClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The job that tells ingest how an extraction ended, tried until ingest has taken it. */
@Component
class NoticeDelivery {

  static final TaskDescriptor<ExtractionNotice> JOB =
      TaskDescriptor.of("tell-ingest", ExtractionNotice.class);

  /** Extraction jobs have 0: a case that is done is told before the next one is begun. */
  private static final int PRIORITY = 10;

  private static final Logger log = LoggerFactory.getLogger(NoticeDelivery.class);

  private final CaseClient ingest;

  NoticeDelivery(CaseClient ingest) {
    this.ingest = ingest;
  }

  /** The job of an item's ending. */
  static TaskInstance<ExtractionNotice> job(UUID itemId, ExtractionNotice notice) {
    return JOB.instance(itemId.toString()).data(notice).priority(PRIORITY).build();
  }

  /** Tells ingest, or throws to be tried again. */
  void run(ExtractionNotice notice) {
    if (!ingest.accepts(notice)) {
      log.warn("Ingest does not know case {} any more; its outcome is dropped", notice.caseId());
    }
  }
}
