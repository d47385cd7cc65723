package org.petra.model.inference;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.petra.contracts.error.ErrorCode;
import org.petra.contracts.model.PredictionRequest;
import org.petra.model.dataset.Covariate;
import org.petra.model.registry.StoredVersion;
import org.petra.support.problem.ProblemException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Finds the inputs that a prediction request means. */
@Component
class PredictionInputs {

  private static final int MOST_ROWS = 10_000;

  private final CaseInputs cases;

  PredictionInputs(CaseInputs cases) {
    this.cases = cases;
  }

  /**
   * One row of inputs for each prediction, in the order asked for.
   *
   * @throws ProblemException 422 unless exactly one of case ids and rows is given, {@code
   *     MISSING_FEATURE} that names what is missing, {@code OUT_OF_RANGE} for a receptor other than
   *     0 and 1; and as {@link CaseInputs#of} says
   */
  List<InputRow> of(StoredVersion version, PredictionRequest request) {
    if ((request.caseIds() == null) == (request.rows() == null)) {
      throw ProblemException.unprocessable("Give either caseIds or rows.");
    }
    if (request.caseIds() != null) {
      requireEntries("caseIds", request.caseIds());
      return cases.of(version, request.caseIds());
    }
    List<InputRow> rows = new ArrayList<>();
    if (request.rows() != null) {
      requireEntries("rows", request.rows());
      for (Map<String, Double> posted : request.rows()) {
        rows.add(posted(version, posted, rows.size()));
      }
    }
    return rows;
  }

  private static InputRow posted(StoredVersion version, Map<String, Double> posted, int index) {
    List<Double> values = new ArrayList<>();
    for (String feature : version.description().features()) {
      Double value = posted.get(feature);
      if (value == null || !Double.isFinite(value)) {
        throw missing("rows[" + index + "]", feature);
      }
      boolean flag = Covariate.named(feature).map(Covariate::isFlag).orElse(false);
      if (flag && value != 0 && value != 1) {
        throw new ProblemException(
            HttpStatus.UNPROCESSABLE_CONTENT,
            ErrorCode.OUT_OF_RANGE,
            "rows[" + index + "]: " + feature + " must be 0 or 1.");
      }
      values.add(value);
    }
    return new InputRow(null, values);
  }

  /** The error of a value that the model needs and does not get. */
  static ProblemException missing(String where, String feature) {
    return new ProblemException(
        HttpStatus.UNPROCESSABLE_CONTENT,
        ErrorCode.MISSING_FEATURE,
        where + " has no value for " + feature + ".");
  }

  private static void requireEntries(String field, List<?> entries) {
    if (entries.stream().anyMatch(Objects::isNull)) {
      throw ProblemException.malformed("An entry of " + field + " is null.");
    }
    if (entries.isEmpty() || entries.size() > MOST_ROWS) {
      throw new ProblemException(
          HttpStatus.UNPROCESSABLE_CONTENT,
          ErrorCode.OUT_OF_RANGE,
          field + " must hold 1 to " + MOST_ROWS + " entries.");
    }
  }
}
