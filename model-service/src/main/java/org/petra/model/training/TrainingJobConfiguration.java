package org.petra.model.training;

import com.github.kagkarlsson.scheduler.task.FailureHandler.OnFailureRetryLater;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes trainings known to db-scheduler, whose threads are their pool. */
@Configuration(proxyBeanMethods = false)
class TrainingJobConfiguration {

  private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

  @Bean
  OneTimeTask<TrainingTicket> trainingTask(TrainingRun run) {
    return Tasks.oneTime(TrainingTicket.JOB)
        .onFailure(new OnFailureRetryLater<>(RETRY_AFTER))
        .onDeadExecutionRevive()
        .execute((instance, context) -> run.run(instance.getData().trainingId()));
  }
}
