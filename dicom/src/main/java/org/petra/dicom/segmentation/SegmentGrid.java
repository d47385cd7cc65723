package org.petra.dicom.segmentation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.petra.radiomics.image.Direction;
import org.petra.radiomics.image.Geometry;
import org.petra.radiomics.image.Size;
import org.petra.radiomics.image.Vector3;

/**
 * The grid that the frames of a segment form by themselves, where it is not the image's.
 *
 * <p>Frames may come in any order and empty ones be left out: their distances along the normal must
 * be whole multiples of one slice distance, which is SpacingBetweenSlices where that fits, else the
 * smallest distance, else (for one frame) SliceThickness.
 */
final class SegmentGrid {

  private static final double STEP_TOLERANCE_MM = 1e-3;
  private static final double SIDEWAYS_TOLERANCE_MM = 0.02;

  /** Of the slice distance, from a frame to its slice of the even grid. */
  private static final double DEPTH_TOLERANCE_SLICES = 0.1;

  private static final int MAX_SLICES = 10_000;

  /** What the object says, 0 where it says nothing: SpacingBetweenSlices and SliceThickness. */
  record SliceDistance(double betweenSlicesMm, double thicknessMm) {}

  private SegmentGrid() {}

  /** The grid of the frames, of which there is at least one. */
  static Geometry of(List<SegmentFrame> frames, int rows, SliceDistance stated) {
    SegmentFrame any = frames.getFirst();
    Vector3 x = any.columnStep().times(1 / any.columnStep().norm());
    Vector3 y = any.rowStep().times(1 / any.rowStep().norm());
    Vector3 normal = x.cross(y);
    List<SegmentFrame> sorted = new ArrayList<>(frames);
    sorted.sort(Comparator.comparingDouble(f -> f.origin().dot(normal)));
    SegmentFrame first = sorted.getFirst();
    double[] depths = new double[sorted.size()];
    for (int i = 0; i < depths.length; i++) {
      requireStacked(first, sorted.get(i), normal);
      depths[i] = sorted.get(i).origin().minus(first.origin()).dot(normal);
    }
    double spacing = spacing(depths, stated);
    double slices = Math.rint(depths[depths.length - 1] / spacing) + 1;
    if (slices > MAX_SLICES || slices * rows * any.columns() > Integer.MAX_VALUE) {
      throw Segmentation.mismatch("its own grid would have " + (long) slices + " slices");
    }
    return new Geometry(
        new Size(any.columns(), rows, (int) slices),
        new Vector3(any.columnStep().norm(), any.rowStep().norm(), spacing),
        first.origin(),
        new Direction(x, y, normal));
  }

  private static void requireStacked(SegmentFrame first, SegmentFrame frame, Vector3 normal) {
    Vector3 shift = frame.origin().minus(first.origin());
    double sideways = shift.minus(normal.times(shift.dot(normal))).norm();
    double turned =
        Math.max(
            frame.columnStep().minus(first.columnStep()).norm(),
            frame.rowStep().minus(first.rowStep()).norm());
    if (!(sideways <= SIDEWAYS_TOLERANCE_MM) || !(turned <= STEP_TOLERANCE_MM)) {
      throw Segmentation.mismatch(
          String.format(
              Locale.ROOT,
              "its frames form no grid: one lies %.3f mm beside the first, its pixel steps differ by %.4f mm",
              sideways,
              turned));
    }
  }

  private static double spacing(double[] depths, SliceDistance stated) {
    double between = stated.betweenSlicesMm();
    if (between > 0 && worstOff(depths, between) <= 0) {
      return between;
    }
    double smallest = smallestGap(depths);
    if (Double.isNaN(smallest)) {
      if (stated.thicknessMm() > 0) {
        return stated.thicknessMm();
      }
      throw Segmentation.mismatch("its one frame says no slice distance");
    }
    double off = worstOff(depths, smallest);
    if (off > 0) {
      throw Segmentation.mismatch(
          String.format(
              Locale.ROOT,
              "its frames form no grid: their smallest distance is %.4f mm, and one lies %.4f mm off its multiples",
              smallest,
              off * smallest));
    }
    return smallest;
  }

  /** NaN where all frames lie in one plane. */
  private static double smallestGap(double[] depths) {
    double smallest = Double.NaN;
    for (int i = 1; i < depths.length; i++) {
      double gap = depths[i] - depths[i - 1];
      if (gap > STEP_TOLERANCE_MM && !(gap >= smallest)) {
        smallest = gap;
      }
    }
    return smallest;
  }

  /** By how many slice distances the worst frame lies off, 0 within the tolerance. */
  private static double worstOff(double[] depths, double spacing) {
    double worst = 0;
    for (double depth : depths) {
      double slices = depth / spacing;
      worst = Math.max(worst, Math.abs(slices - Math.rint(slices)));
    }
    return worst <= DEPTH_TOLERANCE_SLICES ? 0 : worst;
  }
}
