package org.petra.model.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.petra.contracts.model.Classifier;
import org.petra.model.pipeline.TrainingRows;

/** The four classifiers on a frozen table, beside scikit-learn's on the same one. */
class ScikitLearnConformanceTest {

  /**
   * The folds differ from scikit-learn's, which moves the mean of five by about 0.005, and forests
   * differ in what they draw.
   */
  private static final double OTHER_FOLDS = 0.02;

  private static final int FOLDS = 10;
  private static final int SEEDS = 5;
  private static final int COLUMNS = 40;

  @ParameterizedTest
  @CsvSource({
    "LR, logistic_regression",
    "KNN, knn_k15",
    "SVM, svm_rbf_c1",
    "RF, random_forest_500"
  })
  void aucIsThatOfScikitLearn(Classifier classifier, String expected) {
    TrainingRows rows = ReferenceCohort.overAgainstRest();

    double auc = Validating.auc(Validating.allColumns(classifier, COLUMNS, 1), rows, FOLDS, SEEDS);

    double reference = ReferenceCohort.scikitLearn().required(expected).required("mean").asDouble();
    assertThat(auc).isCloseTo(reference, within(OTHER_FOLDS));
  }
}
