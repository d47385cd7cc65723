package org.petra.ingest.dimse;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The jobs of transmissions, as db-scheduler gets them. */
@Configuration(proxyBeanMethods = false)
class SendJobs {

  static final TaskDescriptor<SendJob> SEND = TaskDescriptor.of("send-case", SendJob.class);

  @Bean
  Task<SendJob> sendCase(Sender sender) {
    return Tasks.oneTime(SEND)
        .onFailure(sender)
        .execute((instance, context) -> sender.send(instance.getData()));
  }
}
