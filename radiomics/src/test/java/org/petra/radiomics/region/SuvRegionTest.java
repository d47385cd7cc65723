package org.petra.radiomics.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.petra.radiomics.RadiomicsException;
import org.petra.radiomics.RadiomicsException.Code;
import org.petra.radiomics.TestImages;
import org.petra.radiomics.image.Geometry;
import org.petra.radiomics.image.Mask;
import org.petra.radiomics.image.PixelType;
import org.petra.radiomics.image.Vector3;
import org.petra.radiomics.image.Volume;

class SuvRegionTest {

  private final Geometry line = TestImages.grid(9, 1, 1, 4);
  private final Mask everywhere = TestImages.mask(line, i -> true);

  @Test
  void keepsWhatReachesFortyPercentAndIsConnectedWithTheMaximum() {
    SuvRegion region = SuvRegion.of(suv(4, 3.9, 0, 8, 10, 4, 3.99, 9, 5), everywhere);
    assertThat(region.mask().toArray())
        .containsExactly(false, false, false, true, true, true, false, false, false);
    assertThat(region.suvMax()).isEqualTo(10);
    assertThat(region.suvMean()).isEqualTo((8 + 10 + 4) / 3.0);
  }

  @Test
  void looksForTheMaximumInsideTheSeedOnly() {
    Mask seed = TestImages.mask(line, i -> i >= 3);
    SuvRegion region = SuvRegion.of(suv(99, 99, 50, 2, 5, 2, 1, 0, 0), seed);
    assertThat(region.suvMax()).isEqualTo(5);
    assertThat(region.mask().voxelCount()).isEqualTo(3);
  }

  @Test
  void connectsOverCorners() {
    Geometry cube = TestImages.grid(2, 2, 2, 4);
    Volume diagonal = Volume.of(cube, PixelType.FLOAT64, new double[] {9, 0, 0, 0, 0, 0, 0, 5});
    Mask seed = TestImages.mask(cube, i -> true);
    assertThat(SuvRegion.of(diagonal, seed).mask().voxelCount()).isEqualTo(2);
  }

  @Test
  void takesTheFirstOfSeveralMaxima() {
    SuvRegion region = SuvRegion.of(suv(7, 0, 0, 7, 7, 0, 0, 0, 0), everywhere);
    assertThat(region.mask().voxelCount()).isEqualTo(1);
  }

  @Test
  void refusesAnEmptySeedAndIntensitiesThatAreNotFinite() {
    assertThatThrownBy(
            () -> SuvRegion.of(suv(1, 1, 1, 1, 1, 1, 1, 1, 1), TestImages.mask(line, i -> false)))
        .isInstanceOfSatisfying(
            RadiomicsException.class, e -> assertThat(e.code()).isEqualTo(Code.EMPTY_MASK));
    assertThatThrownBy(() -> SuvRegion.of(suv(1, Double.NaN, 1, 1, 1, 1, 1, 1, 1), everywhere))
        .isInstanceOfSatisfying(
            RadiomicsException.class,
            e -> assertThat(e.code()).isEqualTo(Code.NON_FINITE_INTENSITY));
  }

  @Test
  void refusesASeedOnAnotherGrid() {
    Geometry moved =
        new Geometry(
            line.size(),
            line.spacingMm(),
            new Vector3(0, 0, line.spacingMm().z()),
            line.direction());
    Mask seed = TestImages.mask(moved, i -> true);
    assertThatThrownBy(() -> SuvRegion.of(suv(1, 1, 1, 1, 1, 1, 1, 1, 1), seed))
        .isInstanceOfSatisfying(
            RadiomicsException.class, e -> assertThat(e.code()).isEqualTo(Code.GEOMETRY_MISMATCH))
        .hasMessageContaining("origin by up to");
  }

  private Volume suv(double... intensities) {
    return Volume.of(line, PixelType.FLOAT64, intensities);
  }
}
