package org.petra.ingest.stow;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.petra.contracts.error.ErrorCode;
import org.petra.contracts.http.PetraHeaders;
import org.petra.dicom.stow.ContentType;
import org.petra.dicom.stow.MultipartReader;
import org.petra.dicom.stow.StowOutcome;
import org.petra.ingest.cohort.Cohort;
import org.petra.ingest.cohort.Cohorts;
import org.petra.ingest.retrieve.DicomJsonBody;
import org.petra.ingest.retrieve.PublicUrl;
import org.petra.support.problem.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** STOW-RS: the store transaction of PS3.18 10.5. */
@Tag(name = "DICOMweb")
@RestController
@RequestMapping("/dicom-web/studies")
class StowEndpoint {

  private static final Logger log = LoggerFactory.getLogger(StowEndpoint.class);

  private static final String RETRY_AFTER_SECONDS = "10";

  private final Cohorts cohorts;
  private final PublicUrl publicUrl;
  private final StoreProperties limits;
  private final StoreRequests requests;
  private final Semaphore places;

  StowEndpoint(
      Cohorts cohorts, PublicUrl publicUrl, StoreProperties limits, StoreRequests requests) {
    this.cohorts = cohorts;
    this.publicUrl = publicUrl;
    this.limits = limits;
    this.requests = requests;
    this.places = new Semaphore(limits.maxRequestsAtOnce());
  }

  /** Stores instances of any study. */
  @Operation(summary = "Stores instances of any study.")
  @PostMapping
  void store(
      @Parameter(hidden = true)
          @RequestHeader(name = PetraHeaders.COHORT, defaultValue = Cohorts.DEFAULT)
          String cohort,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    store(Optional.empty(), cohorts.named(cohort), request, response);
  }

  /** Stores instances of one study; others fail one by one. */
  @Operation(summary = "Stores instances of one study; others fail one by one.")
  @PostMapping("/{studyUid}")
  void storeInStudy(
      @PathVariable String studyUid,
      @Parameter(hidden = true)
          @RequestHeader(name = PetraHeaders.COHORT, defaultValue = Cohorts.DEFAULT)
          String cohort,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    store(Optional.of(studyUid), cohorts.named(cohort), request, response);
  }

  private void store(
      Optional<String> studyUid,
      Cohort cohort,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    ContentType type = multipart(request.getContentType());
    if (request.getContentLengthLong() > limits.maxRequestBytes()) {
      throw new ProblemException(
          HttpStatus.CONTENT_TOO_LARGE,
          ErrorCode.TOO_LARGE,
          "The body has more than " + limits.maxRequestBytes() + " bytes; send it in parts.");
    }
    if (!places.tryAcquire()) {
      response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
      throw new ProblemException(
          HttpStatus.SERVICE_UNAVAILABLE,
          ErrorCode.UNAVAILABLE,
          limits.maxRequestsAtOnce() + " store requests are under way; send it again later.");
    }
    try {
      answer(stored(type, studyUid, cohort, request), response);
    } finally {
      places.release();
    }
  }

  private StoreAnswer stored(
      ContentType type, Optional<String> studyUid, Cohort cohort, HttpServletRequest request)
      throws IOException {
    MultipartReader parts = new MultipartReader(request.getInputStream(), type);
    StoreAnswer stored;
    try {
      stored = requests.store(parts, studyUid, cohort, publicUrl.of(request));
    } catch (IOException e) {
      log.info("A store request of cohort {} ended early: {}", cohort.name(), e.toString());
      throw ProblemException.malformed("The body could not be read to its end; send it again.");
    }
    StowOutcome outcome = stored.outcome();
    log.info(
        "A store request of cohort {}: {} stored, {} failed, {} unreadable",
        cohort.name(),
        outcome.stored().size(),
        outcome.failed().size(),
        outcome.unreadable().size());
    return stored;
  }

  private static ContentType multipart(@Nullable String header) {
    ContentType type;
    try {
      type = ContentType.parse(header == null ? "" : header);
    } catch (IllegalArgumentException e) {
      throw unsupported();
    }
    boolean dicom =
        type.parameter("type").map(t -> t.equalsIgnoreCase("application/dicom")).orElse(true);
    if (!type.is("multipart", "related") || !dicom) {
      throw unsupported();
    }
    if (!type.isMultipartRelated()) {
      throw ProblemException.malformed("The Content-Type has no boundary.");
    }
    return type;
  }

  private static ProblemException unsupported() {
    return new ProblemException(
        HttpStatus.UNSUPPORTED_MEDIA_TYPE,
        ErrorCode.UNSUPPORTED_MEDIA_TYPE,
        "Send multipart/related; type=\"application/dicom\".");
  }

  private static void answer(StoreAnswer stored, HttpServletResponse response) throws IOException {
    StowOutcome outcome = stored.outcome();
    response.setStatus(outcome.httpStatus());
    if (stored.failedHere()) {
      response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
      response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
    }
    StoreWarning.of(outcome).ifPresent(text -> response.setHeader(HttpHeaders.WARNING, text));
    DicomJsonBody.start(response);
    response.getOutputStream().write(outcome.toJson());
  }
}
