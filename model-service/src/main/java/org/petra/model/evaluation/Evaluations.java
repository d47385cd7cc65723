package org.petra.model.evaluation;

import org.petra.contracts.model.Evaluation;
import org.petra.model.registry.ModelStore;
import org.petra.model.registry.ModelVersions;
import org.petra.model.registry.StoredEvaluation;
import org.petra.model.registry.StoredVersion;
import org.petra.support.problem.ProblemException;
import org.springframework.stereotype.Component;

/** Reads stored evaluations. */
@Component
class Evaluations {

  private final ModelVersions versions;
  private final ModelStore models;

  Evaluations(ModelVersions versions, ModelStore models) {
    this.versions = versions;
    this.models = models;
  }

  /**
   * The evaluation of a version, by number or {@code @alias}.
   *
   * @throws ProblemException 404 if there is no such version
   */
  Evaluation of(String name, String version) {
    return of(versions.resolve(name, version));
  }

  /** A version's evaluation with what it tells apart; 404 if there is no such version. */
  MulticlassEvaluations.OneVersusRest oneVersusRest(String name, String version) {
    StoredVersion found = versions.resolve(name, version);
    return new MulticlassEvaluations.OneVersusRest(
        new ClassVersion(found.reference(), found.description().label(), found.datasetId()),
        of(found));
  }

  private Evaluation of(StoredVersion found) {
    StoredEvaluation stored =
        models
            .evaluation(found.reference())
            .orElseThrow(() -> ProblemException.notFound("version", found.reference()));
    return new Evaluation(
        found.reference().name(),
        found.reference().version(),
        found.description().label().name(),
        found.description().classifier(),
        found.description().simulated(),
        stored.score(),
        found.description().threshold(),
        stored.splits(),
        stored.validation(),
        PublishedFigures.areas(
            found.description().profile(),
            found.description().label().name(),
            found.description().classifier()));
  }
}
