package org.petra.statistics.resampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.petra.statistics.Reason;

/**
 * Bounds of given draws. SciPy 1.17.1: {@code scipy.stats.bootstrap((x,), np.mean, n_resamples=0,
 * bootstrap_result=BootstrapResult(None, draws, None), method="percentile" or "BCa",
 * confidence_level=...)}.
 */
class DrawsTest {

  /** Normal quantiles of two libraries. */
  private static final double ROUNDING = 1e-12;

  private static final double[] SAMPLE = {1.2, 0.3, 4.1, 2.2, 0.9, 7.5, 1.1, 2.8};
  private static final double[] DRAWS = {
    1.1, 1.6, 1.9, 2.0, 2.2, 2.4, 2.5, 2.5125, 2.6, 2.7, 2.9, 3.1, 3.3, 3.6, 4.0, 4.4, 1.5, 2.1,
    3.05, 2.35
  };
  private static final double MEAN = 2.5125;

  @Test
  void percentilesAgreeWithScipy() {
    agrees(sample().percentile(0.95), 1.2900000000000003, 4.209999999999999);
    agrees(sample().percentile(0.8), 1.59, 3.6400000000000006);
  }

  @Test
  void bcaAgreesWithScipy() {
    agrees(sample().bca(means(), 0.95).get(), 1.5041929501395581, 4.344824066338601);
    agrees(sample().bca(means(), 0.8).get(), 1.830952568662115, 3.945584791322203);
  }

  @Test
  void bcaNamesWhyItHasNoBounds() {
    assertThat(new Draws(new double[] {1, 2}, 3).bca(means(), 0.95).reason())
        .contains(Reason.NOT_REPRESENTABLE);
    assertThat(sample().bca(new double[] {2, 2, 2}, 0.95).reason())
        .contains(Reason.NOT_REPRESENTABLE);
  }

  private static Draws sample() {
    double[] sorted = DRAWS.clone();
    Arrays.sort(sorted);
    return new Draws(sorted, MEAN);
  }

  /** The mean without each value. */
  private static double[] means() {
    double sum = Arrays.stream(SAMPLE).sum();
    return Arrays.stream(SAMPLE).map(value -> (sum - value) / (SAMPLE.length - 1)).toArray();
  }

  private static void agrees(Draws.Bounds bounds, double lower, double upper) {
    assertThat(bounds.lower()).isCloseTo(lower, within(ROUNDING));
    assertThat(bounds.upper()).isCloseTo(upper, within(ROUNDING));
  }
}
