package org.petra.model.evaluation;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.petra.contracts.model.Classifier;
import org.petra.contracts.model.Evaluation;
import org.petra.contracts.model.ModelReference;
import org.petra.contracts.model.MulticlassEvaluation;
import org.petra.model.dataset.DatasetRow;
import org.petra.model.dataset.DatasetStore;
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
  private final DatasetStore datasets;

  Evaluations(ModelVersions versions, ModelStore models, DatasetStore datasets) {
    this.versions = versions;
    this.models = models;
    this.datasets = datasets;
  }

  /**
   * The evaluation of a version, by number or {@code @alias}.
   *
   * @throws ProblemException 404 if there is no such version
   */
  Evaluation of(String name, String version) {
    return of(versions.resolve(name, version));
  }

  /**
   * All classes together.
   *
   * @throws ProblemException 404 if there is no such version; 422 as {@link
   *     MulticlassEvaluations#of}
   */
  MulticlassEvaluation multiclass(List<ModelReference> references) {
    return MulticlassEvaluations.of(
        references.stream().map(this::oneVersusRest).toList(), this::patients);
  }

  private MulticlassEvaluations.OneVersusRest oneVersusRest(ModelReference reference) {
    StoredVersion found = versions.of(reference);
    return new MulticlassEvaluations.OneVersusRest(
        new ClassVersion(found.reference(), found.description().label(), found.datasetId()),
        of(found));
  }

  private Map<UUID, UUID> patients(UUID datasetId) {
    return datasets.rows(datasetId).stream()
        .collect(Collectors.toMap(DatasetRow::caseId, DatasetRow::patient));
  }

  private List<Evaluation.Coefficient> coefficients(StoredVersion found) {
    return found.description().classifier() == Classifier.LR
        ? OddsRatios.of(models.model(found))
        : List.of();
  }

  private Evaluation of(StoredVersion found) {
    StoredEvaluation stored = versions.evaluation(found.reference());
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
            found.description().classifier()),
        coefficients(found));
  }
}
