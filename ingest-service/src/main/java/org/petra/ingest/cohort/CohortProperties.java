package org.petra.ingest.cohort;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The cohorts of the configuration.
 *
 * @param cohorts by name
 */
@ConfigurationProperties("petra.ingest")
record CohortProperties(Map<String, Settings> cohorts) {

  /**
   * One cohort.
   *
   * @param defaultProfile under which a case is first extracted
   * @param deidentification what is done to an object before it is stored
   * @param simulated whether its cases are simulated
   * @param aeTitle under which it is called over DIMSE; empty if it is not
   */
  record Settings(
      String defaultProfile,
      @DefaultValue("none") Deidentification deidentification,
      @DefaultValue("false") boolean simulated,
      @DefaultValue("") String aeTitle) {}
}
