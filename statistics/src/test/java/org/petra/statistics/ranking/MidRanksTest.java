package org.petra.statistics.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MidRanksTest {

  @Test
  void tiedValuesShareTheMeanOfTheirRanks() {
    MidRanks ranks = MidRanks.of(5, 1, 5, 3, 5);

    assertThat(ranks(ranks, 5)).containsExactly(4, 1, 4, 2, 4);
    assertThat(ranks.tieTerm()).isEqualTo(24);
  }

  @Test
  void negativeZeroTiesWithZero() {
    assertThat(ranks(MidRanks.of(0.0, -0.0), 2)).containsExactly(1.5, 1.5);
  }

  @Test
  void rejectsNaN() {
    assertThatIllegalArgumentException().isThrownBy(() -> MidRanks.of(1, Double.NaN));
  }

  private static double[] ranks(MidRanks ranks, int count) {
    return IntStream.range(0, count).mapToDouble(ranks::rank).toArray();
  }
}
