package org.petra.statistics.proportion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;
import org.petra.statistics.Reason;

class ProportionTest {

  /** 1e-10 of the value: with so many cases the incomplete beta function has no more digits. */
  private static final double PERCENT = 1e-8;

  /** Two solvers of the same equation in double precision. */
  private static final double ROUNDING = 1e-12;

  // SciPy 1.17.1: scipy.stats.binomtest(k, n).proportion_ci(level, "exact")
  @Test
  void agreesWithScipy() {
    agrees(25, 52, 0.95, 0.34011915112056684, 0.6236865105630132);
    agrees(25, 52, 0.80, 0.3843316360433466, 0.5783736533531515);
    agrees(97, 98, 0.95, 0.944455028336478, 0.9997416883890455);
    agrees(3, 2000, 0.95, 0.0003094429490792165, 0.004377320104663236);
  }

  @Test
  void reachesTheEndsForNoneAndAll() {
    agrees(0, 10, 0.95, 0, 0.30849710781876294);
    agrees(10, 10, 0.95, 0.6915028921812371, 1);
    agrees(1, 1, 0.95, 0.025, 1);
  }

  @Test
  void smallSharesOfManyKeepTheirDigits() {
    // -expm1(log1p(-0.025) / n) and -expm1(log(0.025) / n), mpmath 1.4.1 with 40 digits.
    assertThat(Proportion.exact(1, 1_000_000, 0.95).get().lower())
        .isCloseTo(2.53178076637942e-8, withinPercentage(PERCENT));
    assertThat(Proportion.exact(0, 1_000_000, 0.95).get().upper())
        .isCloseTo(3.6888726502064882e-6, withinPercentage(PERCENT));
  }

  @Test
  void noCaseHasNoShare() {
    assertThat(Proportion.exact(0, 0, 0.95).reason()).contains(Reason.TOO_FEW_OBSERVATIONS);
  }

  @Test
  void rejectsWhatIsNoShare() {
    assertThatIllegalArgumentException().isThrownBy(() -> Proportion.exact(3, 2, 0.95));
    assertThatIllegalArgumentException().isThrownBy(() -> Proportion.exact(-1, 2, 0.95));
    assertThatIllegalArgumentException().isThrownBy(() -> Proportion.exact(1, 2, 95));
    assertThatIllegalArgumentException().isThrownBy(() -> Proportion.exact(1, 2, Double.NaN));
  }

  private static void agrees(int count, int total, double level, double lower, double upper) {
    Proportion proportion = Proportion.exact(count, total, level).get();

    assertThat(proportion.value()).isEqualTo((double) count / total);
    assertThat(proportion.lower()).isCloseTo(lower, within(ROUNDING));
    assertThat(proportion.upper()).isCloseTo(upper, within(ROUNDING));
  }
}
