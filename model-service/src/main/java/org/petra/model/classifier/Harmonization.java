package org.petra.model.classifier;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.petra.contracts.error.ErrorCode;
import org.petra.statistics.FeatureTable;
import org.petra.statistics.harmonization.ComBat;
import org.petra.statistics.transform.Imputation;
import org.petra.support.problem.ProblemException;

/**
 * Completes and harmonises raw inputs, as fitted on the training rows; stored as JSON.
 *
 * @param imputation fills missing inputs; null where a missing input is an error
 * @param combat harmonises the first inputs, which are the radiomic ones; null leaves them
 * @param unseenAsReference whether a row of an unseen institution is taken as of the reference
 */
public record Harmonization(
    @Nullable Imputation imputation, @Nullable ComBat combat, boolean unseenAsReference) {

  /** Leaves every input as it is. */
  public static final Harmonization NONE = new Harmonization(null, null, false);

  /**
   * One row.
   *
   * @param raw values of all inputs in order, finite unless missing ones are filled
   * @param institution where the row is from, which ComBat alone asks for
   * @throws ProblemException 422 {@code UNSEEN_INSTITUTION}, {@code MISSING_FEATURE} if ComBat
   *     needs an institution and none is given
   */
  public double[] apply(double[] raw, @Nullable String institution) {
    double[] filled = imputation == null ? raw.clone() : imputation.transform(raw);
    if (combat == null) {
      return filled;
    }
    int radiomic = combat.names().size();
    double[] moved = combat.transform(Arrays.copyOf(filled, radiomic), batch(combat, institution));
    System.arraycopy(moved, 0, filled, 0, radiomic);
    return filled;
  }

  /** Every row of a table whose columns are all inputs in order. */
  public FeatureTable apply(FeatureTable raw, List<@Nullable String> institutions) {
    if (imputation == null && combat == null) {
      return raw;
    }
    double[][] rows = new double[raw.rowCount()][];
    for (int row = 0; row < rows.length; row++) {
      rows[row] = apply(raw.row(row), institutions.get(row));
    }
    return FeatureTable.ofRows(raw.names(), rows);
  }

  private String batch(ComBat fitted, @Nullable String institution) {
    if (institution != null && fitted.knows(institution)) {
      return institution;
    }
    if (unseenAsReference) {
      return fitted.referenceBatch().orElseThrow();
    }
    if (institution == null) {
      throw ProblemException.unprocessable(
          ErrorCode.MISSING_FEATURE, "The model harmonises by institution, and a row has none.");
    }
    throw ProblemException.unprocessable(
        ErrorCode.UNSEEN_INSTITUTION,
        "The institution "
            + institution
            + " has no training rows, so that ComBat does not know it; a version trained with"
            + " selection.combat.unseen REFERENCE takes such rows as of the reference.");
  }
}
