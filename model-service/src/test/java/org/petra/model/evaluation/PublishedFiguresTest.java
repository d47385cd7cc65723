package org.petra.model.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.petra.contracts.model.Classifier;
import org.petra.contracts.model.Evaluation.PublishedAuc;
import org.petra.contracts.model.SplitName;

class PublishedFiguresTest {

  private static final String PROFILE = "her2-breast-pet-ct";

  @Test
  void areasAreTable4sAndFigure6sWithTheirIntervals() {
    assertThat(PublishedFigures.areas(PROFILE, "HER2_OVER", Classifier.RF))
        .containsExactly(
            new PublishedAuc(SplitName.TRAINING, 0.843, 0.774, 0.897),
            new PublishedAuc(SplitName.VALIDATION, 0.785, 0.665, 0.877),
            new PublishedAuc(SplitName.EXTERNAL, 0.788, 0.708, 0.868));
    assertThat(PublishedFigures.areas(PROFILE, "HER2_LOW", Classifier.RF)).hasSize(2);
  }

  @Test
  void anotherProfileHasNoFiguresBesideIt() {
    assertThat(PublishedFigures.areas("pet-ct", "HER2_OVER", Classifier.RF)).isEmpty();
  }

  @Test
  void pValuesAreOfPairsWhicheverIsBest() {
    assertThat(
            PublishedFigures.pValue(
                "HER2_OVER", SplitName.VALIDATION, Classifier.LR, Classifier.RF))
        .isEqualTo(0.4);
    assertThat(
            PublishedFigures.pValue(
                "HER2_OVER", SplitName.VALIDATION, Classifier.LR, Classifier.KNN))
        .isNull();
  }
}
