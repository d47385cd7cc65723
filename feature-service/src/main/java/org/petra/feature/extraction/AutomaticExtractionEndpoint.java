package org.petra.feature.extraction;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.UUID;
import org.petra.contracts.extraction.AutomaticExtraction;
import org.petra.support.problem.ProblemException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where ingest asks for the first extraction of a case's revision. A profile that is not known is
 * taken too and becomes the case's failure, where it is seen.
 */
@Hidden
@RestController
class AutomaticExtractionEndpoint {

  private final ExtractionQueue queue;

  AutomaticExtractionEndpoint(ExtractionQueue queue) {
    this.queue = queue;
  }

  @PutMapping("/internal/v1/cases/{caseId}/extraction")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @SuppressWarnings("NullAway") // Jackson leaves a field that the body lacks null.
  void extract(@PathVariable UUID caseId, @RequestBody AutomaticExtraction extraction) {
    if (!caseId.equals(extraction.caseId()) || extraction.profile() == null) {
      throw ProblemException.malformed("The body names another case than the path, or no profile.");
    }
    queue.automatic(extraction);
  }
}
