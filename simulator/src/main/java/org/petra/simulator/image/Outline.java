package org.petra.simulator.image;

import java.util.Random;
import org.petra.radiomics.image.Geometry;
import org.petra.radiomics.image.Vector3;

/** A lesion's surface as a {@link Drawing} has it. */
final class Outline implements Surface {

  // Coarser than a lesion's own bumps: a reader misjudges where a side of the lesion ends, and
  // smooths over rather than adds to its roughness.
  private static final double LOWEST_FREQUENCY = 1.5;
  private static final double SPAN_OF_FREQUENCIES = 2;

  private final LesionShape truth;
  private final Bumps stray;
  private final double biasMm;
  private final double strayMm;

  private Outline(LesionShape truth, Bumps stray, double biasMm, double strayMm) {
    this.truth = truth;
    this.stray = stray;
    this.biasMm = biasMm;
    this.strayMm = strayMm;
  }

  /** The outline that is drawn on an image of this grid. */
  static Outline on(Geometry grid, LesionShape truth, Drawing drawing, Random random) {
    Vector3 voxel = grid.spacingMm();
    double widthMm = Math.cbrt(voxel.x() * voxel.y() * voxel.z());
    return new Outline(
        truth,
        new Bumps(LOWEST_FREQUENCY, SPAN_OF_FREQUENCIES, random),
        drawing.bias() * widthMm,
        drawing.stray() * widthMm);
  }

  @Override
  public double signedDistanceMm(double x, double y, double z) {
    double distance = truth.signedDistanceMm(x, y, z) - biasMm;
    double r = Math.sqrt(x * x + y * y + z * z);
    return r == 0 || strayMm == 0 ? distance : distance - strayMm * stray.at(x / r, y / r, z / r);
  }
}
