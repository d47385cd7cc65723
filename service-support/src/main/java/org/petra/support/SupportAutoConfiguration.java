package org.petra.support;

import java.util.Locale;
import org.petra.support.client.ServiceClients;
import org.petra.support.problem.ProblemAdvice;
import org.petra.support.security.InternalKeyFilter;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Gives every service problem details, the internal key's filter and clients for the other
 * services.
 */
@AutoConfiguration
public class SupportAutoConfiguration {

  /** What is stored or answered writes its numbers alike, whatever the machine's language. */
  SupportAutoConfiguration() {
    Locale.setDefault(Locale.ROOT);
  }

  @Bean
  ProblemAdvice problemAdvice() {
    return new ProblemAdvice();
  }

  /** Of a name that stands twice the last would count, and the slip would go unseen. */
  @Bean
  JsonMapperBuilderCustomizer namesOnce() {
    return mapper -> mapper.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION);
  }

  @Bean
  ServiceClients serviceClients(@Value("${petra.internal-key}") String internalKey) {
    return new ServiceClients(internalKey);
  }

  /** The gateway, which answers the world, turns this off. */
  @Bean
  @ConditionalOnProperty(name = "petra.require-internal-key", matchIfMissing = true)
  FilterRegistrationBean<InternalKeyFilter> internalKeyFilter(
      @Value("${petra.internal-key}") String internalKey, JsonMapper json) {
    var registration = new FilterRegistrationBean<>(new InternalKeyFilter(internalKey, json));
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return registration;
  }
}
