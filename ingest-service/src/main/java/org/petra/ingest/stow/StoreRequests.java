package org.petra.ingest.stow;

import java.io.IOException;
import java.util.Optional;
import org.petra.dicom.stow.FailureReason;
import org.petra.dicom.stow.MultipartReader;
import org.petra.ingest.cohort.Cohort;
import org.petra.ingest.retrieve.RetrieveUrls;
import org.petra.ingest.stow.ReceivedPart.Unreadable;
import org.petra.storage.ObjectStore;
import org.petra.support.problem.ProblemException;
import org.springframework.stereotype.Component;

/** Takes store requests part by part. */
@Component
class StoreRequests {

  private final PartReader reader;
  private final BatchStore batches;
  private final ObjectStore store;
  private final StoreProperties limits;

  StoreRequests(PartReader reader, BatchStore batches, ObjectStore store, StoreProperties limits) {
    this.limits = limits;
    this.reader = reader;
    this.batches = batches;
    this.store = store;
  }

  /**
   * Stores the parts of one request.
   *
   * @param studyUid the one study whose instances are taken, if the request names one
   * @throws ProblemException 400 if there is no part
   * @throws IOException if the client's connection fails; what was stored stays
   */
  StoreAnswer store(
      MultipartReader parts, Optional<String> studyUid, Cohort cohort, RetrieveUrls urls)
      throws IOException {
    Optional<MultipartReader.Part> part = parts.next();
    if (part.isEmpty()) {
      throw ProblemException.malformed("The multipart body has no part.");
    }
    try (StoreRequest request = new StoreRequest(batches, store, cohort, urls)) {
      for (int number = 1; part.isPresent(); number++) {
        request.add(
            number > limits.maxParts() || request.bytes() > limits.maxRequestBytes()
                ? new Unreadable(FailureReason.OUT_OF_RESOURCES)
                : reader.read(request.intake(), part.get().body(), studyUid, cohort));
        part = parts.next();
      }
      return request.finish();
    }
  }
}
