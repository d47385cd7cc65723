package org.petra.radiomics.filter;

import org.petra.radiomics.image.Volume;

/** Samples an image on a circle within a slice, with scikit-image's arithmetic. */
final class Circle {

  /** Offsets are rounded to five decimals, so that those along the axes meet voxel centres. */
  private static final double DECIMALS = 1e5;

  private final Volume image;
  private final double[] rowOffsets;
  private final double[] columnOffsets;
  private final int rowAxis;
  private final int columnAxis;

  Circle(Volume image, double radius, int samples, int normalAxis) {
    this.image = image;
    // NumPy swaps the slices' axis with z, the first of its axes; columns are the last one.
    this.columnAxis = normalAxis == 0 ? 2 : 0;
    this.rowAxis = 3 - normalAxis - columnAxis;
    this.rowOffsets = new double[samples];
    this.columnOffsets = new double[samples];
    double single = (float) radius;
    for (int i = 0; i < samples; i++) {
      double angle = 2 * Math.PI * i / samples;
      rowOffsets[i] = Math.rint(-single * Math.sin(angle) * DECIMALS) / DECIMALS;
      columnOffsets[i] = Math.rint(single * Math.cos(angle) * DECIMALS) / DECIMALS;
    }
  }

  /** Fills {@code texture} with the samples around voxel (i, j, k), 0 beyond the image. */
  void read(int i, int j, int k, double[] texture) {
    int[] voxel = {i, j, k};
    int row = voxel[rowAxis];
    int column = voxel[columnAxis];
    for (int s = 0; s < texture.length; s++) {
      double r = row + rowOffsets[s];
      double c = column + columnOffsets[s];
      double dr = r - Math.floor(r);
      double dc = c - Math.floor(c);
      double top = between(voxel, (int) Math.floor(r), c, dc);
      double bottom = between(voxel, (int) Math.ceil(r), c, dc);
      texture[s] = (1 - dr) * top + dr * bottom;
    }
  }

  private double between(int[] voxel, int row, double column, double fraction) {
    return (1 - fraction) * intensity(voxel, row, (int) Math.floor(column))
        + fraction * intensity(voxel, row, (int) Math.ceil(column));
  }

  private double intensity(int[] voxel, int row, int column) {
    if (row < 0
        || row >= image.size().get(rowAxis)
        || column < 0
        || column >= image.size().get(columnAxis)) {
      return 0;
    }
    int[] at = voxel.clone();
    at[rowAxis] = row;
    at[columnAxis] = column;
    return image.intensity(at[0], at[1], at[2]);
  }
}
