package org.petra.feature.cases;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.petra.contracts.cases.CaseManifest;
import org.petra.contracts.cases.CaseReference;
import org.petra.contracts.error.ErrorCode;
import org.petra.contracts.extraction.ExtractionNotice;
import org.petra.support.client.ServiceClients;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.ParameterizedTypeReference;
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

  private static final ParameterizedTypeReference<List<CaseReference>> REFERENCES =
      new ParameterizedTypeReference<>() {};

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
      return refused(e);
    }
  }

  /** Asks for the cases of a cohort; none for a cohort that ingest does not know. */
  public CohortCases ofCohort(String cohort) {
    List<CaseReference> cases =
        ingest
            .get()
            .uri(
                builder ->
                    builder
                        .path("/internal/v1/case-references")
                        .queryParam("cohort", "{cohort}")
                        .build(cohort))
            .retrieve()
            .body(REFERENCES);
    if (cases == null) {
      throw new RestClientException("ingest answered case references without a body");
    }
    return new CohortCases(cases);
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

  private static CaseLookup refused(HttpClientErrorException.Conflict e) {
    @Nullable ProblemDetail problem = e.getResponseBodyAs(ProblemDetail.class);
    if (problem == null || problem.getDetail() == null || problem.getProperties() == null) {
      throw new RestClientException("ingest answered 409 without a problem detail", e);
    }
    Object code = problem.getProperties().getOrDefault("code", ErrorCode.CONFLICT.name());
    return new CaseLookup.Refused(String.valueOf(code), problem.getDetail());
  }
}
