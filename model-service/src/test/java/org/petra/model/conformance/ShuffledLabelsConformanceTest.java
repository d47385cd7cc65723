package org.petra.model.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.petra.contracts.model.Classifier;

/** Labels that say nothing give an AUC that says nothing. */
class ShuffledLabelsConformanceTest {

  /** Five standard errors of the mean of 200 shuffles, whose AUCs deviate by about 0.055. */
  private static final double CHANCE = 0.02;

  private static final int SHUFFLES = 200;

  @Test
  void meanAucOfLogisticRegressionOverShuffledLabelsIsAHalf() {
    double auc =
        Validating.shuffledAuc(
            Validating.selected(Classifier.LR, 8, 1),
            ReferenceCohort.overAgainstRest(),
            5,
            SHUFFLES);

    assertThat(auc).isCloseTo(0.5, within(CHANCE));
  }
}
