package org.petra.radiomics.feature.firstorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.petra.radiomics.discretization.Discretization;
import org.petra.radiomics.discretization.GrayLevels;
import org.petra.radiomics.image.Direction;
import org.petra.radiomics.image.Geometry;
import org.petra.radiomics.image.Mask;
import org.petra.radiomics.image.PixelType;
import org.petra.radiomics.image.RegionIntensities;
import org.petra.radiomics.image.Size;
import org.petra.radiomics.image.Vector3;
import org.petra.radiomics.image.Volume;

class FirstOrderFeaturesTest {

  /** Rounding of a few operations. */
  private static final double ROUNDING = 1e-14;

  private static IntensityDistribution row(double... intensities) {
    Geometry row =
        new Geometry(
            new Size(intensities.length, 1, 1),
            new Vector3(2, 3, 4),
            new Vector3(0, 0, 0),
            Direction.IDENTITY);
    boolean[] inside = new boolean[intensities.length];
    Arrays.fill(inside, true);
    Volume image = Volume.of(row, PixelType.FLOAT64, intensities);
    Mask mask = Mask.of(row, inside);
    return IntensityDistribution.of(
        RegionIntensities.of(image, mask),
        GrayLevels.of(image, mask, new Discretization.FixedBinCount(4)),
        0);
  }

  @Test
  void percentilesAreInterpolatedBetweenRanks() {
    IntensityDistribution x = row(4, 1, 3, 2);

    assertThat(x.min()).isEqualTo(1);
    assertThat(x.max()).isEqualTo(4);
    assertThat(x.percentile(10)).isCloseTo(1.3, within(ROUNDING));
    assertThat(FirstOrderFeatures.median(x)).isEqualTo(2.5);
    assertThat(FirstOrderFeatures.interquartileRange(x)).isCloseTo(1.5, within(ROUNDING));
  }

  @Test
  void momentsDivideByTheNumberOfVoxelsAndKurtosisIsNotExcess() {
    IntensityDistribution x = row(-1, 1, -1, 1);

    assertThat(FirstOrderFeatures.variance(x)).isEqualTo(1);
    assertThat(FirstOrderFeatures.skewness(x)).isZero();
    assertThat(FirstOrderFeatures.kurtosis(x)).isEqualTo(1);
  }

  @Test
  void totalEnergyIsEnergyTimesTheVolumeOfAVoxel() {
    IntensityDistribution x = row(1, 2, 3);

    assertThat(FirstOrderFeatures.energy(x)).isEqualTo(14);
    assertThat(FirstOrderFeatures.totalEnergy(x)).isEqualTo(14 * 24);
  }

  @Test
  void theRobustDeviationLeavesOutTheTails() {
    IntensityDistribution x = row(-1000, 1, 2, 3, 4, 5, 6, 7, 8, 9, 1000);

    assertThat(FirstOrderFeatures.robustMeanAbsoluteDeviation(x))
        .isCloseTo(20 / 9.0, within(ROUNDING));
  }

  @Test
  void theMeanOfTermsThatCancelIsExact() {
    assertThat(row(1e16, 1, -1e16, 1).moments().mean()).isEqualTo(0.5);
  }
}
