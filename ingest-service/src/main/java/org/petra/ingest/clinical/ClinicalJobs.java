package org.petra.ingest.clinical;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The job that finds the cases of what came before them. */
@Configuration(proxyBeanMethods = false)
class ClinicalJobs {

  private static final Logger log = LoggerFactory.getLogger(ClinicalJobs.class);

  @Bean
  Task<Void> linkClinicalRecords(
      WaitingStatements waiting, @Value("${petra.ingest.clinical-link-every}") Duration every) {
    return Tasks.recurring("link-clinical-records", FixedDelay.of(every))
        .execute(
            (instance, context) -> {
              int linked = waiting.linkToArrivals();
              if (linked > 0) {
                log.info("{} clinical statements found the case they waited for", linked);
              }
            });
  }
}
