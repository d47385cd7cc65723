package org.petra.statistics.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;

class TailProbabilityTest {

  /** 1e-10 of the value: the continued fractions stop at 1e-14 of a step, not of the sum. */
  private static final double PERCENT = 1e-8;

  /** Rounding of a quantile between 1 and 10. */
  private static final double QUANTILE = 1e-13;

  /** Rounding of one in the tens, and of its reference, which is given to 15 digits. */
  private static final double FAR_QUANTILE = 1e-12;

  @Test
  void keepsTheDigitsOfVerySmallTails() {
    // SciPy 1.17.1.
    assertThat(TailProbability.normalTwoSided(12))
        .isCloseTo(3.552964224155306e-33, withinPercentage(PERCENT));
    assertThat(TailProbability.studentTwoSided(-30, 9))
        .isCloseTo(2.4837047041582635e-10, withinPercentage(PERCENT));
    assertThat(TailProbability.fisherUpper(80, 2, 147))
        .isCloseTo(3.1128164037117318e-24, withinPercentage(PERCENT));
    assertThat(TailProbability.chiSquareUpper(300, 4))
        .isCloseTo(1.083439491947837e-63, withinPercentage(PERCENT));
  }

  @Test
  void keepsTheDigitsOfTailsNearOne() {
    // mpmath 1.4.1 with 40 digits.
    assertThat(TailProbability.studentTwoSided(3e-7, 2))
        .isCloseTo(0.99999978786796564, withinPercentage(PERCENT));
    assertThat(TailProbability.studentTwoSided(1e-4, 10_000))
        .isCloseTo(0.99992021353873917, withinPercentage(PERCENT));
    assertThat(TailProbability.fisherUpper(4e-6, 1, 300))
        .isCloseTo(0.99840556119610493, withinPercentage(PERCENT));
  }

  @Test
  void quantilesOfSmallTailsAreFiniteAndExact() {
    // SciPy 1.17.1, special.ndtri.
    assertThat(NormalQuantile.of(1e-3)).isCloseTo(-3.090232306167813, within(QUANTILE));
    assertThat(NormalQuantile.of(1e-12)).isCloseTo(-7.034483825301131, within(QUANTILE));
    assertThat(NormalQuantile.of(1e-300)).isCloseTo(-37.0470962993612, within(FAR_QUANTILE));
    assertThat(NormalQuantile.of(0)).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(NormalQuantile.of(1)).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(NormalQuantile.of(Double.NaN)).isNaN();
  }

  @Test
  void isOneAtTheCentre() {
    assertThat(TailProbability.normalTwoSided(0)).isEqualTo(1);
    assertThat(TailProbability.studentTwoSided(0, 5)).isEqualTo(1);
    assertThat(TailProbability.fisherUpper(0, 2, 7)).isEqualTo(1);
    assertThat(TailProbability.chiSquareUpper(0, 2)).isEqualTo(1);
  }

  @Test
  void isZeroAtInfinity() {
    assertThat(TailProbability.normalTwoSided(Double.MAX_VALUE)).isZero();
    assertThat(TailProbability.studentTwoSided(1e200, 5)).isZero();
  }

  @Test
  void knowsTheQuantileOfTheUsualLevel() {
    assertThat(NormalQuantile.twoSided(0.95)).isCloseTo(1.959963984540054, within(QUANTILE));
  }

  @Test
  void rejectsALevelThatIsNone() {
    assertThatIllegalArgumentException().isThrownBy(() -> NormalQuantile.twoSided(95));
    assertThatIllegalArgumentException().isThrownBy(() -> NormalQuantile.twoSided(Double.NaN));
  }
}
