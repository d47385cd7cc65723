package org.petra.radiomics.feature.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.petra.radiomics.feature.matrix.LevelSizeMatrix.Weight;

class LevelSizeMatrixTest {

  /** Rounding of a few operations. */
  private static final double ROUNDING = 1e-14;

  /** One zone of level 1 and size 2, three of level 2 and size 1. */
  private static LevelSizeMatrix small() {
    LevelSizeCounter counter = new LevelSizeCounter(2);
    counter.count(1, 2);
    counter.count(2, 1);
    counter.count(2, 1);
    counter.count(2, 1);
    return counter.matrix();
  }

  @Test
  void sumsFollowTheirFormulas() {
    LevelSizeMatrix m = small();

    assertThat(m.total()).isEqualTo(4);
    assertThat(m.voxels()).isEqualTo(5);
    assertThat(m.emphasis(Weight.HIGH, Weight.NONE)).isEqualTo((1 + 3 * 4) / 4.0);
    assertThat(m.emphasis(Weight.LOW, Weight.HIGH)).isEqualTo((4 + 3 / 4.0) / 4);
    assertThat(m.levelNonUniformity()).isEqualTo((1 + 9) / 4.0);
    assertThat(m.sizeNonUniformity()).isEqualTo((9 + 1) / 4.0);
    assertThat(m.levelVariance()).isCloseTo(3 / 16.0, within(ROUNDING));
    assertThat(m.sizeVariance()).isCloseTo(3 / 16.0, within(ROUNDING));
    assertThat(m.entropy()).isCloseTo(0.8112781244591328, within(ROUNDING));
  }

  @Test
  void largeSizesAreCountedLikeSmallOnes() {
    LevelSizeCounter counter = new LevelSizeCounter(3);
    for (int n = 0; n < 40; n++) {
      counter.count(3, 1_000_000);
      counter.count(1, 64 + n % 2);
    }
    LevelSizeMatrix m = counter.matrix();

    assertThat(m.total()).isEqualTo(80);
    assertThat(m.count(3, 1_000_000)).isEqualTo(40);
    assertThat(m.count(1, 64)).isEqualTo(20);
    assertThat(m.count(1, 65)).isEqualTo(20);
    assertThat(m.voxels()).isEqualTo(40_000_000 + 20 * 64 + 20 * 65);
  }
}
