package org.petra.statistics.selection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.petra.statistics.Outcome;
import org.petra.statistics.Quartiles;
import org.petra.statistics.Reason;
import org.petra.statistics.selection.AgreementFilter.ReadFeature;

class AgreementSummaryTest {

  private static final ReadFeature UNMEASURED =
      new ReadFeature("u", Outcome.absent(Reason.NO_VARIATION), false);

  @Test
  void countsAndQuartersTheFeaturesThatHaveACoefficient() {
    AgreementSummary summary =
        AgreementSummary.of(
            List.of(
                read(1, true), read(0.25, false), UNMEASURED, read(0.75, false), read(0.5, false)));

    assertThat(summary.features()).isEqualTo(5);
    assertThat(summary.kept()).isEqualTo(1);
    assertThat(summary.measured()).isEqualTo(4);
    assertThat(summary.quartiles().get()).isEqualTo(new Quartiles(0.4375, 0.625, 0.8125));
  }

  @Test
  void noCoefficientGivesNoQuartiles() {
    assertThat(AgreementSummary.of(List.of(UNMEASURED)).quartiles().reason())
        .hasValue(Reason.NO_CANDIDATE);
  }

  private static ReadFeature read(double coefficient, boolean kept) {
    return new ReadFeature("f" + coefficient, Outcome.of(coefficient), kept);
  }
}
