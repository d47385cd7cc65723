package org.petra.model.inference;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;
import org.petra.contracts.model.CombinedPrediction;
import org.petra.contracts.model.PredictionResponse.Prediction;
import org.petra.model.decision.ClassProbabilities;
import org.petra.model.registry.VersionDescription;
import org.petra.support.problem.ProblemException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** One answer from the one-against-rest versions of all classes. */
@RestController
@Tag(name = "Prediction", description = "Predict with stored versions")
class CombinedEndpoint {

  private final ServedModels models;
  private final CombinedModels combined;
  private final CaseInputs cases;

  CombinedEndpoint(ServedModels models, CombinedModels combined, CaseInputs cases) {
    this.models = models;
    this.combined = combined;
    this.cases = cases;
  }

  /** The probabilities of all classes and the most probable one, by case ids or by values. */
  @PostMapping("/api/v1/predictions")
  @Operation(
      summary = "One answer from the one-against-rest versions of all classes",
      description =
          "Each version's probability is divided by their sum; beside it stands what the version"
              + " answers alone, with the contribution of every feature, the vector it took and its"
              + " warnings. The versions must be of one field and one dataset, one for each class.")
  @ApiResponse(responseCode = "200", description = "One row for each case or row, in order")
  @ApiResponse(responseCode = "404", description = "NOT_FOUND: unknown model, version or case")
  @ApiResponse(
      responseCode = "422",
      description = "UNPROCESSABLE: the versions do not fit together; else as for one version")
  CombinedPrediction predict(@RequestBody CombinedPrediction.Request request) {
    List<ServedModel> versions = versions(request.models());
    List<String> classes = combined.classes(versions);
    List<List<InputRow>> inputs = inputs(versions, request);
    List<CombinedPrediction.Row> rows = new ArrayList<>();
    for (int row = 0; row < inputs.getFirst().size(); row++) {
      rows.add(row(versions, classes, inputs, row));
    }
    return new CombinedPrediction(
        versions.getFirst().description().label().field(),
        versions.stream().map(CombinedEndpoint::shown).toList(),
        classes,
        versions.stream().anyMatch(each -> each.description().simulated()),
        rows);
  }

  private List<ServedModel> versions(@Nullable List<CombinedPrediction.Model> asked) {
    if (asked == null) {
      throw ProblemException.malformed("models is missing.");
    }
    List<ServedModel> versions = new ArrayList<>();
    for (CombinedPrediction.@Nullable Model each : asked) {
      if (each == null || (Object) each.name() == null || (Object) each.version() == null) {
        throw ProblemException.malformed("An entry of models lacks its name or version.");
      }
      versions.add(models.of(each.name(), each.version()));
    }
    return versions;
  }

  /** For each version one row of inputs for each prediction. */
  private List<List<InputRow>> inputs(
      List<ServedModel> versions, CombinedPrediction.Request request) {
    if (request.caseIds() != null && request.rows() == null) {
      boolean clinical = versions.stream().anyMatch(ServedModel::needsRecord);
      KnownCases known =
          cases.read(versions.getFirst().description().profile(), request.caseIds(), clinical);
      return versions.stream()
          .map(each -> known.rows(each.description(), each.fillsMissing()))
          .toList();
    }
    if (request.rows() != null && request.caseIds() == null) {
      List<String> features =
          versions.stream().flatMap(each -> each.description().features().stream()).toList();
      PostedRows.requireKnown(request.rows(), features);
      return versions.stream()
          .map(each -> PostedRows.of(each.features(), each.fillsMissing(), request.rows()))
          .toList();
    }
    throw ProblemException.unprocessable("Give either caseIds or rows.");
  }

  private static CombinedPrediction.Row row(
      List<ServedModel> versions, List<String> classes, List<List<InputRow>> inputs, int row) {
    List<Prediction> alone = new ArrayList<>();
    for (int each = 0; each < versions.size(); each++) {
      alone.add(versions.get(each).predict(inputs.get(each).get(row)));
    }
    double[] probabilities =
        ClassProbabilities.normalised(
            alone.stream().mapToDouble(Prediction::probability).toArray());
    return new CombinedPrediction.Row(
        inputs.getFirst().get(row).caseId(),
        classes.get(ClassProbabilities.mostProbable(probabilities)),
        DoubleStream.of(probabilities).boxed().toList(),
        alone,
        alone.stream().flatMap(each -> each.warnings().stream()).distinct().toList());
  }

  private static CombinedPrediction.Version shown(ServedModel version) {
    VersionDescription description = version.description();
    return new CombinedPrediction.Version(
        version.name(),
        version.number(),
        description.label().name(),
        description.classifier(),
        description.features(),
        description.threshold(),
        version.contributionMethod());
  }
}
