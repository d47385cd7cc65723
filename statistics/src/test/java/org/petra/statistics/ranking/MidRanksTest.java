package org.petra.statistics.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class MidRanksTest {

  @Test
  void tiedValuesShareTheMeanOfTheirRanks() {
    MidRanks ranks = MidRanks.of(5, 1, 5, 3, 5);

    assertThat(ranks.toArray()).containsExactly(4, 1, 4, 2, 4);
    assertThat(ranks.tieTerm()).isEqualTo(24);
  }

  @Test
  void negativeZeroTiesWithZero() {
    assertThat(MidRanks.of(0.0, -0.0).toArray()).containsExactly(1.5, 1.5);
  }

  @Test
  void nothingHasNoRanks() {
    assertThat(MidRanks.of().toArray()).isEmpty();
  }

  @Test
  void rejectsNaN() {
    assertThatIllegalArgumentException().isThrownBy(() -> MidRanks.of(1, Double.NaN));
  }
}
