package org.petra.statistics.selection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.petra.statistics.FeatureTable;
import org.petra.statistics.Reason;

class VarianceFilterTest {

  @Test
  void tellsMissingValuesFromMissingVariation() {
    FeatureTable table =
        FeatureTable.ofColumns(
            List.of("varies", "constant", "missing", "constantButMissing", "rounding"),
            new double[][] {
              {1, 2, 1}, {3, 3, 3}, {1, Double.NaN, 2}, {3, Double.NaN, 3}, {0.3, 0.1 + 0.2, 0.3}
            });

    VarianceResult result = VarianceFilter.apply(table);

    assertThat(result.kept()).containsExactly("varies");
    assertThat(result.constant()).containsExactly("constant", "rounding");
    assertThat(result.notFinite()).containsExactly("missing", "constantButMissing");
    assertThat(result.excluded().getFirst())
        .isEqualTo(new ExcludedFeature("constant", Reason.NO_VARIATION));
  }

  @Test
  void oneRowVariesNowhere() {
    FeatureTable table = FeatureTable.ofRows(List.of("a"), new double[][] {{1}});

    assertThat(VarianceFilter.apply(table).constant()).containsExactly("a");
  }
}
