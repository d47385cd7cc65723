package org.petra.radiomics.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.petra.radiomics.TestImages;
import org.petra.radiomics.image.Geometry;
import org.petra.radiomics.image.PixelType;
import org.petra.radiomics.image.RegionIntensities;
import org.petra.radiomics.image.Size;
import org.petra.radiomics.image.Vector3;
import org.petra.radiomics.image.Volume;

class LaplacianOfGaussianTest {

  /** The fitted recursion is within a hundredth of the true second derivative; ITK's equally. */
  private static final double APPROXIMATION = 0.01;

  @Test
  void nameKeepsSigmaAsWritten() {
    assertThat(new LaplacianOfGaussian(1, "1").imageNames()).containsExactly("log-sigma-1-mm-3D");
    assertThat(new LaplacianOfGaussian(1, "1.0").imageNames())
        .containsExactly("log-sigma-1-0-mm-3D");
  }

  @Test
  void aGaussianRespondsAsItsClosedForm() {
    // A Gaussian of deviation s filtered with scale t is one of s² + t², here times t² Laplacian:
    // at its centre -3 t² (s²)^1.5 / (s² + t²)^2.5.
    double s = 3;
    double t = 2;
    Volume image = gaussian(s);
    RegionIntensities response =
        new LaplacianOfGaussian(t, "2.0")
            .apply(image, TestImages.mask(image.geometry(), i -> true))
            .getFirst()
            .intensities();
    double expected = -3 * t * t * Math.pow(s * s, 1.5) / Math.pow(s * s + t * t, 2.5);
    assertThat(response.values()[image.size().index(16, 16, 16)])
        .isCloseTo(expected, within(-APPROXIMATION * expected));
    assertThat(response.pixelType()).isEqualTo(PixelType.FLOAT32);
  }

  @Test
  void aConstantGivesNoResponse() {
    Volume image = TestImages.constant(TestImages.grid(8, 7, 6, 1.5), -1000);
    for (double response :
        new LaplacianOfGaussian(1.5, "1.5")
            .apply(image, TestImages.mask(image.geometry(), i -> true))
            .getFirst()
            .intensities()
            .values()) {
      // Single precision of -1000, three times.
      assertThat(response).isCloseTo(0, within(1e-3));
    }
  }

  @Test
  void refusesImagesThatSigmaOrTheRecursionDoesNotFit() {
    LaplacianOfGaussian filter = new LaplacianOfGaussian(5, "5");
    assertThat(filter.canFilter(TestImages.noise(TestImages.grid(6, 6, 6, 1)))).isTrue();
    assertThat(filter.canFilter(TestImages.noise(TestImages.grid(6, 6, 5, 1)))).isFalse();
    assertThat(
            new LaplacianOfGaussian(1, "1")
                .canFilter(TestImages.noise(TestImages.grid(9, 9, 3, 1))))
        .isFalse();
  }

  @Test
  void refusesASigmaThatIsNotPositive() {
    assertThatIllegalArgumentException().isThrownBy(() -> new LaplacianOfGaussian(0, "0"));
  }

  private static Volume gaussian(double sigma) {
    Geometry grid = TestImages.grid(33, 33, 33, 1);
    Size size = grid.size();
    double[] intensities = new double[size.voxels()];
    for (int k = 0; k < size.z(); k++) {
      for (int j = 0; j < size.y(); j++) {
        for (int i = 0; i < size.x(); i++) {
          Vector3 d = new Vector3(i - 16, j - 16, k - 16);
          intensities[size.index(i, j, k)] = Math.exp(-d.dot(d) / (2 * sigma * sigma));
        }
      }
    }
    return Volume.of(grid, PixelType.FLOAT64, intensities);
  }
}
