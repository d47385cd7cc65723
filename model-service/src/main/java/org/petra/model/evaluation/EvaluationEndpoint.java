package org.petra.model.evaluation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Objects;
import org.petra.contracts.model.Comparison;
import org.petra.contracts.model.ComparisonRequest;
import org.petra.contracts.model.Evaluation;
import org.petra.contracts.model.ModelReference;
import org.petra.contracts.model.MulticlassEvaluation;
import org.petra.support.problem.ProblemException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Shows how well versions do, alone and against each other. */
@RestController
@Tag(name = "Evaluation", description = "How well versions do, alone and against each other")
class EvaluationEndpoint {

  private final Evaluations evaluations;

  EvaluationEndpoint(Evaluations evaluations) {
    this.evaluations = evaluations;
  }

  /** How well a version does on every part of its dataset. */
  @GetMapping("/api/v1/models/{name}/versions/{version}/evaluation")
  @Operation(summary = "AUC with DeLong's interval, ROC curve and every prediction on each part")
  Evaluation evaluation(@PathVariable String name, @PathVariable String version) {
    return evaluations.of(name, version);
  }

  /** The best version of each task against each other one. */
  @PostMapping("/api/v1/comparisons")
  @Operation(summary = "DeLong's paired test of the best version of each task against the others")
  Comparison compare(@RequestBody ComparisonRequest request) {
    return Comparisons.of(
        models(request).stream()
            .distinct()
            .map(each -> evaluations.of(each.name(), Integer.toString(each.version())))
            .toList());
  }

  /** All classes together, from one version for each class against the rest. */
  @PostMapping("/api/v1/multiclass-evaluations")
  @Operation(summary = "AUCs and confusion of all classes, from one version for each class")
  MulticlassEvaluation multiclass(@RequestBody ComparisonRequest request) {
    return evaluations.multiclass(models(request));
  }

  private static List<ModelReference> models(ComparisonRequest request) {
    if (request.models() == null || request.models().stream().anyMatch(Objects::isNull)) {
      throw ProblemException.malformed("models, or an entry of it, is missing.");
    }
    return request.models();
  }
}
