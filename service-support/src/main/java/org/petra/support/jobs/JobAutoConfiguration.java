package org.petra.support.jobs;

import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerCustomizer;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import java.util.Optional;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import tools.jackson.databind.json.JsonMapper;

/** Sets up db-scheduler where a service has it: job data as JSON. */
@AutoConfiguration(
    beforeName = "com.github.kagkarlsson.scheduler.boot.autoconfigure.DbSchedulerAutoConfiguration")
@ConditionalOnClass(DbSchedulerCustomizer.class)
public class JobAutoConfiguration {

  @Bean
  @ConditionalOnMissingBean
  DbSchedulerCustomizer dbSchedulerCustomizer(JsonMapper json) {
    return new DbSchedulerCustomizer() {
      @Override
      public Optional<Serializer> serializer() {
        return Optional.of(new JsonTaskSerializer(json));
      }
    };
  }
}
