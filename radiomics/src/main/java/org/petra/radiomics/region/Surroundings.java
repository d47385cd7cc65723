package org.petra.radiomics.region;

import java.util.Arrays;
import org.petra.radiomics.image.Mask;
import org.petra.radiomics.image.Runs;
import org.petra.radiomics.image.Size;
import org.petra.radiomics.image.Vector3;

/**
 * What lies no farther from a region than some distance between centres of voxels, but for the
 * grid's outermost layer.
 */
final class Surroundings {

  private final Mask region;
  private final double reachMm;
  private final boolean[] near;

  private Surroundings(Mask region, double reachMm) {
    this.region = region;
    this.reachMm = reachMm;
    this.near = new boolean[region.size().voxels()];
  }

  /** The region and its surroundings. */
  static boolean[] of(Mask region, double reachMm) {
    Surroundings surroundings = new Surroundings(region, reachMm);
    Runs runs = region.runs();
    for (int run = 0; run < runs.count(); run++) {
      surroundings.around(runs.start(run), runs.end(run));
    }
    return surroundings.near;
  }

  /** What lies near a run is, in each row about it, the run made longer at both ends. */
  private void around(int start, int end) {
    Size size = region.size();
    Vector3 spacing = region.geometry().spacingMm();
    int row = start / size.x();
    int first = start % size.x();
    int last = first + end - start;
    int slices = (int) (reachMm / spacing.z());
    int rows = (int) (reachMm / spacing.y());
    int y = row % size.y();
    int z = row / size.y();
    for (int k = Math.max(1, z - slices); k <= Math.min(size.z() - 2, z + slices); k++) {
      for (int j = Math.max(1, y - rows); j <= Math.min(size.y() - 2, y + rows); j++) {
        double acrossMm = Math.hypot((k - z) * spacing.z(), (j - y) * spacing.y());
        if (acrossMm <= reachMm) {
          double alongMm = Math.sqrt(reachMm * reachMm - acrossMm * acrossMm);
          int longer = (int) (alongMm / spacing.x());
          int rowStart = size.index(0, j, k);
          int from = Math.max(1, first - longer);
          int to = Math.max(from, Math.min(size.x() - 1, last + longer));
          Arrays.fill(near, rowStart + from, rowStart + to, true);
        }
      }
    }
  }
}
