package org.petra.feature;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The feature service: a pool of workers that extract cases, and the store of their vectors. */
@SpringBootApplication
public class FeatureApplication {

  /** Starts the service. */
  public static void main(String[] args) {
    SpringApplication.run(FeatureApplication.class, args);
  }
}
