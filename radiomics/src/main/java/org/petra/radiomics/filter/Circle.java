package org.petra.radiomics.filter;

import org.petra.radiomics.image.Size;
import org.petra.radiomics.image.Volume;

/** Samples an image on a circle within a slice, with scikit-image's arithmetic. */
final class Circle {

  private final Volume image;
  private final int normalAxis;
  private final Offsets rows;
  private final Offsets columns;

  Circle(Volume image, double radius, int samples, int normalAxis) {
    this.image = image;
    this.normalAxis = normalAxis;
    // NumPy swaps the slices' axis with z, the first of its axes; columns are the last one.
    int columnAxis = normalAxis == 0 ? 2 : 0;
    int rowAxis = 3 - normalAxis - columnAxis;
    double single = (float) radius;
    double[] rowOffsets = new double[samples];
    double[] columnOffsets = new double[samples];
    for (int s = 0; s < samples; s++) {
      double angle = 2 * Math.PI * s / samples;
      rowOffsets[s] = -single * Math.sin(angle);
      columnOffsets[s] = single * Math.cos(angle);
    }
    this.rows = new Offsets(image.size(), rowAxis, rowOffsets);
    this.columns = new Offsets(image.size(), columnAxis, columnOffsets);
  }

  /** Fills {@code texture} with the samples around voxel (i, j, k), 0 beyond the image. */
  void read(int i, int j, int k, double[] texture) {
    int[] voxel = {i, j, k};
    int slice = voxel[normalAxis] * Offsets.stride(image.size(), normalAxis);
    int row = voxel[rows.axis] * texture.length;
    int column = voxel[columns.axis] * texture.length;
    for (int s = 0; s < texture.length; s++) {
      double dr = rows.fraction[row + s];
      double top = between(slice, rows.low[row + s], column + s);
      double bottom = between(slice, rows.high[row + s], column + s);
      texture[s] = (1 - dr) * top + dr * bottom;
    }
  }

  private double between(int slice, int row, int column) {
    double fraction = columns.fraction[column];
    return (1 - fraction) * intensity(slice, row, columns.low[column])
        + fraction * intensity(slice, row, columns.high[column]);
  }

  private double intensity(int slice, int row, int column) {
    return row < 0 || column < 0 ? 0 : image.intensity(slice + row + column);
  }

  /** For every position along an axis and every sample the two voxels that it lies between. */
  private static final class Offsets {

    /** Offsets are rounded to five decimals, so that those along the axes meet voxel centres. */
    private static final double DECIMALS = 1e5;

    private final int axis;
    private final int[] low; // in storage; -1 beyond the image
    private final int[] high;
    private final double[] fraction;

    Offsets(Size size, int axis, double[] offsets) {
      this.axis = axis;
      int length = size.get(axis);
      this.low = new int[length * offsets.length];
      this.high = new int[low.length];
      this.fraction = new double[low.length];
      for (int n = 0; n < length; n++) {
        for (int s = 0; s < offsets.length; s++) {
          double position = n + Math.rint(offsets[s] * DECIMALS) / DECIMALS;
          int at = n * offsets.length + s;
          low[at] = stored(Math.floor(position), length, size);
          high[at] = stored(Math.ceil(position), length, size);
          fraction[at] = position - Math.floor(position);
        }
      }
    }

    private int stored(double voxel, int length, Size size) {
      return voxel < 0 || voxel >= length ? -1 : (int) voxel * stride(size, axis);
    }

    static int stride(Size size, int axis) {
      return switch (axis) {
        case 0 -> 1;
        case 1 -> size.x();
        default -> size.x() * size.y();
      };
    }
  }
}
