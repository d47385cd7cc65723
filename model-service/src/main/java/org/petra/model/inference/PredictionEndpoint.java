package org.petra.model.inference;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.petra.contracts.model.PredictionRequest;
import org.petra.contracts.model.PredictionResponse;
import org.petra.model.registry.VersionDescription;
import org.petra.support.problem.ProblemException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Predicts with a stored version. */
@RestController
@Tag(name = "Prediction", description = "Predict with stored versions")
class PredictionEndpoint {

  private final ServedModels models;
  private final CaseInputs cases;

  PredictionEndpoint(ServedModels models, CaseInputs cases) {
    this.models = models;
    this.cases = cases;
  }

  /** Predictions by case ids or by values, with the version that made them. */
  @PostMapping("/api/v1/models/{name}/versions/{version}/predict")
  @Operation(
      summary = "Predict by case ids or by values; version is a number or @alias",
      description =
          "Each prediction comes with what every feature contributed to it and with warnings where"
              + " the case lies outside the training data or was extracted otherwise.")
  @ApiResponse(responseCode = "200", description = "One prediction for each case or row, in order")
  @ApiResponse(responseCode = "404", description = "NOT_FOUND: unknown model, version or case")
  @ApiResponse(
      responseCode = "422",
      description =
          "MISSING_FEATURE, UNKNOWN_FEATURE, NOT_EXTRACTED, or OUT_OF_RANGE; the detail names case"
              + " or row, and feature")
  PredictionResponse predict(
      @PathVariable String name,
      @PathVariable String version,
      @RequestBody PredictionRequest request) {
    ServedModel model = models.of(name, version);
    VersionDescription description = model.description();
    return new PredictionResponse(
        name,
        model.reference().version(),
        description.label().name(),
        description.classifier(),
        description.simulated(),
        description.features(),
        description.threshold(),
        model.contributionMethod(),
        inputs(model, request).stream().map(model::predict).toList());
  }

  private List<InputRow> inputs(ServedModel model, PredictionRequest request) {
    VersionDescription description = model.description();
    if (request.caseIds() != null && request.rows() == null) {
      return cases
          .read(description.profile(), request.caseIds(), model.needsRecord())
          .rows(description, model.fillsMissing());
    }
    if (request.rows() != null && request.caseIds() == null) {
      PostedRows.requireKnown(request.rows(), description.features());
      return PostedRows.of(description.features(), model.fillsMissing(), request.rows());
    }
    throw ProblemException.unprocessable("Give either caseIds or rows.");
  }
}
