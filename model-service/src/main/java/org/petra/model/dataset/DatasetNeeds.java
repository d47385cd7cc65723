package org.petra.model.dataset;

import java.util.List;
import org.petra.contracts.model.Label;

/**
 * What a training needs of its dataset.
 *
 * @param labels over one field; every part must hold enough cases on either side of each
 * @param covariates clinical columns
 * @param imputation whether a number may be missing
 * @param validationPart whether the validation part judges the version alone, so that it must not
 *     be empty
 */
public record DatasetNeeds(
    List<Label> labels, List<Covariate> covariates, boolean imputation, boolean validationPart) {

  /** Copies the lists. */
  public DatasetNeeds {
    labels = List.copyOf(labels);
    covariates = List.copyOf(covariates);
  }

  /** The field that labels the cases. */
  String labelField() {
    return labels.getFirst().field();
  }
}
