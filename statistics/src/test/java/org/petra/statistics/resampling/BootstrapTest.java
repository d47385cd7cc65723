package org.petra.statistics.resampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.petra.statistics.Outcome;
import org.petra.statistics.Reason;
import org.petra.statistics.discrimination.Auc;
import org.petra.statistics.discrimination.ScoredCases;

class BootstrapTest {

  /** Rounding of a mean of eight numbers, and of a quantile of such means. */
  private static final double ROUNDING = 1e-12;

  /** Nine times the error of a standard deviation of 0.8 over 10,000 draws. */
  private static final double DRAWS = 0.05;

  /** Ten times the simulation error of a bound of 10,000 draws with a standard error of 0.8. */
  private static final double SIMULATION = 0.2;

  private static final double[] SAMPLE = {1.2, 0.3, 4.1, 2.2, 0.9, 7.5, 1.1, 2.8};
  private static final Function<int[], Outcome<Double>> MEAN =
      rows -> Outcome.of(Arrays.stream(rows).mapToDouble(row -> SAMPLE[row]).average().orElse(0));
  private static final Resampling ROWS = Resampling.ofRows(SAMPLE.length);

  // SciPy 1.17.1: bootstrap((x,), np.mean, n_resamples=400000, method=...)
  @Test
  void agreesWithScipyWithinSimulation() {
    BootstrapInterval percentile =
        bootstrap(Bootstrap.Method.PERCENTILE).interval(ROWS, MEAN).get();
    BootstrapInterval bca = bootstrap(Bootstrap.Method.BCA).interval(ROWS, MEAN).get();

    assertThat(percentile.estimate()).isCloseTo(2.5125, within(ROUNDING));
    assertThat(percentile.standardError()).isCloseTo(0.779, within(DRAWS));
    assertThat(percentile.lower()).isCloseTo(1.1875, within(SIMULATION));
    assertThat(percentile.upper()).isCloseTo(4.2, within(SIMULATION));
    assertThat(bca.lower()).isCloseTo(1.375, within(SIMULATION));
    assertThat(bca.upper()).isCloseTo(4.6875, within(SIMULATION));
  }

  @Test
  void theSameSeedGivesTheSameInterval() {
    Bootstrap first = new Bootstrap(200, 7, 0.95, Bootstrap.Method.BCA);
    Bootstrap second = new Bootstrap(200, 8, 0.95, Bootstrap.Method.BCA);

    assertThat(first.interval(ROWS, MEAN)).isEqualTo(first.interval(ROWS, MEAN));
    assertThat(first.interval(ROWS, MEAN)).isNotEqualTo(second.interval(ROWS, MEAN));
  }

  @Test
  void repeatedRowsOfAPatientDoNotNarrowTheInterval() {
    List<Integer> patients = IntStream.range(0, 16).mapToObj(row -> row / 2).toList();
    Function<int[], Outcome<Double>> doubled =
        rows -> MEAN.apply(Arrays.stream(rows).map(row -> row / 2).toArray());
    Bootstrap bootstrap = new Bootstrap(500, 3, 0.95, Bootstrap.Method.PERCENTILE);

    BootstrapInterval once = bootstrap.interval(ROWS, MEAN).get();
    BootstrapInterval twice = bootstrap.interval(Resampling.byCluster(patients), doubled).get();

    assertThat(twice.lower()).isCloseTo(once.lower(), within(ROUNDING));
    assertThat(twice.upper()).isCloseTo(once.upper(), within(ROUNDING));
  }

  @Test
  void drawsWithoutAStatisticAreCountedUntilTheyAreTooMany() {
    boolean[] rare = new boolean[12];
    rare[0] = true;
    rare[1] = true;
    rare[2] = true;
    boolean[] rarer = new boolean[12];
    rarer[0] = true;
    double[] scores = {5, 9, 12, 1, 2, 3, 4, 6, 7, 8, 10, 11};
    Bootstrap bootstrap = new Bootstrap(500, 3, 0.95, Bootstrap.Method.PERCENTILE);

    assertThat(bootstrap.interval(Resampling.ofRows(12), auc(rare, scores)).get().undefined())
        .isPositive();
    assertThat(bootstrap.interval(Resampling.ofRows(12), auc(rarer, scores)).reason())
        .contains(Reason.TOO_FEW_OF_A_CLASS);
    assertThat(bootstrap.interval(Resampling.stratified(rare), auc(rare, scores)).get().undefined())
        .isZero();
  }

  @Test
  void namesWhyThereIsNoInterval() {
    boolean[] positive = {true, true, false, false};
    Bootstrap bca = new Bootstrap(50, 3, 0.95, Bootstrap.Method.BCA);

    assertThat(bca.interval(Resampling.ofRows(1), MEAN).reason())
        .contains(Reason.TOO_FEW_OBSERVATIONS);
    assertThat(bca.interval(Resampling.ofRows(0), MEAN).reason())
        .contains(Reason.TOO_FEW_OBSERVATIONS);
    assertThat(bca.interval(ROWS, rows -> Outcome.of(1.0)).reason()).contains(Reason.NO_VARIATION);
    assertThat(
            bca.interval(Resampling.stratified(positive), auc(positive, new double[] {4, 3, 2, 1}))
                .reason())
        .contains(Reason.NO_VARIATION);
    assertThat(
            bca.interval(Resampling.ofRows(4), auc(positive, new double[] {Double.NaN, 3, 2, 1}))
                .reason())
        .contains(Reason.NOT_FINITE);
  }

  @Test
  void bcaNeedsTheStatisticWithoutEachCluster() {
    boolean[] positive = {true, false, false, false};

    assertThat(
            new Bootstrap(50, 3, 0.95, Bootstrap.Method.BCA)
                .interval(Resampling.stratified(positive), auc(positive, new double[] {2, 3, 1, 0}))
                .reason())
        .contains(Reason.TOO_FEW_OF_A_CLASS);
  }

  @Test
  void rejectsSettingsOutOfRange() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Bootstrap(1, 3, 0.95, Bootstrap.Method.BCA));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Bootstrap(50, 3, 1, Bootstrap.Method.BCA));
  }

  private static Bootstrap bootstrap(Bootstrap.Method method) {
    return new Bootstrap(10_000, 20261124, 0.95, method);
  }

  private static Function<int[], Outcome<Double>> auc(boolean[] positive, double[] scores) {
    ScoredCases cases = ScoredCases.of(positive, scores);
    return rows -> Auc.of(cases.rows(rows));
  }

  @Test
  void aStatisticThatIsNaNInADrawIsNamed() {
    Function<int[], Outcome<Double>> sometimes =
        rows -> rows[0] == 0 ? MEAN.apply(rows) : Outcome.of(Double.NaN);

    for (Bootstrap.Method method : Bootstrap.Method.values()) {
      assertThat(new Bootstrap(200, 3, 0.95, method).interval(ROWS, sometimes).reason())
          .contains(Reason.NOT_FINITE);
    }
  }
}
