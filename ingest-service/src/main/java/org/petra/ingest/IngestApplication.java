package org.petra.ingest;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the ingest service. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class IngestApplication {

  /** Starts the service with Spring Boot's arguments. */
  public static void main(String[] args) {
    SpringApplication.run(IngestApplication.class, args);
  }
}
