package org.petra.dicom.segmentation;

import java.util.Arrays;
import java.util.Locale;
import org.petra.radiomics.image.Geometry;
import org.petra.radiomics.image.Mask;
import org.petra.radiomics.image.Size;
import org.petra.radiomics.image.Vector3;

/**
 * Closed planar contours filled on a grid at voxel centres by the even-odd rule.
 *
 * <p>A scan line through the centres of a row toggles the voxels right of each crossing; toggling
 * for every contour gives the even-odd rule over all of them. An edge owns its lower end and not
 * its upper one, so that a vertex on the line counts once.
 */
final class ContourFill {

  /** Contour planes are written to two decimals; real ones lie up to 0.04 mm off their slice. */
  private static final double PLANE_TOLERANCE_SLICES = 0.1;

  private final Geometry grid;
  private final boolean[] inside;

  ContourFill(Geometry grid) {
    this.grid = grid;
    this.inside = new boolean[grid.size().voxels()];
  }

  /**
   * Toggles the voxels inside one contour.
   *
   * @param points x, y, z of each vertex in mm; the last is joined to the first
   */
  void add(double[] points) {
    if (points.length % 3 != 0) {
      throw Segmentation.unreadable("ContourData is not a list of triples");
    }
    int vertices = points.length / 3;
    if (vertices < 3) {
      return;
    }
    double[] x = new double[vertices];
    double[] y = new double[vertices];
    double plane = 0;
    for (int v = 0; v < vertices; v++) {
      Vector3 index = grid.index(new Vector3(points[3 * v], points[3 * v + 1], points[3 * v + 2]));
      x[v] = index.x();
      y[v] = index.y();
      if (v == 0) {
        plane = Math.rint(index.z());
      }
      requireInPlane(index.z(), plane, grid.spacingMm().z());
    }
    Size size = grid.size();
    if (plane >= 0 && plane < size.z()) {
      fill(x, y, (int) plane);
    } else {
      throw Segmentation.mismatch("a contour lies outside the image's slices");
    }
  }

  private static void requireInPlane(double depth, double plane, double sliceMm) {
    double off = Math.abs(depth - plane);
    if (!(off <= PLANE_TOLERANCE_SLICES)) {
      throw Segmentation.mismatch(
          String.format(
              Locale.ROOT,
              "a contour lies %.3f slice distances (%.3f mm) off a slice",
              off,
              off * sliceMm));
    }
  }

  private void fill(double[] x, double[] y, int k) {
    Size size = grid.size();
    int first = (int) Math.max(0, Math.ceil(Arrays.stream(y).min().orElseThrow()));
    int last = (int) Math.min(size.y() - 1.0, Math.floor(Arrays.stream(y).max().orElseThrow()));
    for (int j = first; j <= last; j++) {
      int row = size.index(0, j, k);
      for (int a = 0, b = x.length - 1; a < x.length; b = a++) {
        if (y[a] > j == y[b] > j) {
          continue;
        }
        double crossing = x[a] + (j - y[a]) / (y[b] - y[a]) * (x[b] - x[a]);
        // Voxels with centre < crossing have it to their right.
        int end = (int) Math.min(size.x(), Math.ceil(crossing));
        for (int i = 0; i < end; i++) {
          inside[row + i] = !inside[row + i];
        }
      }
    }
  }

  Mask mask() {
    return Mask.of(grid, inside.clone());
  }
}
