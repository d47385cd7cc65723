package org.petra.statistics.multiplicity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class AdjustedPValuesTest {

  /** Products of a handful of decimal numbers. */
  private static final double TOLERANCE = 1e-15;

  private static final double[] P = {0.01, 0.04, 0.03, 0.005, 0.5};

  @Test
  void benjaminiHochbergByHand() {
    // Ordered: 0.005*5/1, 0.01*5/2, 0.03*5/3, 0.04*5/4, 0.5*5/5; 0.03 and 0.04 share 0.05.
    assertThat(AdjustedPValues.benjaminiHochberg(P))
        .containsExactly(new double[] {0.025, 0.05, 0.05, 0.025, 0.5}, within(TOLERANCE));
  }

  @Test
  void holmByHand() {
    // Ordered: 0.005*5, 0.01*4, 0.03*3, 0.04*2 raised to 0.09, 0.5*1.
    assertThat(AdjustedPValues.holm(P))
        .containsExactly(new double[] {0.04, 0.09, 0.09, 0.025, 0.5}, within(TOLERANCE));
  }

  @Test
  void doesNotExceedOneAndKeepsTheGivenValues() {
    double[] given = {0.9, 0.8, 1.0};

    assertThat(AdjustedPValues.holm(given)).containsExactly(1, 1, 1);
    assertThat(AdjustedPValues.benjaminiHochberg(given)).containsExactly(1, 1, 1);
    assertThat(given).containsExactly(0.9, 0.8, 1.0);
  }

  @Test
  void anEmptyFamilyStaysEmpty() {
    assertThat(AdjustedPValues.holm()).isEmpty();
    assertThat(AdjustedPValues.benjaminiHochberg()).isEmpty();
  }

  @Test
  void rejectsWhatIsNoProbability() {
    assertThatIllegalArgumentException().isThrownBy(() -> AdjustedPValues.holm(0.1, Double.NaN));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AdjustedPValues.benjaminiHochberg(0.1, 1.1));
  }
}
