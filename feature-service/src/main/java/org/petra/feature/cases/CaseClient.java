package org.petra.feature.cases;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.petra.contracts.cases.CaseManifest;
import org.petra.contracts.extraction.ExtractionNotice;
import org.petra.support.client.ServiceClients;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * The calls to ingest. Any answer that is not foreseen, and none, is a {@link RestClientException},
 * after which the same call may be tried again.
 */
@Component
public class CaseClient {

  private final RestClient ingest;

  CaseClient(ServiceClients clients, @Value("${petra.ingest-url}") String ingestUrl) {
    this.ingest = clients.to(ingestUrl);
  }

  /** Asks for the objects of a case. */
  public CaseLookup manifest(UUID caseId) {
    try {
      CaseManifest manifest =
          ingest
              .get()
              .uri("/internal/v1/cases/{caseId}/manifest", caseId)
              .retrieve()
              .body(CaseManifest.class);
      if (manifest == null) {
        throw new RestClientException("ingest answered a manifest without a body");
      }
      return new CaseLookup.Found(manifest);
    } catch (HttpClientErrorException.NotFound e) {
      return new CaseLookup.Unknown();
    } catch (HttpClientErrorException.Conflict e) {
      return new CaseLookup.NotReady(detailOf(e));
    }
  }

  /**
   * Tells ingest how an extraction ended.
   *
   * @return false when ingest does not know the case
   */
  public boolean accepts(ExtractionNotice notice) {
    try {
      ingest
          .put()
          .uri("/internal/v1/cases/{caseId}/extraction-outcome", notice.caseId())
          .contentType(MediaType.APPLICATION_JSON)
          .body(notice)
          .retrieve()
          .toBodilessEntity();
      return true;
    } catch (HttpClientErrorException.NotFound e) {
      return false;
    }
  }

  private static String detailOf(HttpClientErrorException e) {
    @Nullable ProblemDetail problem = e.getResponseBodyAs(ProblemDetail.class);
    return problem == null || problem.getDetail() == null
        ? "ingest answers " + HttpStatus.CONFLICT.value() + " for the case's manifest"
        : problem.getDetail();
  }
}
