package org.petra.statistics.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.petra.statistics.calibration.CalibrationGroup;
import org.petra.statistics.calibration.CalibrationLine;
import org.petra.statistics.calibration.Coefficient;
import org.petra.statistics.calibration.HosmerLemeshow;
import org.petra.statistics.calibration.NetBenefit;

/**
 * Calibration of the shared scores. Lines by statsmodels 0.15.0 ({@code sm.GLM(y,
 * sm.add_constant(logit), family=sm.families.Binomial()).fit(tol=1e-14)}, in the large {@code
 * sm.GLM(y, ones, offset=logit, ...)}); groups by pandas ({@code pd.cut(p, np.unique(np.quantile(p,
 * np.linspace(0, 1, 11))), include_lowest=True)}), p by {@code scipy.stats.chi2.sf} (1.17.1).
 */
class CalibrationConformanceTest {

  /** Two iterations that stop at different points of rounding. */
  private static final double TOLERANCE = 1e-9;

  private SharedReference.Csv scores;
  private boolean[] positive;

  @BeforeEach
  void readReference() {
    scores = SharedReference.csv("scores.csv");
    positive = scores.equal("truth", "1");
  }

  @Test
  void lines() {
    line("rf", -1.3028238681822994, 0.30481716953914734, 2.179634763893572, 0.35402165363627197);
    line("lr", -0.6886194047172581, 0.19411313713901085, 1.0576829836023462, 0.2211595057911235);
    line("knn", -0.4725104593671198, 0.18334598820580475, 0.6802102770776575, 0.18030857872764583);
    line("svm", -0.5542034999435926, 0.1834405528184501, 0.7141328776928862, 0.18068101383960986);
  }

  @Test
  void calibrationInTheLarge() {
    agrees(of("rf").inTheLarge(), -0.8283817280587804, 0.19947652593311305);
    agrees(of("lr").inTheLarge(), -0.6798724166802196, 0.18929623002348303);
    agrees(of("knn").inTheLarge(), -0.4368810000045791, 0.19118465670444526);
    agrees(of("svm").inTheLarge(), -0.5467450750379921, 0.19196322694389675);
  }

  @Test
  void hosmerAndLemeshow() {
    hosmerLemeshow("rf", 32.04419243690121, 9.145924153221759e-05, 0.00039370354488470644);
    hosmerLemeshow("lr", 23.879994119951334, 0.002400392372382007, 0.007925373522106639);
    hosmerLemeshow("knn", 21.504542994116193, 0.005921308884659567, 0.017837500184978403);
    hosmerLemeshow("svm", 25.630705989446398, 0.0012144928220264128, 0.004269934242653802);
  }

  @Test
  void groupsKeepTiesTogether() {
    List<CalibrationGroup> groups =
        HosmerLemeshow.of(positive, scores.numbers("knn"), 10, HosmerLemeshow.Cases.NEW)
            .get()
            .groups();

    assertThat(groups.stream().map(CalibrationGroup::count))
        .containsExactly(17, 13, 16, 16, 15, 14, 15, 17, 17, 10);
  }

  @Test
  void netBenefit() {
    List<NetBenefit> curve =
        NetBenefit.curve(positive, scores.numbers("rf"), 0.1, 0.3, 0.5, 0.9).get();

    assertThat(curve.stream().mapToDouble(NetBenefit::model).toArray())
        .containsExactly(
            new double[] {0.277037037037037, 0.17714285714285716, 0.17333333333333334, 0.06},
            within(TOLERANCE));
    assertThat(curve.stream().mapToDouble(NetBenefit::treatAll).toArray())
        .containsExactly(
            new double[] {
              0.2740740740740741, 0.06666666666666671, -0.30666666666666664, -5.533333333333334
            },
            within(TOLERANCE));
  }

  private void line(String model, double a, double errorOfA, double b, double errorOfB) {
    agrees(of(model).intercept(), a, errorOfA);
    agrees(of(model).slope(), b, errorOfB);
  }

  private CalibrationLine of(String model) {
    return CalibrationLine.of(positive, scores.numbers(model)).get();
  }

  private void hosmerLemeshow(String model, double statistic, double ifFitted, double ifNew) {
    double[] values = scores.numbers(model);
    HosmerLemeshow fitted =
        HosmerLemeshow.of(positive, values, 10, HosmerLemeshow.Cases.FITTED).get();
    HosmerLemeshow fresh = HosmerLemeshow.of(positive, values, 10, HosmerLemeshow.Cases.NEW).get();

    assertThat(fitted.statistic()).isCloseTo(statistic, within(TOLERANCE));
    assertThat(fitted.degreesOfFreedom()).isEqualTo(8);
    assertThat(fitted.pValue()).isCloseTo(ifFitted, within(TOLERANCE));
    assertThat(fresh.pValue()).isCloseTo(ifNew, within(TOLERANCE));
  }

  private static void agrees(Coefficient actual, double estimate, double standardError) {
    assertThat(actual.estimate()).isCloseTo(estimate, within(TOLERANCE));
    assertThat(actual.standardError()).isCloseTo(standardError, within(TOLERANCE));
  }
}
