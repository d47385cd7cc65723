package org.petra.feature.extraction;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.petra.contracts.error.ErrorCode;
import org.petra.contracts.extraction.ExtractionRequest;
import org.petra.feature.cases.CaseClient;
import org.petra.feature.cases.CaseLookup;
import org.petra.feature.profile.ProfileCatalogue;
import org.petra.support.problem.ProblemException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;

/** Checks a request before it is queued. */
@Component
class ExtractionIntake {

  private static final int MOST_CASES = 10_000;
  private static final int REVISION_UNKNOWN = 0;

  private final ProfileCatalogue profiles;
  private final KnownCases known;
  private final CaseClient ingest;
  private final ExtractionQueue queue;

  ExtractionIntake(
      ProfileCatalogue profiles, KnownCases known, CaseClient ingest, ExtractionQueue queue) {
    this.profiles = profiles;
    this.known = known;
    this.ingest = ingest;
    this.queue = queue;
  }

  /** Queues the request and answers its id. */
  @SuppressWarnings("NullAway") // Jackson leaves a field that the body lacks null.
  UUID ask(ExtractionRequest request) {
    if (request.profile() == null || request.caseIds() == null) {
      throw ProblemException.malformed("caseIds and profile are needed.");
    }
    profiles.require(request.profile());
    if (request.caseIds().stream().anyMatch(Objects::isNull)) {
      throw ProblemException.malformed("caseIds holds a null.");
    }
    List<UUID> caseIds = new ArrayList<>(new LinkedHashSet<>(request.caseIds()));
    if (caseIds.isEmpty() || caseIds.size() > MOST_CASES) {
      throw ProblemException.outOfRange(
          "caseIds holds 1 to " + MOST_CASES + " cases, not " + caseIds.size() + ".");
    }
    Map<UUID, Integer> revisions = known.revisions(caseIds);
    for (UUID caseId : caseIds) {
      revisions.computeIfAbsent(caseId, this::ask);
    }
    return queue.asked(caseIds, revisions, request.profile());
  }

  private int ask(UUID caseId) {
    CaseLookup answer;
    try {
      answer = ingest.manifest(caseId);
    } catch (RestClientException e) {
      throw new ProblemException(
          HttpStatus.SERVICE_UNAVAILABLE,
          ErrorCode.UNAVAILABLE,
          "The ingest service cannot be asked for case " + caseId + "; try again.");
    }
    return switch (answer) {
      case CaseLookup.Found found -> found.manifest().revision();
      case CaseLookup.Unknown unknown -> throw ProblemException.notFound("case", caseId);
      // A worker makes it the failure of this case alone.
      case CaseLookup.Refused refused -> REVISION_UNKNOWN;
    };
  }
}
