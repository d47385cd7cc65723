package org.petra.model.card;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.petra.contracts.model.Estimate;

class LimitsTest {

  @Test
  void anIntervalThatReachesChanceIsSaid() {
    assertThat(Limits.atChance("On the part EXTERNAL", interval(0.655, 0.456, 0.853)))
        .hasValueSatisfying(
            sentence -> assertThat(sentence).contains("EXTERNAL", "0.456", "not shown"));
    assertThat(Limits.atChance("x", interval(0.8, 0.51, 0.9))).isEmpty();
    assertThat(Limits.atChance("x", interval(null, null, null))).isEmpty();
  }

  @Test
  void aSlopeWhoseIntervalLeavesOutOneIsSaid() {
    assertThat(Limits.miscalibrated("x", interval(0.205, -0.085, 0.494)))
        .hasValueSatisfying(sentence -> assertThat(sentence).contains("extreme", "0.494"));
    assertThat(Limits.miscalibrated("x", interval(4.0, 1.5, 6.5)))
        .hasValueSatisfying(sentence -> assertThat(sentence).contains("too even"));
    assertThat(Limits.miscalibrated("x", interval(0.8, 0.3, 1.3))).isEmpty();
    assertThat(Limits.miscalibrated("x", interval(null, null, null))).isEmpty();
  }

  private static Estimate interval(
      @Nullable Double value, @Nullable Double low, @Nullable Double high) {
    return new Estimate(value, low, high, "Wald", null);
  }
}
