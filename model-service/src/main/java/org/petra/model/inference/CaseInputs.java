package org.petra.model.inference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.petra.contracts.cases.ClinicalCase;
import org.petra.contracts.error.ErrorCode;
import org.petra.model.dataset.CaseVector;
import org.petra.model.dataset.ClinicalCases;
import org.petra.model.dataset.Covariate;
import org.petra.model.dataset.CovariateValues;
import org.petra.model.dataset.FeatureStore;
import org.petra.model.dataset.VectorOrigin;
import org.petra.model.registry.StoredVersion;
import org.petra.model.registry.VersionDescription;
import org.petra.support.problem.ProblemException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Reads the inputs of cases: vectors from the feature store, clinical values from ingest. */
@Component
class CaseInputs {

  private final FeatureStore features;
  private final ClinicalCases clinicalCases;

  CaseInputs(FeatureStore features, ClinicalCases clinicalCases) {
    this.features = features;
    this.clinicalCases = clinicalCases;
  }

  /**
   * One row of inputs for each case, in the order given.
   *
   * @throws ProblemException 404 for an unknown case, 422 {@code NOT_EXTRACTED} for one without a
   *     vector of the very settings and engine that the version was trained on, {@code
   *     MISSING_FEATURE} for a value that could not be computed or is not in the record
   */
  List<InputRow> of(StoredVersion version, List<UUID> caseIds) {
    VersionDescription description = version.description();
    Map<UUID, CovariateValues> clinical = clinical(caseIds);
    VectorOrigin origin =
        new VectorOrigin(fact(description, "profileDigest"), fact(description, "engineVersion"));
    Map<UUID, CaseVector> vectors = new HashMap<>();
    features
        .ofOrigin(description.profile(), origin, caseIds)
        .forEach(vector -> vectors.put(vector.caseId(), vector));
    List<InputRow> rows = new ArrayList<>();
    List<String> names =
        vectors.isEmpty() ? List.of() : features.names(description.profile(), origin);
    for (UUID id : caseIds) {
      CaseVector vector = vectors.get(id);
      CovariateValues values = clinical.get(id);
      if (values == null) {
        throw ProblemException.notFound("case", id);
      }
      if (vector == null) {
        throw notExtracted(id, description);
      }
      rows.add(row(description, names, vector, values));
    }
    return rows;
  }

  private Map<UUID, CovariateValues> clinical(List<UUID> caseIds) {
    Map<UUID, CovariateValues> values = new HashMap<>();
    for (ClinicalCase each : clinicalCases.of(caseIds)) {
      values.put(each.caseId(), CovariateValues.of(each.record()));
    }
    return values;
  }

  private static InputRow row(
      VersionDescription description,
      List<String> names,
      CaseVector vector,
      CovariateValues clinical) {
    String where = "The case " + vector.caseId();
    List<Double> inputs = new ArrayList<>();
    for (String feature : description.radiomicFeatures()) {
      int index = names.indexOf(feature);
      if (index < 0 || !Double.isFinite(vector.value(index))) {
        throw PredictionInputs.missing(where, feature);
      }
      inputs.add(vector.value(index));
    }
    for (String feature : description.clinicalFeatures()) {
      Double value = Covariate.valueOf(feature).of(clinical);
      if (value == null) {
        throw PredictionInputs.missing(where, feature);
      }
      inputs.add(value);
    }
    return new InputRow(vector.caseId(), inputs);
  }

  private static ProblemException notExtracted(UUID id, VersionDescription description) {
    return new ProblemException(
        HttpStatus.UNPROCESSABLE_CONTENT,
        ErrorCode.NOT_EXTRACTED,
        "The case %s has no feature vector under the profile %s with the settings and the engine (%s) that the model was trained on."
            .formatted(id, description.profile(), fact(description, "engineVersion")));
  }

  private static String fact(VersionDescription description, String name) {
    String value = description.provenance().get(name);
    if (value == null) {
      throw new IllegalStateException("a version's provenance lacks " + name);
    }
    return value;
  }
}
