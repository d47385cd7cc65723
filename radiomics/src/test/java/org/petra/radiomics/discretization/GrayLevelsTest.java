package org.petra.radiomics.discretization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.petra.radiomics.RadiomicsException;
import org.petra.radiomics.discretization.Discretization.FixedBinCount;
import org.petra.radiomics.discretization.Discretization.FixedBinWidth;
import org.petra.radiomics.image.Direction;
import org.petra.radiomics.image.Geometry;
import org.petra.radiomics.image.Mask;
import org.petra.radiomics.image.PixelType;
import org.petra.radiomics.image.Size;
import org.petra.radiomics.image.Vector3;
import org.petra.radiomics.image.Volume;

class GrayLevelsTest {

  private static GrayLevels levels(Discretization d, PixelType type, double... intensities) {
    Geometry row =
        new Geometry(
            new Size(intensities.length, 1, 1),
            new Vector3(1, 1, 1),
            new Vector3(0, 0, 0),
            Direction.IDENTITY);
    boolean[] inside = new boolean[intensities.length];
    Arrays.fill(inside, true);
    return GrayLevels.of(Volume.of(row, type, intensities), Mask.of(row, inside), d);
  }

  private static int[] row(GrayLevels levels) {
    return IntStream.range(0, levels.size().x()).map(i -> levels.level(i, 0, 0)).toArray();
  }

  @Test
  void edgesAreMultiplesOfTheWidthAndBelongToTheBinAbove() {
    GrayLevels levels =
        levels(new FixedBinWidth(25), PixelType.FLOAT64, 54, 74.999, 75, 166, 175, 50);

    assertThat(row(levels)).containsExactly(1, 1, 2, 5, 6, 1);
    assertThat(levels.highest()).isEqualTo(6);
    assertThat(levels.present()).containsExactly(1, 2, 5, 6);
    assertThat(levels.counts()).containsExactly(0, 3, 1, 0, 0, 1, 1);
  }

  @Test
  void negativeIntensitiesAreBinnedFromTheMultipleBelow() {
    GrayLevels levels =
        levels(new FixedBinWidth(25), PixelType.FLOAT64, -1, -25, -25.001, -50, 0, 24);

    assertThat(row(levels)).containsExactly(2, 2, 1, 1, 3, 3);
  }

  @Test
  void edgesAreRoundedLikeThoseOfNumpyArange() {
    // 0.1 * 3 is above 0.3 in double precision, so 0.3 lies below the edge that bears its name.
    GrayLevels levels =
        levels(new FixedBinWidth(0.1), PixelType.FLOAT64, 0, 0.1, 0.2, 0.3, 0.1 * 3);

    assertThat(row(levels)).containsExactly(1, 2, 3, 3, 4);
  }

  @Test
  void aFixedCountPutsTheLargestIntensityIntoTheLastBin() {
    GrayLevels levels =
        levels(new FixedBinCount(4), PixelType.FLOAT64, 10, 12.5, 14.9, 15, 17.5, 20);

    assertThat(row(levels)).containsExactly(1, 2, 2, 3, 4, 4);
  }

  @Test
  void aFixedCountHoldsForIntensitiesToWhichOneAddsNothing() {
    assertThat(row(levels(new FixedBinCount(4), PixelType.FLOAT64, -1e16, 1, 1e16)))
        .containsExactly(1, 3, 4);
  }

  @Test
  void binsTooNarrowToBeToldApartAreRefused() {
    assertThatThrownBy(() -> levels(new FixedBinWidth(1), PixelType.FLOAT64, 1e17, 1e17 + 64))
        .isInstanceOf(RadiomicsException.class)
        .extracting(e -> ((RadiomicsException) e).code())
        .isEqualTo(RadiomicsException.Code.TOO_MANY_GRAY_LEVELS);
  }

  @Test
  void oneIntensityIsOneGrayLevel() {
    assertThat(row(levels(new FixedBinWidth(25), PixelType.INT16, -50, -50))).containsExactly(1, 1);
    assertThat(levels(new FixedBinCount(8), PixelType.FLOAT64, 3, 3).present()).hasSize(1);
  }

  @Test
  void tooManyBinsAreRefusedWithRangeAndWidth() {
    assertThatThrownBy(() -> levels(new FixedBinWidth(0.25), PixelType.FLOAT64, 0, 30_000))
        .isInstanceOf(RadiomicsException.class)
        .hasMessageContaining("0.0 to 30000.0")
        .hasMessageContaining("width 0.25")
        .extracting(e -> ((RadiomicsException) e).code())
        .isEqualTo(RadiomicsException.Code.TOO_MANY_GRAY_LEVELS);
  }

  @Test
  void aThousandBinsAreAccepted() {
    assertThat(levels(new FixedBinWidth(1), PixelType.FLOAT64, 0, 999.5).highest())
        .isEqualTo(GrayLevels.MOST);
  }

  @Test
  void voxelsOutsideTheRegionHaveLevelZeroAndABorderSurroundsTheGrid() {
    GrayLevels levels = GrayLevels.of(new Size(2, 1, 1), new int[] {0, 7});

    assertThat(levels.level(0, 0, 0)).isZero();
    assertThat(levels.level(1, 0, 0)).isEqualTo(7);
    assertThat(levels.padded()).hasSize(4 * 3 * 3);
    assertThat(levels.region()).containsExactly(levels.sliceStride() + levels.rowStride() + 2);
  }

  @Test
  void widthsAndCountsOutOfRangeAreRefused() {
    assertThatThrownBy(() -> new FixedBinWidth(0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new FixedBinWidth(Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new FixedBinCount(0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new FixedBinCount(1001)).isInstanceOf(IllegalArgumentException.class);
  }
}
