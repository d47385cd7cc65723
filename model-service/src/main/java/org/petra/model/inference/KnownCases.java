package org.petra.model.inference;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.petra.contracts.cases.ClinicalCase;
import org.petra.contracts.cases.ClinicalRecord;
import org.petra.contracts.error.ErrorCode;
import org.petra.contracts.model.PredictionResponse.Vector;
import org.petra.contracts.model.PredictionResponse.Warning;
import org.petra.model.dataset.Covariate;
import org.petra.model.registry.VersionDescription;
import org.petra.support.problem.ProblemException;

/**
 * What is known of some cases at one moment.
 *
 * @param caseIds in the order asked for
 * @param vectors the newest of each case that has one
 * @param clinical their records, where they were needed
 */
record KnownCases(
    List<UUID> caseIds, Map<UUID, CurrentVector> vectors, Map<UUID, ClinicalCase> clinical) {

  /**
   * One row of a version's inputs for each case, in order. A vector by other settings or another
   * engine than the version was trained on is taken with a warning, if it has the columns.
   *
   * @param fillsMissing whether the model fills missing values
   * @throws ProblemException 422 {@code NOT_EXTRACTED} for a case without a vector under the
   *     profile, {@code MISSING_FEATURE} for a value that could not be computed or is not in the
   *     record
   */
  List<InputRow> rows(VersionDescription description, boolean fillsMissing) {
    List<InputRow> rows = new ArrayList<>();
    for (UUID id : caseIds) {
      CurrentVector vector = vectors.get(id);
      if (vector == null) {
        throw ProblemException.unprocessable(
            ErrorCode.NOT_EXTRACTED,
            "The case %s has no feature vector under the profile %s; ask for one at /api/v1/extractions."
                .formatted(id, description.profile()));
      }
      rows.add(row(description, fillsMissing, vector));
    }
    return rows;
  }

  private InputRow row(VersionDescription description, boolean fillsMissing, CurrentVector vector) {
    UUID id = vector.identity().caseId();
    String where = "The case " + id;
    List<Double> inputs = new ArrayList<>();
    for (String feature : description.radiomicFeatures()) {
      inputs.add(finite(where, feature, vector.value(feature), fillsMissing));
    }
    ClinicalCase known = clinical.get(id);
    ClinicalRecord record = known == null ? null : known.record();
    for (String feature : description.clinicalFeatures()) {
      Double value = new Covariate(feature).of(record);
      inputs.add(finite(where, feature, value == null ? Double.NaN : value, fillsMissing));
    }
    return new InputRow(
        where,
        id,
        vector.identity(),
        record == null ? null : record.institution(),
        inputs,
        warnings(description, vector.identity()));
  }

  private static double finite(String where, String feature, double value, boolean fillsMissing) {
    if (Double.isFinite(value)) {
      return value;
    }
    if (fillsMissing) {
      return Double.NaN;
    }
    throw InputProblems.missing(where, feature);
  }

  private static List<Warning> warnings(VersionDescription description, Vector vector) {
    List<Warning> warnings = new ArrayList<>();
    warn(
        warnings,
        "OTHER_PROFILE",
        "The case was extracted with other settings of the profile (digest %s) than the training cases (%s).",
        vector.profileDigest(),
        description.provenance().get("profileDigest"));
    warn(
        warnings,
        "OTHER_ENGINE",
        "The case was extracted by another engine (%s) than the training cases (%s).",
        vector.engineVersion(),
        description.provenance().get("engineVersion"));
    return warnings;
  }

  private static void warn(
      List<Warning> warnings, String code, String detail, String found, @Nullable String trained) {
    if (!found.equals(trained)) {
      warnings.add(new Warning(code, detail.formatted(found, trained)));
    }
  }
}
