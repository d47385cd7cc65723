package org.petra.report.report;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.UUID;
import org.petra.contracts.model.CohortSummary;
import org.petra.contracts.model.Comparison;
import org.petra.contracts.model.ComparisonRequest;
import org.petra.contracts.model.Dataset;
import org.petra.contracts.model.Evaluation;
import org.petra.contracts.model.ModelReference;
import org.petra.contracts.model.ModelVersion;
import org.petra.support.client.ServiceClients;
import org.petra.support.problem.ProblemException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;

/** What a report needs of the model service. */
@Component
class ModelServiceClient {

  private static final String VERSION = "/api/v1/models/{name}/versions/{version}";

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
    return get("/api/v1/datasets/{id}", Dataset.class, id);
  }

  CohortSummary summary(UUID datasetId) {
    return get("/api/v1/datasets/{id}/summary", CohortSummary.class, datasetId);
  }

  Comparison comparison(List<ModelReference> references) {
    return requireNonNull(
        models
            .post()
            .uri("/api/v1/comparisons")
            .body(new ComparisonRequest(references))
            .retrieve()
            .body(Comparison.class));
  }

  private <T> T get(String path, Class<T> type, Object... variables) {
    return requireNonNull(models.get().uri(path, variables).retrieve().body(type));
  }
}
