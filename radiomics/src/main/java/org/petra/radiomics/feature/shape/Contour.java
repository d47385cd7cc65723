package org.petra.radiomics.feature.shape;

import org.petra.radiomics.image.Mask;
import org.petra.radiomics.image.Size;
import org.petra.radiomics.image.Slicing;
import org.petra.radiomics.image.Vector3;

/**
 * The outline of a region within one slice, by marching squares: it joins the middles between
 * pixels inside and neighbours outside. Where two squares of the region touch at a corner the
 * outlines stay apart, as in PyRadiomics.
 *
 * <p>In a square of four pixel centres the outline depends on which of the four are inside, so the
 * squares of each pattern are counted, and lengths and surfaces are exact but for the last
 * multiplication.
 *
 * @param perimeterMm length of all outlines, those of holes among them, in mm
 * @param surfaceMm2 surface within the outlines in mm^2
 */
record Contour(double perimeterMm, double surfaceMm2) {

  /** The outline of a region that has one slice across the axis that {@code slicing} names. */
  static Contour of(Mask mask, Slicing slicing) {
    int fastAxis = slicing.isAcross(0) ? 1 : 0;
    int slowAxis = slicing.isAcross(2) ? 1 : 2;
    Vector3 spacing = mask.geometry().spacingMm();
    return of(countSquares(mask, fastAxis, slowAxis), spacing.get(fastAxis), spacing.get(slowAxis));
  }

  /**
   * The number of squares of each pattern, whose bits 0 and 1 are neighbours in one line, and 2 and
   * 3 those in the next.
   */
  private static int[] countSquares(Mask mask, int fastAxis, int slowAxis) {
    Size size = mask.size();
    int width = size.get(fastAxis);
    int[] squares = new int[16];
    for (int line = -1; line < size.get(slowAxis); line++) {
      int earlier = 0;
      for (int i = 0; i <= width; i++) {
        int column = i == width ? 0 : column(mask, line, i, width);
        squares[earlier | column << 1]++;
        earlier = column;
      }
    }
    return squares;
  }

  /** Two pixels, one behind the other: bit 0 for that in {@code line}, bit 2 for the next line. */
  private static int column(Mask mask, int line, int i, int width) {
    int here = line * width + i;
    int next = here + width;
    int first = line >= 0 && mask.contains(here) ? 1 : 0;
    int second = next < mask.size().voxels() && mask.contains(next) ? 4 : 0;
    return first | second;
  }

  private static Contour of(int[] squares, double fastMm, double slowMm) {
    double pixel = fastMm * slowMm;
    double corner = Math.hypot(fastMm, slowMm) / 2;
    double perimeter = 0;
    double surface = 0;
    for (int pattern = 1; pattern < 16; pattern++) {
      double n = squares[pattern];
      switch (pattern) {
        case 0b1111 -> surface += n * pixel;
        case 0b0011, 0b1100 -> {
          perimeter += n * fastMm;
          surface += n * pixel / 2;
        }
        case 0b0101, 0b1010 -> {
          perimeter += n * slowMm;
          surface += n * pixel / 2;
        }
        case 0b0110, 0b1001 -> {
          perimeter += n * 2 * corner;
          surface += n * pixel / 4;
        }
        default -> {
          perimeter += n * corner;
          surface += n * pixel * (Integer.bitCount(pattern) == 1 ? 1 : 7) / 8;
        }
      }
    }
    return new Contour(perimeter, surface);
  }
}
