package org.petra.model.dataset;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.petra.contracts.cases.ClinicalCase;
import org.petra.contracts.error.ErrorCode;
import org.petra.support.client.ServiceClients;
import org.petra.support.problem.ProblemException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** Asks the ingest service for clinical records and the labels that follow from them. */
@Component
public class ClinicalCases {

  private static final String PATH = "/internal/v1/clinical-cases";
  private static final ParameterizedTypeReference<List<ClinicalCase>> CASES =
      new ParameterizedTypeReference<>() {};

  private final RestClient ingest;

  ClinicalCases(ServiceClients clients, @Value("${petra.ingest-url}") String ingestUrl) {
    this.ingest = clients.to(ingestUrl);
  }

  /**
   * These cases.
   *
   * @throws ProblemException 404 that names a case which ingest does not know, 503 if ingest does
   *     not answer
   */
  public List<ClinicalCase> of(Collection<UUID> caseIds) {
    return answered(
        ingest.post().uri(PATH).contentType(MediaType.APPLICATION_JSON).body(List.copyOf(caseIds)));
  }

  /**
   * All cases of a cohort; empty for one that ingest does not know.
   *
   * @throws ProblemException 503 if ingest does not answer
   */
  List<ClinicalCase> ofCohort(String cohort) {
    return answered(
        ingest.get().uri(builder -> builder.path(PATH).queryParam("cohort", "{c}").build(cohort)));
  }

  private static List<ClinicalCase> answered(RestClient.RequestHeadersSpec<?> request) {
    try {
      List<ClinicalCase> cases = request.retrieve().body(CASES);
      return cases == null ? List.of() : cases;
    } catch (HttpClientErrorException.NotFound e) {
      throw new ProblemException(HttpStatus.NOT_FOUND, ErrorCode.NOT_FOUND, detail(e));
    } catch (RestClientException e) {
      throw new ProblemException(
          HttpStatus.SERVICE_UNAVAILABLE,
          ErrorCode.UNAVAILABLE,
          "The ingest service gave no clinical records ("
              + e.getClass().getSimpleName()
              + "); try again.");
    }
  }

  private static String detail(HttpClientErrorException e) {
    ProblemDetail problem = e.getResponseBodyAs(ProblemDetail.class);
    String detail = problem == null ? null : problem.getDetail();
    return detail == null ? "The ingest service does not know one of the cases." : detail;
  }
}
