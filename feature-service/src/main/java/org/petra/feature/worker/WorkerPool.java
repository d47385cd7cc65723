package org.petra.feature.worker;

import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerProperties;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Instant;
import java.util.UUID;
import org.petra.contracts.extraction.ExtractionNotice;
import org.petra.feature.extraction.ExtractionItem;
import org.petra.feature.extraction.ExtractionLedger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * The jobs and the number of workers. A dead execution (its process missed its heartbeats) is
 * revived, which is db-scheduler's default for both jobs.
 */
@Configuration(proxyBeanMethods = false)
class WorkerPool {

  private static final Logger log = LoggerFactory.getLogger(WorkerPool.class);

  /** {@code petra.feature.workers}, where 0 means one for each core. */
  @Bean
  static BeanPostProcessor workerCount(Environment environment) {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof DbSchedulerProperties scheduler) {
          int workers = environment.getRequiredProperty("petra.feature.workers", Integer.class);
          scheduler.setThreads(workers > 0 ? workers : Runtime.getRuntime().availableProcessors());
        }
        return bean;
      }
    };
  }

  @Bean
  Task<Void> extractionJob(CaseExtraction extraction, ExtractionLedger ledger) {
    return Tasks.oneTime(ExtractionItem.JOB)
        .onFailure((failed, job) -> afterFailure(failed, job, extraction, ledger))
        .execute((job, context) -> extraction.run(UUID.fromString(job.getId())));
  }

  @Bean
  Task<ExtractionNotice> noticeJob(NoticeDelivery delivery) {
    return Tasks.oneTime(NoticeDelivery.JOB)
        .onFailure(
            (failed, job) -> {
              log.warn(
                  "Ingest was not told an outcome and is told again later: {}",
                  failed.getCause().map(Throwable::toString).orElse("no answer"));
              again(failed, job);
            })
        .execute((job, context) -> delivery.run(job.getData()));
  }

  private static void afterFailure(
      ExecutionComplete failed,
      ExecutionOperations<Void> job,
      CaseExtraction extraction,
      ExtractionLedger ledger) {
    UUID item = UUID.fromString(failed.getExecution().taskInstance.getId());
    Throwable cause =
        failed.getCause().orElseGet(() -> new IllegalStateException("failed without a cause"));
    if (FailureRules.isOutside(cause)) {
      log.warn("Extraction {} waits and is tried again: {}", item, cause.toString());
      ledger.giveBack(item);
      again(failed, job);
      return;
    }
    log.error("Extraction {} met a defect", item, cause);
    if (ledger.loseAttempt(item) > CaseExtraction.LOST_ATTEMPTS_ALLOWED) {
      extraction.giveUp(item);
      job.remove();
    } else {
      again(failed, job);
    }
  }

  private static <T> void again(ExecutionComplete failed, ExecutionOperations<T> job) {
    int earlier = failed.getExecution().consecutiveFailures;
    job.reschedule(failed, Instant.now().plus(FailureRules.pauseAfter(earlier)));
  }
}
