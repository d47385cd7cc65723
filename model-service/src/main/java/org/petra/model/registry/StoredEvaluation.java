package org.petra.model.registry;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.petra.contracts.model.Evaluation.SplitEvaluation;
import org.petra.contracts.model.Validation;

/**
 * The evaluation of a version as it is stored.
 *
 * @param score what the AUC ranks
 * @param splits one for each part that has cases
 * @param validation cross-validation with the out-of-fold prediction of every training row; null
 *     for a version that was made without
 */
public record StoredEvaluation(
    String score, List<SplitEvaluation> splits, @Nullable Validation validation) {

  /** The same with a validation. */
  StoredEvaluation with(Validation other) {
    return new StoredEvaluation(score, splits, other);
  }

  /** The same without a validation, which is stored by itself. */
  StoredEvaluation withoutValidation() {
    return new StoredEvaluation(score, splits, null);
  }
}
