package org.petra.ingest.cases;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.petra.contracts.extraction.AutomaticExtraction;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The jobs of cases, as db-scheduler gets them. */
@Configuration(proxyBeanMethods = false)
class CaseJobs {

  @Bean
  Task<AutomaticExtraction> requestExtraction(ExtractionRequests requests) {
    return Tasks.oneTime(ExtractionQueue.REQUEST)
        .onFailure(requests)
        .execute((instance, context) -> requests.send(instance.getData()));
  }

  @Bean
  Task<Void> completeQuietCases(QuietCases quiet, CaseProperties properties) {
    return Tasks.recurring("complete-quiet-cases", FixedDelay.of(properties.quietCheckEvery()))
        .execute((instance, context) -> quiet.complete());
  }
}
