package org.petra.model.evaluation;

import org.petra.contracts.model.Comparison;
import org.petra.contracts.model.ComparisonRequest;
import org.petra.contracts.model.Evaluation;
import org.petra.support.problem.ProblemException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Shows how well versions do, alone and against each other. */
@RestController
class EvaluationEndpoint {

  private final Evaluations evaluations;

  EvaluationEndpoint(Evaluations evaluations) {
    this.evaluations = evaluations;
  }

  /** How well a version does on every part of its dataset. */
  @GetMapping("/api/v1/models/{name}/versions/{version}/evaluation")
  Evaluation evaluation(@PathVariable String name, @PathVariable String version) {
    return evaluations.of(name, version);
  }

  /** The best version of each task against each other one. */
  @PostMapping("/api/v1/comparisons")
  Comparison compare(@RequestBody ComparisonRequest request) {
    if (request.models() == null) {
      throw ProblemException.malformed("models is missing.");
    }
    return new Comparison(
        Comparisons.of(
            request.models().stream()
                .distinct()
                .map(each -> evaluations.of(each.name(), Integer.toString(each.version())))
                .toList()));
  }
}
