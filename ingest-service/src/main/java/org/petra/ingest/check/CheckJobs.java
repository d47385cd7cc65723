package org.petra.ingest.check;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The jobs of the check: one that runs it, and one that asks for it every night. */
@Configuration(proxyBeanMethods = false)
class CheckJobs {

  private static final TaskDescriptor<Void> CHECK = TaskDescriptor.of("storage-check");

  /** Asks for a run; while one is waiting or running this changes nothing. */
  static void request(SchedulerClient scheduler, Instant now) {
    scheduler.scheduleIfNotExists(CHECK.instance("run").scheduledTo(now));
  }

  /** Goes on after a while when it was interrupted, also by the end of its process. */
  @Bean
  Task<Void> checkStorage(StorageChecks checks, CheckProperties properties) {
    return Tasks.oneTime(CHECK)
        .onFailure(new FailureHandler.OnFailureRetryLater<>(properties.retryAfter()))
        .execute(
            (instance, context) -> checks.run(() -> context.getSchedulerState().isShuttingDown()));
  }

  @Bean
  Task<Void> checkStorageEveryNight(CheckProperties properties) {
    return Tasks.recurring(
            "storage-check-every-night", Schedules.daily(ZoneId.systemDefault(), properties.at()))
        .execute(
            (instance, context) ->
                request(context.getSchedulerClient(), context.getExecution().getExecutionTime()));
  }
}
