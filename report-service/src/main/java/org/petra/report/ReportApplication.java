package org.petra.report;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The report service. */
@SpringBootApplication
public class ReportApplication {

  /** Starts the service. */
  public static void main(String[] args) {
    // Charts are drawn without a screen.
    System.setProperty("java.awt.headless", "true");
    SpringApplication.run(ReportApplication.class, args);
  }
}
