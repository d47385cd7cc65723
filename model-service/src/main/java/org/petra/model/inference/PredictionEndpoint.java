package org.petra.model.inference;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.petra.contracts.model.PredictionRequest;
import org.petra.contracts.model.PredictionResponse;
import org.petra.contracts.model.PredictionResponse.Prediction;
import org.petra.model.classifier.FittedModel;
import org.petra.model.registry.ModelVersions;
import org.petra.model.registry.StoredVersion;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Predicts with a stored version. */
@RestController
@Tag(name = "Prediction", description = "Predict with a stored version")
class PredictionEndpoint {

  private final ModelVersions versions;
  private final ServedModels models;
  private final PredictionInputs inputs;

  PredictionEndpoint(ModelVersions versions, ServedModels models, PredictionInputs inputs) {
    this.versions = versions;
    this.models = models;
    this.inputs = inputs;
  }

  /** Predictions by case ids or by values, with the version that made them. */
  @PostMapping("/api/v1/models/{name}/versions/{version}/predict")
  @Operation(summary = "Predict by case ids or by values; version is a number or @alias")
  PredictionResponse predict(
      @PathVariable String name,
      @PathVariable String version,
      @RequestBody PredictionRequest request) {
    StoredVersion found = versions.resolve(name, version);
    List<InputRow> rows = inputs.of(found, request);
    FittedModel model = models.of(found);
    double threshold = found.description().threshold();
    List<Prediction> predictions =
        rows.stream()
            .map(
                row -> {
                  double probability = model.probability(row.toArray());
                  return new Prediction(row.caseId(), probability, probability >= threshold);
                })
            .toList();
    return new PredictionResponse(
        name,
        found.reference().version(),
        found.description().label().name(),
        found.description().classifier(),
        found.description().simulated(),
        found.description().features(),
        threshold,
        predictions);
  }
}
