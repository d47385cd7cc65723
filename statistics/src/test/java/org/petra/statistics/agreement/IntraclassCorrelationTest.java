package org.petra.statistics.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.petra.statistics.Reason;

class IntraclassCorrelationTest {

  /** The tables of the papers print two or three digits. */
  private static final double PRINTED = 0.005;

  private static final double LEVEL = 0.95;

  /** Six subjects, four judges: Shrout and Fleiss (1979), table 2. */
  private static final double[][] RATINGS = {
    {9, 2, 5, 8}, {6, 1, 3, 2}, {8, 4, 6, 8}, {7, 1, 2, 6}, {10, 5, 6, 9}, {6, 2, 4, 7}
  };

  @ParameterizedTest
  @CsvSource({
    "ONE_WAY_SINGLE, 0.17, -0.13, 0.72",
    "AGREEMENT_SINGLE, 0.29, 0.02, 0.76",
    "CONSISTENCY_SINGLE, 0.71, 0.34, 0.95",
    "ONE_WAY_MEAN, 0.44, -0.88, 0.91",
    "AGREEMENT_MEAN, 0.62, 0.07, 0.93",
    "CONSISTENCY_MEAN, 0.91, 0.68, 0.99"
  })
  void agreesWithShroutAndFleiss(IccForm form, double icc, double lower, double upper) {
    IccInterval interval = IntraclassCorrelation.interval(RATINGS, form, LEVEL).get();

    assertThat(interval.icc()).isCloseTo(icc, within(PRINTED));
    assertThat(interval.lower()).isCloseTo(lower, within(PRINTED));
    assertThat(interval.upper()).isCloseTo(upper, within(PRINTED));
    assertThat(IntraclassCorrelation.of(RATINGS, form).get()).isEqualTo(interval.icc());
  }

  @ParameterizedTest
  @EnumSource
  void perfectAgreementIsOneWithoutInterval(IccForm form) {
    double[][] values = {{0.1, 0.1, 0.1}, {0.7, 0.7, 0.7}, {-0.3, -0.3, -0.3}};

    assertThat(IntraclassCorrelation.of(values, form).get()).isEqualTo(1);
    assertThat(IntraclassCorrelation.interval(values, form, LEVEL).reason())
        .contains(Reason.NO_VARIATION_WITHIN_GROUPS);
  }

  @Test
  void aConstantOffsetCountsForAgreementAlone() {
    double[][] values = {{1, 2}, {2, 3}, {4, 5}};

    assertThat(IntraclassCorrelation.of(values, IccForm.CONSISTENCY_SINGLE).get()).isEqualTo(1);
    assertThat(IntraclassCorrelation.of(values, IccForm.AGREEMENT_SINGLE).get()).isLessThan(0.9);
  }

  @Test
  void namesWhyThereIsNoCoefficient() {
    assertReason(Reason.TOO_FEW_OBSERVATIONS, new double[][] {});
    assertReason(Reason.TOO_FEW_OBSERVATIONS, new double[][] {{1, 2}});
    assertReason(Reason.TOO_FEW_OBSERVATIONS, new double[][] {{1}, {2}});
    assertReason(Reason.NOT_FINITE, new double[][] {{1, 2}, {3, Double.NaN}});
    assertReason(Reason.NO_VARIATION, new double[][] {{1, 1}, {1, 1}});
  }

  @Test
  void subjectsThatDoNotDifferHaveNoMeanCoefficient() {
    assertThat(
            IntraclassCorrelation.of(new double[][] {{1, 2}, {2, 1}}, IccForm.CONSISTENCY_MEAN)
                .reason())
        .contains(Reason.NOT_REPRESENTABLE);
  }

  @Test
  void aLargeOffsetCostsNoDigits() {
    double[][] values = {{9.25, 2, 5}, {6, 1, 3.5}, {8, 4, 6}, {7, 1, 2}, {10, 5, 6}};
    for (double[] subject : values) {
      Arrays.setAll(subject, reading -> 1e9 + subject[reading]);
    }

    // McGraw and Wong's formulas in rational arithmetic, F quantiles by SciPy 1.17.1.
    agrees(
        IntraclassCorrelation.interval(values, IccForm.AGREEMENT_SINGLE, LEVEL).get(),
        0.22197976591946042,
        -0.0096943334348483,
        0.75804490215339);
    agrees(
        IntraclassCorrelation.interval(values, IccForm.CONSISTENCY_MEAN, LEVEL).get(),
        0.91521264994547437,
        0.57160070348963,
        0.9905577603701);
  }

  @Test
  void nearlyPerfectAgreementHasAnInterval() {
    double offset = 0x1p-20;
    double[][] values = {
      {1000, 1000 + offset}, {2000, 2000 - offset}, {4000, 4000 + 2 * offset}, {7000, 7000}
    };

    IccInterval interval =
        IntraclassCorrelation.interval(values, IccForm.AGREEMENT_SINGLE, LEVEL).get();
    // One less than 1e-18 is 1 in double precision.
    agrees(interval, 1, 1, 1);
    assertThat(interval.upper()).isLessThanOrEqualTo(1);
  }

  @Test
  void aTotalVarianceEstimatedBelowZeroIsNamed() {
    // Rational arithmetic gives 9 / 4 and 4.5: no correlation.
    double[][] beyondOne = {{2, -2}, {-1, 1}};

    assertThat(IntraclassCorrelation.of(beyondOne, IccForm.AGREEMENT_MEAN).reason())
        .contains(Reason.NEGATIVE_VARIANCE);
  }

  @Test
  void aTotalVarianceOfZeroIsNamedWhateverRoundingLeaves() {
    double[][] values = {{1, 2}, {1, 1}, {2, 1}};

    assertThat(IntraclassCorrelation.of(values, IccForm.AGREEMENT_MEAN).reason())
        .contains(Reason.NOT_REPRESENTABLE);
  }

  @Test
  void boundsThatDoNotEncloseTheCoefficientAreNamed() {
    // Two readers who differ less than chance: the formula's lower bound would be above 1.
    double[][] values = {{1.0, 1.2}, {1.5, 1.3}, {1.9, 1.9}};

    assertThat(IntraclassCorrelation.of(values, IccForm.AGREEMENT_MEAN).get()).isBetween(0.9, 1.0);
    assertThat(IntraclassCorrelation.interval(values, IccForm.AGREEMENT_MEAN, 0.99).reason())
        .contains(Reason.NEGATIVE_VARIANCE);
  }

  private static void agrees(IccInterval interval, double icc, double lower, double upper) {
    assertThat(interval.icc()).isCloseTo(icc, within(1e-12));
    assertThat(interval.lower()).isCloseTo(lower, within(1e-12));
    assertThat(interval.upper()).isCloseTo(upper, within(1e-12));
  }

  @Test
  void rejectsWhatDoesNotFit() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> IntraclassCorrelation.of(new double[][] {{1, 2}, {3}}, IccForm.AGREEMENT_SINGLE));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> IntraclassCorrelation.interval(RATINGS, IccForm.AGREEMENT_SINGLE, 95));
  }

  private static void assertReason(Reason reason, double[][] values) {
    for (IccForm form : IccForm.values()) {
      assertThat(IntraclassCorrelation.of(values, form).reason()).contains(reason);
      assertThat(IntraclassCorrelation.interval(values, form, LEVEL).reason()).contains(reason);
    }
  }
}
