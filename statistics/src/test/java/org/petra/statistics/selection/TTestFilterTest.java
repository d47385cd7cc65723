package org.petra.statistics.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.petra.statistics.FeatureTable;
import org.petra.statistics.Reason;
import org.petra.statistics.hypothesis.TTest;

class TTestFilterTest {

  private static final boolean[] POSITIVE = {true, true, true, false, false, false};

  private final FeatureTable table =
      FeatureTable.ofColumns(
          List.of("noise", "constant", "missing", "strong", "perfect"),
          new double[][] {
            {1, 2, 3, 1, 2, 3.5},
            {7, 7, 7, 7, 7, 7},
            {1, Double.NaN, 1, 5, 6, 7},
            {1, 1.2, 0.9, 5, 5.1, 4.8},
            {1, 1, 1, 0, 0, 0}
          });

  @Test
  void keepsWhatDiffersInColumnOrder() {
    assertThat(new TTestFilter(0.05).apply(table, POSITIVE).kept())
        .containsExactly("strong", "perfect");
  }

  @Test
  void everyColumnCarriesItsTestOrItsReason() {
    List<FilteredFeature> features = new TTestFilter(0.05).apply(table, POSITIVE).features();

    assertThat(features).extracting(FilteredFeature::name).isEqualTo(table.names());
    assertThat(features.get(0).test())
        .isEqualTo(TTest.student(new double[] {1, 2, 3}, new double[] {1, 2, 3.5}));
    assertThat(features.get(1).test().reason()).contains(Reason.NO_VARIATION);
    assertThat(features.get(2).test().reason()).contains(Reason.NOT_FINITE);
    assertThat(features.get(4).test().reason()).contains(Reason.NO_VARIATION_WITHIN_GROUPS);
  }

  @Test
  void alphaIsExclusive() {
    double p = new TTestFilter(0.05).apply(table, POSITIVE).features().get(3).test().get().pValue();

    assertThat(new TTestFilter(p).apply(table, POSITIVE).kept()).doesNotContain("strong");
    assertThat(new TTestFilter(Math.nextUp(p)).apply(table, POSITIVE).kept()).contains("strong");
  }

  @Test
  void keepsNothingWhenAClassIsMissing() {
    assertThat(new TTestFilter(0.05).apply(table, new boolean[6]).kept()).isEmpty();
  }

  @Test
  void rejectsWhatDoesNotFit() {
    assertThatIllegalArgumentException().isThrownBy(() -> new TTestFilter(0));
    assertThatIllegalArgumentException().isThrownBy(() -> new TTestFilter(Double.NaN));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TTestFilter(0.05).apply(table, new boolean[5]));
  }
}
