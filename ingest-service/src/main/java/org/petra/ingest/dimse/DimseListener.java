package org.petra.ingest.dimse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.petra.dicom.dimse.ScpLimits;
import org.petra.dicom.dimse.ScpSettings;
import org.petra.dicom.dimse.StoreScp;
import org.petra.ingest.cohort.Cohort;
import org.petra.ingest.cohort.Cohorts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Listens for associations for as long as the service runs, if the configuration says so. */
@Component
class DimseListener implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(DimseListener.class);

  private final DimseProperties properties;
  private final Cohorts cohorts;
  private final DimseStore store;
  private @Nullable StoreScp scp;

  DimseListener(DimseProperties properties, Cohorts cohorts, DimseStore store) {
    this.properties = properties;
    this.cohorts = cohorts;
    this.store = store;
  }

  @Override
  public void start() {
    if (!properties.enabled()) {
      return;
    }
    Map<String, Cohort> called = cohorts.byAeTitle();
    if (called.isEmpty() || properties.callingAeTitles().isEmpty()) {
      throw new IllegalStateException(
          "DIMSE is enabled: give a cohort an ae-title, and list the AE titles that may send in"
              + " petra.ingest.dimse.calling-ae-titles (PETRA_DIMSE_CALLING_AE_TITLES).");
    }
    DimseProperties.Limits limits = properties.limits();
    ScpSettings settings =
        new ScpSettings(
            properties.address(),
            properties.port(),
            called.keySet(),
            Set.copyOf(properties.callingAeTitles()),
            new ScpLimits(limits.maxPduBytes(), limits.idleTimeout(), limits.maxAssociations()));
    try {
      scp = StoreScp.start(settings, store);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    log.info(
        "DIMSE on {}:{} as {} for {}",
        properties.address(),
        port(),
        called.keySet(),
        properties.callingAeTitles());
  }

  /** Where it listens; 0 if it does not. */
  int port() {
    return scp == null ? 0 : scp.port();
  }

  @Override
  public void stop() {
    if (scp != null) {
      scp.close();
      scp = null;
    }
  }

  @Override
  public boolean isRunning() {
    return scp != null;
  }
}
