package org.petra.model;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** The model service. */
@SpringBootApplication
public class ModelApplication {

  /** Starts the service. */
  public static void main(String[] arguments) {
    SpringApplication.run(ModelApplication.class, arguments);
  }

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }
}
