package org.petra.report.report;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.petra.contracts.error.ErrorCode;
import org.petra.contracts.model.AgreementTable;
import org.petra.contracts.model.CohortSummary;
import org.petra.contracts.model.Comparison;
import org.petra.contracts.model.ComparisonRequest;
import org.petra.contracts.model.Dataset;
import org.petra.contracts.model.Evaluation;
import org.petra.contracts.model.ModelReference;
import org.petra.contracts.model.ModelVersion;
import org.petra.contracts.model.MulticlassEvaluation;
import org.petra.support.client.ServiceClients;
import org.petra.support.problem.ProblemException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.HttpServerErrorException;
import org.springframework.web.client.RestClient;

/**
 * What a report needs of the model service. What that refuses is refused here in its words; where
 * it fails, a report is a 503 and nothing is kept.
 */
@Component
class ModelServiceClient {

  private static final String VERSION = "/api/v1/models/{name}/versions/{version}";
  private static final String DATASET = "/api/v1/datasets/{id}";

  private final RestClient models;

  ModelServiceClient(ServiceClients clients, @Value("${petra.model-url}") String modelUrl) {
    this.models = clients.to(modelUrl);
  }

  ModelVersion version(ModelReference reference) {
    try {
      return get(VERSION, ModelVersion.class, reference.name(), reference.version());
    } catch (HttpClientErrorException.NotFound e) {
      throw ProblemException.unprocessable(
          "There is no version " + reference.version() + " of a model " + reference.name() + ".");
    }
  }

  Evaluation evaluation(ModelReference reference) {
    return get(VERSION + "/evaluation", Evaluation.class, reference.name(), reference.version());
  }

  Dataset dataset(UUID id) {
    return get(DATASET, Dataset.class, id);
  }

  CohortSummary summary(UUID datasetId) {
    return get(DATASET + "/summary", CohortSummary.class, datasetId);
  }

  /** The table without a row for every feature, which would be most of a report. */
  AgreementTable agreement(UUID datasetId) {
    return get(DATASET + "/agreement?rows=false", AgreementTable.class, datasetId);
  }

  Comparison comparison(List<ModelReference> references) {
    return post("/api/v1/comparisons", references, Comparison.class);
  }

  MulticlassEvaluation multiclass(List<ModelReference> references) {
    return post("/api/v1/multiclass-evaluations", references, MulticlassEvaluation.class);
  }

  private <T> T get(String path, Class<T> type, Object... variables) {
    return answer(() -> models.get().uri(path, variables).retrieve().body(type));
  }

  private <T> T post(String path, List<ModelReference> references, Class<T> type) {
    return answer(
        () ->
            models.post().uri(path).body(new ComparisonRequest(references)).retrieve().body(type));
  }

  private static <T> T answer(Supplier<@Nullable T> request) {
    try {
      return requireNonNull(request.get());
    } catch (HttpClientErrorException.UnprocessableContent e) {
      ProblemDetail problem = e.getResponseBodyAs(ProblemDetail.class);
      throw ProblemException.unprocessable(
          problem == null || problem.getDetail() == null
              ? "The model service cannot give what the report needs."
              : problem.getDetail());
    } catch (HttpServerErrorException e) {
      throw new ProblemException(
          HttpStatus.SERVICE_UNAVAILABLE,
          ErrorCode.UNAVAILABLE,
          "The model service failed to give what the report needs; try again in a few seconds.");
    }
  }
}
