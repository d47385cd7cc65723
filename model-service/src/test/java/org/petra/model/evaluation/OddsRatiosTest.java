package org.petra.model.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.petra.contracts.model.Classifier;
import org.petra.contracts.model.Evaluation.Coefficient;
import org.petra.model.classifier.Fits;
import org.petra.model.classifier.FittedModel;
import org.petra.statistics.FeatureTable;

class OddsRatiosTest {

  /** Rounding of logarithms of odds. */
  private static final double ROUNDING = 1e-9;

  private static final boolean[] POSITIVE = new boolean[24];
  private static final double[][] ROWS = new double[24][];

  static {
    for (int row = 0; row < ROWS.length; row++) {
      POSITIVE[row] = row % 2 == 0;
      double noise = row * 7 % 11;
      ROWS[row] = new double[] {POSITIVE[row] ? 30 + noise : 25 + noise, -noise * noise, row % 5};
    }
  }

  private final FeatureTable table = FeatureTable.ofRows(List.of("first", "second", "third"), ROWS);

  @Test
  void aDeviationMoreMultipliesTheOddsByTheRatio() {
    FittedModel model = Fits.fit(Classifier.LR, table, POSITIVE, 1);
    List<Coefficient> coefficients = OddsRatios.of(model);
    assertThat(coefficients).extracting(Coefficient::feature).isEqualTo(model.inputs());
    for (int input = 0; input < coefficients.size(); input++) {
      double[] raw = ROWS[3].clone();
      double[] more = raw.clone();
      more[input] += 2;
      double deviations = model.standardized(more)[input] - model.standardized(raw)[input];
      double ratio = odds(model.probability(more)) / odds(model.probability(raw));
      assertThat(coefficients.get(input).logOdds() * deviations)
          .isCloseTo(Math.log(ratio), offset(ROUNDING));
      assertThat(coefficients.get(input).oddsRatio())
          .isEqualTo(Math.exp(coefficients.get(input).logOdds()));
    }
  }

  @Test
  void whatTheClassHasMoreOfSpeaksForIt() {
    assertThat(OddsRatios.of(Fits.fit(Classifier.LR, table, POSITIVE, 1)).getFirst().oddsRatio())
        .isGreaterThan(1);
    boolean[] others = POSITIVE.clone();
    for (int row = 0; row < others.length; row++) {
      others[row] = !others[row];
    }
    assertThat(OddsRatios.of(Fits.fit(Classifier.LR, table, others, 1)).getFirst().oddsRatio())
        .isLessThan(1);
  }

  @Test
  void otherClassifiersHaveNone() {
    assertThat(
            Arrays.stream(Classifier.values())
                .filter(each -> each != Classifier.LR)
                .map(each -> Fits.fit(each, table, POSITIVE, 1))
                .map(OddsRatios::of))
        .allMatch(List::isEmpty);
  }

  private static double odds(double probability) {
    return probability / (1 - probability);
  }
}
