package org.petra.dicom.segmentation;

import org.petra.radiomics.image.Geometry;
import org.petra.radiomics.image.Size;
import org.petra.radiomics.image.Vector3;

/**
 * From the pixels of a frame to the voxels of a grid, remembering how far from a voxel's centre the
 * worst of them lay.
 */
final class FramePlacement {

  /** A step must be one voxel; over 1,000 pixels this adds up to a voxel, which is noticed too. */
  private static final double STEP_TOLERANCE_VOXELS = 1e-3;

  private final Size size;
  private final Vector3 origin;
  private final Vector3 columnStep;
  private final Vector3 rowStep;
  private final double[] largestOffsets = new double[3];
  private double outsideVoxels;

  private FramePlacement(Size size, Vector3 origin, Vector3 columnStep, Vector3 rowStep) {
    this.size = size;
    this.origin = origin;
    this.columnStep = columnStep;
    this.rowStep = rowStep;
  }

  /** Whether a frame's pixels are the grid's voxels in size and orientation. */
  static boolean hasVoxelsOf(Geometry grid, SegmentFrame frame) {
    FramePlacement placement = of(frame, grid);
    return isUnit(placement.columnStep) && isUnit(placement.rowStep);
  }

  /** The placement of a frame of which {@link #hasVoxelsOf} is true. */
  static FramePlacement of(SegmentFrame frame, Geometry grid) {
    Vector3 origin = grid.index(frame.origin());
    Vector3 column = grid.index(frame.origin().plus(frame.columnStep())).minus(origin);
    Vector3 row = grid.index(frame.origin().plus(frame.rowStep())).minus(origin);
    return new FramePlacement(grid.size(), origin, column, row);
  }

  private static boolean isUnit(Vector3 step) {
    double worst = 0;
    double length = 0;
    for (int axis = 0; axis < 3; axis++) {
      double whole = Math.rint(step.get(axis));
      worst = Math.max(worst, Math.abs(step.get(axis) - whole));
      length += Math.abs(whole);
    }
    return worst <= STEP_TOLERANCE_VOXELS && length == 1;
  }

  /** The storage index of a pixel's voxel, or -1 where it is outside the grid. */
  int voxel(int column, int row) {
    Vector3 index = origin.plus(columnStep.times(column)).plus(rowStep.times(row));
    int[] voxel = new int[3];
    for (int axis = 0; axis < 3; axis++) {
      double whole = Math.rint(index.get(axis));
      largestOffsets[axis] = Math.max(largestOffsets[axis], Math.abs(index.get(axis) - whole));
      if (!(whole >= 0 && whole < size.get(axis))) {
        double last = size.get(axis) - 1.0;
        outsideVoxels = Math.max(-index.get(axis), index.get(axis) - last);
        return -1;
      }
      voxel[axis] = (int) whole;
    }
    return size.index(voxel[0], voxel[1], voxel[2]);
  }

  /** How far from the nearest voxel the pixel lay for which {@link #voxel} was -1. */
  double outsideVoxels() {
    return outsideVoxels;
  }

  /** The largest distance along {@code axis} from a pixel to its voxel so far, in voxels. */
  double largestOffsetVoxels(int axis) {
    return largestOffsets[axis];
  }
}
