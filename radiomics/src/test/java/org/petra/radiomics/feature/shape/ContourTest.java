package org.petra.radiomics.feature.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.petra.radiomics.TestImages;
import org.petra.radiomics.image.Geometry;
import org.petra.radiomics.image.Slicing;

class ContourTest {

  /** Rounding of a few operations. */
  private static final double ROUNDING = 1e-14;

  private static final double CORNER = Math.sqrt(2) / 2;

  @Test
  void twoPixelsAreAnOblongWithoutCorners() {
    Geometry grid = TestImages.grid(2, 1, 1, 1);

    Contour contour = Contour.of(TestImages.mask(grid, i -> true), Slicing.ACROSS_Z);

    assertThat(contour.perimeterMm()).isCloseTo(2 + 4 * CORNER, within(ROUNDING));
    assertThat(contour.surfaceMm2()).isCloseTo(1.5, within(ROUNDING));
  }

  @Test
  void pixelsThatTouchAtACornerKeepTheirOwnOutlines() {
    Geometry grid = TestImages.grid(2, 1, 2, 3);

    Contour contour = Contour.of(TestImages.mask(grid, i -> i == 0 || i == 3), Slicing.ACROSS_Y);

    assertThat(contour.perimeterMm()).isCloseTo(3 * 8 * CORNER, within(3 * ROUNDING));
    assertThat(contour.surfaceMm2()).isCloseTo(9, within(9 * ROUNDING));
  }

  @Test
  void aHoleAddsToThePerimeterAndTakesFromTheSurface() {
    Geometry grid = TestImages.grid(1, 3, 3, 1);

    Contour contour = Contour.of(TestImages.mask(grid, i -> i != 4), Slicing.ACROSS_X);

    assertThat(contour.perimeterMm()).isCloseTo(8 + 4 * CORNER + 4 * CORNER, within(ROUNDING));
    assertThat(contour.surfaceMm2()).isCloseTo(9 - 0.5 - 0.5, within(ROUNDING));
  }
}
