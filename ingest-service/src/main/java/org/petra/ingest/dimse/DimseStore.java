package org.petra.ingest.dimse;

import java.io.IOException;
import java.util.Optional;
import org.petra.dicom.dimse.ReceivedObject;
import org.petra.dicom.dimse.StoreHandler;
import org.petra.dicom.stow.FailureReason;
import org.petra.dicom.stow.WarningReason;
import org.petra.ingest.cohort.Cohort;
import org.petra.ingest.cohort.Cohorts;
import org.petra.ingest.stow.InstanceStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Stores what arrives over DIMSE in the cohort whose AE title was called. */
@Component
class DimseStore implements StoreHandler {

  private static final Logger log = LoggerFactory.getLogger(DimseStore.class);

  private final Cohorts cohorts;
  private final InstanceStore store;

  DimseStore(Cohorts cohorts, InstanceStore store) {
    this.cohorts = cohorts;
    this.store = store;
  }

  /** Failure reasons of a store request and statuses of C-STORE are the same numbers. */
  @Override
  public int store(ReceivedObject object) throws IOException {
    Cohort cohort = cohorts.byAeTitle().get(object.calledAeTitle());
    if (cohort == null) {
      return FailureReason.PROCESSING_FAILURE.code();
    }
    InstanceStore.Result result =
        store.store(object.part10(), cohort, Optional.of(object.sopInstanceUid()));
    Optional<FailureReason> failure = result.failure();
    if (failure.isPresent()) {
      log.info(
          "An object from {} for cohort {} was refused: {}",
          object.callingAeTitle(),
          cohort.name(),
          failure.get());
    }
    int stored = result.changed() ? WarningReason.COERCED.code() : SUCCESS;
    return failure.map(FailureReason::code).orElse(stored);
  }
}
