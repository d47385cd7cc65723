package org.petra.radiomics.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.petra.radiomics.RadiomicsException;
import org.petra.radiomics.RadiomicsException.Code;
import org.petra.radiomics.TestImages;
import org.petra.radiomics.image.Geometry;
import org.petra.radiomics.image.Mask;

class DiceCoefficientTest {

  private final Geometry grid = TestImages.grid(7, 5, 3, 2);

  @Test
  void isTwiceTheCommonVoxelsOverTheSum() {
    Mask a = TestImages.mask(grid, i -> i < 6);
    Mask b = TestImages.mask(grid, i -> i >= 4 && i < 8);
    assertThat(DiceCoefficient.of(a, b)).isEqualTo(2 * 2 / 10.0);
  }

  @Test
  void isOneForEqualRegionsAndZeroForApartOnesAndForAnEmptyOne() {
    Mask a = TestImages.mask(grid, i -> i % 3 == 0);
    assertThat(DiceCoefficient.of(a, a)).isEqualTo(1);
    assertThat(DiceCoefficient.of(a, TestImages.mask(grid, i -> i % 3 == 1))).isZero();
    assertThat(DiceCoefficient.of(a, TestImages.mask(grid, i -> false))).isZero();
  }

  @Test
  void isNotDefinedForTwoEmptyRegions() {
    Mask empty = TestImages.mask(grid, i -> false);
    assertThat(DiceCoefficient.of(empty, empty)).isNaN();
  }

  @Test
  void countsAsVoxelByVoxelWhateverTheRegions() {
    Random random = new Random(20261124);
    for (int round = 0; round < 200; round++) {
      Mask a = random(random);
      Mask b = random(random);
      int common = 0;
      for (int i = 0; i < grid.size().voxels(); i++) {
        common += a.contains(i) && b.contains(i) ? 1 : 0;
      }
      double expected = 2.0 * common / (a.voxelCount() + b.voxelCount());
      assertThat(DiceCoefficient.of(a, b)).isEqualTo(expected).isEqualTo(DiceCoefficient.of(b, a));
    }
  }

  private Mask random(Random random) {
    double share = random.nextDouble();
    return TestImages.mask(grid, i -> i == 0 || random.nextDouble() < share);
  }

  @Test
  void refusesRegionsOfTwoGrids() {
    Mask a = TestImages.mask(grid, i -> true);
    Mask b = TestImages.mask(TestImages.grid(7, 5, 3, 3), i -> true);
    assertThatThrownBy(() -> DiceCoefficient.of(a, b))
        .isInstanceOfSatisfying(
            RadiomicsException.class, e -> assertThat(e.code()).isEqualTo(Code.GEOMETRY_MISMATCH))
        .hasMessageContaining("spacing");
  }
}
