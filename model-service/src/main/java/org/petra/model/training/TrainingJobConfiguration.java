package org.petra.model.training;

import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerCustomizer;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import com.github.kagkarlsson.scheduler.task.FailureHandler.OnFailureRetryLater;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.petra.support.jobs.JsonTaskSerializer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes trainings known to db-scheduler and gives them a pool of their own, so that inference waits
 * for none: platform threads of the lowest priority, while requests run on virtual ones. A run
 * holds a connection only while it reads its dataset, notes a finished fold or how far it is, and
 * none while it fits, so that of the service's pool at most one for each training is away.
 */
@Configuration(proxyBeanMethods = false)
class TrainingJobConfiguration {

  private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

  @Bean
  OneTimeTask<TrainingTicket> trainingTask(TrainingRun run) {
    return Tasks.oneTime(TrainingTicket.JOB)
        .onFailure(new OnFailureRetryLater<>(RETRY_AFTER))
        .onDeadExecutionRevive()
        .execute((instance, context) -> run.run(instance.getData()));
  }

  @Bean
  DbSchedulerCustomizer trainingScheduler(
      @Value("${db-scheduler.threads}") int threads, JsonMapper json) {
    // No bean of its own, or Spring Boot would take it for the pool of everything; db-scheduler
    // ends it. Linux heeds the priority under -XX:ThreadPriorityPolicy=1, with which ./petra
    // starts.
    ExecutorService pool =
        Executors.newFixedThreadPool(
            threads,
            Thread.ofPlatform()
                .name("training-", 1)
                .priority(Thread.MIN_PRIORITY)
                .daemon()
                .factory());
    return new DbSchedulerCustomizer() {
      @Override
      public Optional<ExecutorService> executorService() {
        return Optional.of(pool);
      }

      @Override
      public Optional<Serializer> serializer() {
        return Optional.of(new JsonTaskSerializer(json));
      }
    };
  }
}
