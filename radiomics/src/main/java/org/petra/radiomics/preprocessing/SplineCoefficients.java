package org.petra.radiomics.preprocessing;

import java.util.stream.IntStream;
import org.petra.radiomics.image.AxisLines;
import org.petra.radiomics.image.Size;
import org.petra.radiomics.image.Transposition;
import org.petra.radiomics.image.Volume;

/**
 * The coefficients of the cubic B-spline through the voxels of an image, of which a part is wanted.
 *
 * <p>They follow from all voxels that are read, axis by axis; but what is not wanted along an axis
 * is left behind when the next one comes. Slices are filtered along x and y while they are in the
 * cache, and are tasks of a parallel stream.
 */
final class SplineCoefficients {

  private static final int TASKS = 4;

  private final Volume image;
  private final BoundingBox read;
  private final BoundingBox wanted;

  /**
   * @param read the voxels that coefficients follow from
   * @param wanted those whose coefficients are wanted, within {@code read}
   */
  SplineCoefficients(Volume image, BoundingBox read, BoundingBox wanted) {
    this.image = image;
    this.read = read;
    this.wanted = wanted;
  }

  /**
   * The coefficients, x fastest.
   *
   * @throws org.petra.radiomics.RadiomicsException NON_FINITE_INTENSITY when what is read holds NaN
   *     or infinity
   */
  double[] compute() {
    Intensities.requireFinite(image, read);
    Size size = wanted.size();
    int slice = size.x() * size.y();
    int depth = read.size().z();
    double[] stack = new double[Math.multiplyExact(slice, depth)];
    int tasks = Math.min(TASKS, depth);
    IntStream.range(0, tasks)
        .parallel()
        .forEach(
            task -> {
              Slice work = new Slice();
              for (int z = depth * task / tasks; z < depth * (task + 1) / tasks; z++) {
                work.filter(read.minZ() + z, stack, z * slice);
              }
            });
    int first = wanted.minZ() - read.minZ();
    return AxisLines.apply(
        stack,
        new Size(size.x(), size.y(), depth),
        2,
        size.z(),
        (in, out, lanes) -> {
          CubicBSpline.filter(in, lanes);
          for (int z = 0; z < out.length; z++) {
            System.arraycopy(in[first + z], 0, out[z], 0, lanes);
          }
        });
  }

  /** What one thread needs for a slice. */
  private final class Slice {

    private final int width = read.size().x();
    private final int height = read.size().y();
    private final double[] slice = new double[width * height];
    private final double[][] columns = new double[width][height];
    private final double[][] wantedColumns = new double[wanted.size().x()][];
    private final double[] turned = new double[wanted.size().x() * height];
    private final double[][] rows = new double[height][wanted.size().x()];

    /** Filters a slice along x and y and writes what is wanted of it. */
    void filter(int z, double[] out, int start) {
      for (int y = 0; y < height; y++) {
        int from = image.size().index(read.minX(), read.minY() + y, z);
        image.copy(from, slice, y * width, width);
      }
      Transposition.read(slice, 0, width, height, columns);
      CubicBSpline.filter(columns, height);
      System.arraycopy(
          columns, wanted.minX() - read.minX(), wantedColumns, 0, wantedColumns.length);
      int length = wantedColumns.length;
      Transposition.write(wantedColumns, turned, 0, length, height);
      for (int y = 0; y < height; y++) {
        System.arraycopy(turned, y * length, rows[y], 0, length);
      }
      CubicBSpline.filter(rows, length);
      int first = wanted.minY() - read.minY();
      for (int y = 0; y < wanted.size().y(); y++) {
        System.arraycopy(rows[first + y], 0, out, start + y * length, length);
      }
    }
  }
}
