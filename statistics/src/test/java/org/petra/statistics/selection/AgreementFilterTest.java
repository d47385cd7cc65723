package org.petra.statistics.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.petra.statistics.FeatureTable;
import org.petra.statistics.Reason;
import org.petra.statistics.agreement.IccForm;
import org.petra.statistics.agreement.IntraclassCorrelation;
import org.petra.statistics.selection.AgreementFilter.ReadFeature;

class AgreementFilterTest {

  private static final List<String> NAMES = List.of("stable", "loose", "constant", "missing");
  private static final AgreementFilter FILTER = new AgreementFilter(IccForm.AGREEMENT_SINGLE, 0.75);

  private final FeatureTable first =
      table(
          new double[] {1, 2, 3, 4},
          new double[] {1, 2, 3, 4},
          new double[] {7, 7, 7, 7},
          new double[] {1, 2, Double.NaN, 4});
  private final FeatureTable second =
      table(
          new double[] {1.1, 2, 2.9, 4.1},
          new double[] {4, 1, 3, 2},
          new double[] {7, 7, 7, 7},
          new double[] {1, 2, 3, 4});

  @Test
  void keepsWhatAgrees() {
    List<ReadFeature> features = FILTER.apply(List.of(first, second));

    assertThat(features).extracting(ReadFeature::name).isEqualTo(NAMES);
    assertThat(features).extracting(ReadFeature::kept).containsExactly(true, false, false, false);
    assertThat(features.getFirst().coefficient())
        .isEqualTo(
            IntraclassCorrelation.of(
                new double[][] {{1, 1.1}, {2, 2}, {3, 2.9}, {4, 4.1}}, IccForm.AGREEMENT_SINGLE));
  }

  @Test
  void aFeatureWithoutACoefficientCarriesItsReason() {
    List<ReadFeature> features = FILTER.apply(List.of(first, second));

    assertThat(features.get(2).coefficient().reason()).contains(Reason.NO_VARIATION);
    assertThat(features.get(3).coefficient().reason()).contains(Reason.NOT_FINITE);
    assertThat(
            FILTER.apply(List.of(first.rows(0), second.rows(0))).getFirst().coefficient().reason())
        .contains(Reason.TOO_FEW_OBSERVATIONS);
  }

  @Test
  void twoLesionsAreEnough() {
    assertThat(FILTER.apply(List.of(first.rows(0, 3), second.rows(0, 3))).getFirst().kept())
        .isTrue();
  }

  @Test
  void perfectAgreementIsKeptBelowALimitOfOne() {
    assertThat(FILTER.apply(List.of(first, first)).getFirst().kept()).isTrue();
    assertThat(
            new AgreementFilter(IccForm.AGREEMENT_SINGLE, 1)
                .apply(List.of(first, first))
                .getFirst()
                .kept())
        .isFalse();
  }

  @Test
  void rejectsReadingsThatDoNotFit() {
    assertThatIllegalArgumentException().isThrownBy(() -> FILTER.apply(List.of(first)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FILTER.apply(List.of(first, second.rows(0, 1))));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FILTER.apply(List.of(first, second.select(NAMES.reversed()))));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new AgreementFilter(IccForm.AGREEMENT_SINGLE, Double.NaN));
  }

  private static FeatureTable table(double[]... columns) {
    return FeatureTable.ofColumns(NAMES, columns);
  }
}
