package org.petra.radiomics.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.petra.radiomics.TestImages;
import org.petra.radiomics.image.Mask;
import org.petra.radiomics.image.PixelType;
import org.petra.radiomics.image.Size;
import org.petra.radiomics.image.Volume;

class WaveletTest {

  /** Rounding of a few hundred additions of numbers near one. */
  private static final double ROUNDING = 1e-12;

  @Test
  void bandsComeInPyRadiomicsOrderWithTheApproximationLast() {
    assertThat(Wavelet.DEFAULT.imageNames())
        .containsExactly(
            "wavelet-LLH",
            "wavelet-LHL",
            "wavelet-LHH",
            "wavelet-HLL",
            "wavelet-HLH",
            "wavelet-HHL",
            "wavelet-HHH",
            "wavelet-LLL");
  }

  @Test
  void everyBandIsTheTripleSumOfItsThreeFilters() {
    Volume image = TestImages.noise(TestImages.grid(7, 8, 5, 1));
    for (FilteredImage band : Wavelet.DEFAULT.apply(image, everywhere(image))) {
      String letters = band.name().substring("wavelet-".length());
      for (int[] voxel : new int[][] {{0, 0, 0}, {6, 7, 4}, {3, 1, 2}, {5, 6, 3}}) {
        assertThat(band.intensities().values()[image.size().index(voxel[0], voxel[1], voxel[2])])
            .as("%s at %s", band.name(), List.of(voxel[0], voxel[1], voxel[2]))
            .isCloseTo(tripleSum(image, letters, voxel), within(ROUNDING));
      }
    }
  }

  @Test
  void aConstantHasNoDetail() {
    Volume image = TestImages.constant(TestImages.grid(6, 5, 4, 1), 100);
    for (FilteredImage band : Wavelet.DEFAULT.apply(image, everywhere(image))) {
      double expected = band.name().equals("wavelet-LLL") ? 100 * Math.pow(2, 1.5) : 0;
      for (double intensity : band.intensities().values()) {
        assertThat(intensity).isCloseTo(expected, within(100 * ROUNDING));
      }
    }
  }

  @Test
  void onlySinglePrecisionInputStaysSinglePrecision() {
    Volume image = TestImages.noise(TestImages.grid(6, 6, 6, 1));
    assertThat(Wavelet.DEFAULT.apply(image.as(PixelType.FLOAT32), everywhere(image)))
        .allSatisfy(
            band -> assertThat(band.intensities().pixelType()).isEqualTo(PixelType.FLOAT32));
    assertThat(Wavelet.DEFAULT.apply(image.as(PixelType.INT16), everywhere(image)))
        .allSatisfy(
            band -> assertThat(band.intensities().pixelType()).isEqualTo(PixelType.FLOAT64));
  }

  private static Mask everywhere(Volume volume) {
    return TestImages.mask(volume.geometry(), i -> true);
  }

  private static double tripleSum(Volume image, String letters, int[] voxel) {
    double[] x = taps(letters.charAt(0));
    double[] y = taps(letters.charAt(1));
    double[] z = taps(letters.charAt(2));
    Size size = image.size();
    double sum = 0;
    for (int a = 0; a < x.length; a++) {
      for (int b = 0; b < y.length; b++) {
        for (int c = 0; c < z.length; c++) {
          int i = source(voxel[0] + 3 - a, size.x());
          int j = source(voxel[1] + 3 - b, size.y());
          int k = source(voxel[2] + 3 - c, size.z());
          sum += x[a] * y[b] * z[c] * image.intensity(i, j, k);
        }
      }
    }
    return sum;
  }

  private static double[] taps(char letter) {
    return letter == 'L'
        ? FilterBank.of("coif1", false).low()
        : FilterBank.of("coif1", false).high();
  }

  /** Periodic, with the first voxel repeated at the end of an axis of odd length. */
  private static int source(int position, int length) {
    int index = Math.floorMod(position, length + length % 2);
    return index == length ? 0 : index;
  }
}
