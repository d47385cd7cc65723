package org.petra.radiomics.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.petra.radiomics.TestImages;
import org.petra.radiomics.image.Geometry;
import org.petra.radiomics.image.Volume;

class SpherePatternTest {

  /** Sums of some ten products of intensities up to some hundreds. */
  private static final double ROUNDING = 1e-12;

  private final Geometry grid = TestImages.grid(7, 7, 7, 1);

  @Test
  void everySubdivisionQuadruplesTheFacesOnTheSphere() {
    for (int subdivisions = 0; subdivisions < 4; subdivisions++) {
      List<double[]> vertices = Icosphere.vertices(subdivisions, 2.5);
      assertThat(vertices).hasSize(10 * (1 << 2 * subdivisions) + 2);
      for (double[] v : vertices) {
        assertThat(Math.sqrt(v[0] * v[0] + v[1] * v[1] + v[2] * v[2]))
            .isCloseTo(2.5, within(ROUNDING));
      }
    }
  }

  @Test
  void aConstantHasAFullPatternAndNoKurtosis() {
    List<FilteredImage> images =
        new SpherePattern(2, 1, 0).apply(TestImages.constant(grid, 0), TestImages.cube(grid, 3, 3));
    // All 12 vertices are set: 12 / 4 pi at each of them.
    assertThat(images.get(0).intensities().values()[0])
        .isCloseTo(12 / (4 * Math.PI) * Math.sqrt(12), within(ROUNDING));
    assertThat(images.get(2).intensities().values()[0]).isNaN();
  }

  @Test
  void theSplinePassesThroughTheVoxels() {
    Volume image = TestImages.noise(grid);
    MirroredSpline spline = new MirroredSpline(image);
    assertThat(at(spline, 2, 5, 3)).isCloseTo(image.intensity(2, 5, 3), within(ROUNDING));
    assertThat(at(spline, 6, 0, 6)).isCloseTo(image.intensity(6, 0, 6), within(ROUNDING));
    assertThat(at(spline, 6.1, 0, 6)).isZero();
  }

  private static double at(MirroredSpline spline, double x, double y, double z) {
    return spline.at(spline.taps(0, x), spline.taps(1, y), spline.taps(2, z));
  }
}
