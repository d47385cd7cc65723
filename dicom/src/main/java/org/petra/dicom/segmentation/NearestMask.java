package org.petra.dicom.segmentation;

import java.util.Locale;
import org.petra.radiomics.image.Geometry;
import org.petra.radiomics.image.Mask;
import org.petra.radiomics.image.Size;
import org.petra.radiomics.image.Vector3;

/**
 * A mask on another grid by nearest neighbour: a voxel is inside where its centre lies in a voxel
 * that is. The other grid must hold every voxel of the mask.
 */
final class NearestMask {

  /** A centre may lie on the image's very edge, up to rounding of positions. */
  private static final double EDGE_VOXELS = 0.5 + 1e-3;

  private final Mask from;
  private final Geometry to;
  private final int[] low = new int[3];
  private final int[] high = new int[3];

  private NearestMask(Mask from, Geometry to) {
    this.from = from;
    this.to = to;
  }

  /**
   * The mask on {@code to}; empty where every voxel falls between the centres of {@code to}.
   *
   * @throws org.petra.radiomics.RadiomicsException GEOMETRY_MISMATCH if a voxel's centre lies
   *     outside {@code to}, saying how many and how far
   */
  static Mask on(Mask from, Geometry to) {
    boolean[] inside = new boolean[to.size().voxels()];
    if (from.voxelCount() > 0) {
      NearestMask resampling = new NearestMask(from, to);
      resampling.findBox();
      resampling.fill(inside);
    }
    return Mask.of(to, inside);
  }

  private void findBox() {
    double[] least = {Double.MAX_VALUE, Double.MAX_VALUE, Double.MAX_VALUE};
    double[] most = {-Double.MAX_VALUE, -Double.MAX_VALUE, -Double.MAX_VALUE};
    int outside = 0;
    double furthestMm = 0;
    Size size = from.size();
    for (int v = 0; v < size.voxels(); v++) {
      if (!from.contains(v)) {
        continue;
      }
      Vector3 position =
          from.geometry().position(v % size.x(), v / size.x() % size.y(), v / size.x() / size.y());
      Vector3 index = to.index(position);
      double off = outsideMm(index);
      outside += off > 0 ? 1 : 0;
      furthestMm = Math.max(furthestMm, off);
      for (int axis = 0; axis < 3; axis++) {
        least[axis] = Math.min(least[axis], index.get(axis));
        most[axis] = Math.max(most[axis], index.get(axis));
      }
    }
    if (outside > 0) {
      throw Segmentation.mismatch(
          String.format(
              Locale.ROOT,
              "%d of its %d voxels lie outside the image, by up to %.2f mm",
              outside,
              from.voxelCount(),
              furthestMm));
    }
    box(least, most);
  }

  private double outsideMm(Vector3 index) {
    double worst = 0;
    for (int axis = 0; axis < 3; axis++) {
      double i = index.get(axis);
      double last = to.size().get(axis) - 1.0;
      double off = Math.max(-EDGE_VOXELS - i, i - last - EDGE_VOXELS);
      worst = Math.max(worst, off * to.spacingMm().get(axis));
    }
    return worst;
  }

  /** Half a voxel of {@code from} may reach further than its centre, in whatever direction. */
  private void box(double[] least, double[] most) {
    Vector3 spacing = from.geometry().spacingMm();
    double reachMm = spacing.norm();
    for (int axis = 0; axis < 3; axis++) {
      double reach = reachMm / to.spacingMm().get(axis);
      low[axis] = (int) Math.max(0, Math.floor(least[axis] - reach));
      high[axis] = (int) Math.min(to.size().get(axis) - 1.0, Math.ceil(most[axis] + reach));
    }
  }

  private void fill(boolean[] inside) {
    for (int k = low[2]; k <= high[2]; k++) {
      for (int j = low[1]; j <= high[1]; j++) {
        for (int i = low[0]; i <= high[0]; i++) {
          inside[to.size().index(i, j, k)] = isInside(from.geometry().index(to.position(i, j, k)));
        }
      }
    }
  }

  private boolean isInside(Vector3 index) {
    int[] voxel = new int[3];
    for (int axis = 0; axis < 3; axis++) {
      double whole = Math.rint(index.get(axis));
      if (!(whole >= 0 && whole < from.size().get(axis))) {
        return false;
      }
      voxel[axis] = (int) whole;
    }
    return from.contains(voxel[0], voxel[1], voxel[2]);
  }
}
