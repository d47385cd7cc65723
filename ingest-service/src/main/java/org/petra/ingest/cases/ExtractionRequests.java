package org.petra.ingest.cases;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import java.time.Duration;
import org.petra.contracts.cases.CaseState;
import org.petra.contracts.extraction.AutomaticExtraction;
import org.petra.support.client.ServiceClients;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/** Asks the feature service for extractions, again and again until it accepts. */
@Component
class ExtractionRequests implements FailureHandler<AutomaticExtraction> {

  /** Beyond this many doublings the longest pause is reached anyway. */
  private static final int MAX_DOUBLINGS = 16;

  private final RestClient features;
  private final StudyCases cases;
  private final CaseProperties properties;

  ExtractionRequests(
      ServiceClients clients,
      @Value("${petra.feature-url}") String featureUrl,
      StudyCases cases,
      CaseProperties properties) {
    this.features = clients.to(featureUrl);
    this.cases = cases;
    this.properties = properties;
  }

  /**
   * Sends the request, unless a later revision made it pointless. Any answer but success throws,
   * and the job is tried again.
   */
  void send(AutomaticExtraction request) {
    boolean current =
        cases
            .findById(request.caseId())
            .filter(one -> one.revision() == request.revision())
            .filter(one -> one.state() == CaseState.COMPLETE)
            .isPresent();
    if (!current) {
      return;
    }
    features
        .put()
        .uri("/internal/v1/cases/{caseId}/extraction", request.caseId())
        .contentType(MediaType.APPLICATION_JSON)
        .body(request)
        .retrieve()
        .toBodilessEntity();
  }

  @Override
  public void onFailure(
      ExecutionComplete complete, ExecutionOperations<AutomaticExtraction> operations) {
    int failures = complete.getExecution().consecutiveFailures;
    operations.reschedule(complete, complete.getTimeDone().plus(pause(failures)));
  }

  /** The pause after one more failure, having failed {@code failures} times before. */
  Duration pause(int failures) {
    Duration doubled =
        properties.retryAfter().multipliedBy(1L << Math.min(failures, MAX_DOUBLINGS));
    return doubled.compareTo(properties.retryAtMost()) > 0 ? properties.retryAtMost() : doubled;
  }
}
