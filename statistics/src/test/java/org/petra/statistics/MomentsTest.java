package org.petra.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class MomentsTest {

  /** A few units in the last place. */
  private static final double ROUNDING = 1e-14;

  @Test
  void countsAveragesAndSpreads() {
    Moments moments = Moments.of(1, 2, 6);

    assertThat(moments.mean()).isCloseTo(3, within(ROUNDING));
    assertThat(moments.sumOfSquares()).isCloseTo(14, within(ROUNDING));
    assertThat(moments.sampleVariance()).isCloseTo(7, within(ROUNDING));
    assertThat(moments.minimum()).isEqualTo(1);
    assertThat(moments.maximum()).isEqualTo(6);
  }

  @Test
  void keepsTheSpreadOfValuesFarFromZero() {
    Moments moments = Moments.of(1e9 + 1, 1e9 + 2, 1e9 + 6);

    assertThat(moments.sumOfSquares()).isCloseTo(14, within(ROUNDING));
    assertThat(moments.isConstant()).isFalse();
  }

  @Test
  void aColumnThatDiffersByRoundingAloneIsConstant() {
    assertThat(Moments.of(0.1 + 0.2, 0.3, 0.3).isConstant()).isTrue();
    assertThat(Moments.of(0.3, 0.3 + 1e-9).isConstant()).isFalse();
    assertThat(Moments.of(0, 0, 0).isConstant()).isTrue();
    assertThat(Moments.of(0, 1e-300).isConstant()).isFalse();
  }

  @Test
  void saysWhetherEveryValueIsFinite() {
    assertThat(Moments.of(1, 2).finite()).isTrue();
    assertThat(Moments.of(1, Double.NaN).finite()).isFalse();
    assertThat(Moments.of(Double.NEGATIVE_INFINITY, 1).finite()).isFalse();
  }
}
