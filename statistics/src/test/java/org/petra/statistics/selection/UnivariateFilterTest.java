package org.petra.statistics.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.petra.statistics.FeatureTable;
import org.petra.statistics.Reason;
import org.petra.statistics.hypothesis.MannWhitney;
import org.petra.statistics.hypothesis.TTest;
import org.petra.statistics.selection.UnivariateFilter.Adjustment;

class UnivariateFilterTest {

  private static final boolean[] POSITIVE = {true, true, true, false, false, false};
  private static final double[] CLASS = {1, 1.2, 0.9};
  private static final double[] REST = {5, 5.1, 4.8};

  private final FeatureTable table =
      FeatureTable.ofColumns(
          List.of("constant", "missing", "strong", "perfect"),
          new double[][] {
            {7, 7, 7, 7, 7, 7},
            {1, Double.NaN, 1, 5, 6, 7},
            {1, 1.2, 0.9, 5, 5.1, 4.8},
            {1, 1, 1, 0, 0, 0}
          });

  @Test
  void eachTestIsTheOneThatIsNamed() {
    assertThat(test(UnivariateFilter.Test.STUDENT)).isEqualTo(TTest.student(CLASS, REST));
    assertThat(test(UnivariateFilter.Test.WELCH)).isEqualTo(TTest.welch(CLASS, REST));
    assertThat(test(UnivariateFilter.Test.MANN_WHITNEY)).isEqualTo(MannWhitney.test(CLASS, REST));
  }

  @Test
  void onlyWhatCouldBeTestedCountsAsATest() {
    double p = TTest.welch(CLASS, REST).get().pValue();

    // Two tests, of which "perfect" comes first as p = 0: Holm leaves the second at 1 p,
    // Benjamini and Hochberg at 2 p / 2.
    for (Adjustment adjustment : Adjustment.values()) {
      assertThat(kept(adjustment, Math.nextUp(p))).containsExactly("strong", "perfect");
      assertThat(kept(adjustment, p)).containsExactly("perfect");
    }
  }

  @Test
  void anAdjustmentCountsTheOtherTests() {
    FeatureTable three =
        FeatureTable.ofColumns(
            List.of("a", "b", "strong"),
            new double[][] {
              {1, 2, 3, 1, 2, 3.5}, {1, 3, 2, 3, 2, 1.5}, {1, 1.2, 0.9, 5, 5.1, 4.8}
            });
    double p = TTest.welch(CLASS, REST).get().pValue();

    assertThat(keptOf(three, Adjustment.NONE, p * 2)).containsExactly("strong");
    assertThat(keptOf(three, Adjustment.HOLM, p * 2.9)).isEmpty();
    assertThat(keptOf(three, Adjustment.HOLM, p * 3.1)).containsExactly("strong");
    assertThat(keptOf(three, Adjustment.BENJAMINI_HOCHBERG, p * 3.1)).containsExactly("strong");
  }

  @Test
  void everyUntestedColumnCarriesItsReason() {
    List<FilteredFeature> features =
        new UnivariateFilter(UnivariateFilter.Test.MANN_WHITNEY, Adjustment.HOLM, 0.5)
            .apply(table, POSITIVE)
            .features();

    assertThat(features).extracting(FilteredFeature::name).isEqualTo(table.names());
    assertThat(features.get(0).test().reason()).contains(Reason.NO_VARIATION);
    assertThat(features.get(1).test().reason()).contains(Reason.NOT_FINITE);
    assertThat(features.get(0).kept() || features.get(1).kept()).isFalse();
  }

  @Test
  void oneClassKeepsNothing() {
    assertThat(
            new UnivariateFilter(UnivariateFilter.Test.MANN_WHITNEY, Adjustment.HOLM, 1)
                .apply(table, new boolean[6])
                .kept())
        .isEmpty();
  }

  @Test
  void rejectsWhatDoesNotFit() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new UnivariateFilter(UnivariateFilter.Test.WELCH, Adjustment.NONE, Double.NaN));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new UnivariateFilter(UnivariateFilter.Test.WELCH, Adjustment.NONE, 0));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new UnivariateFilter(UnivariateFilter.Test.WELCH, Adjustment.NONE, 1)
                    .apply(table, new boolean[2]));
  }

  private Object test(UnivariateFilter.Test test) {
    return new UnivariateFilter(test, Adjustment.NONE, 0.5)
        .apply(table, POSITIVE)
        .features()
        .get(2)
        .test();
  }

  private List<String> kept(Adjustment adjustment, double alpha) {
    return keptOf(table, adjustment, alpha);
  }

  private static List<String> keptOf(FeatureTable table, Adjustment adjustment, double alpha) {
    return new UnivariateFilter(UnivariateFilter.Test.WELCH, adjustment, alpha)
        .apply(table, POSITIVE)
        .kept();
  }
}
