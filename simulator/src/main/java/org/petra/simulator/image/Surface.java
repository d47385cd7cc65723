package org.petra.simulator.image;

import org.petra.radiomics.image.Geometry;
import org.petra.radiomics.image.Mask;
import org.petra.radiomics.image.Size;
import org.petra.radiomics.image.Vector3;

/** A closed surface about the origin. */
interface Surface {

  /** How far outside the surface a position lies, along its ray, in mm; negative inside. */
  double signedDistanceMm(double x, double y, double z);

  /** The voxels of a grid whose centres lie inside, or outside by at most {@code marginMm}. */
  default Mask mask(Geometry grid, double marginMm) {
    Size size = grid.size();
    boolean[] inside = new boolean[size.voxels()];
    for (int k = 0; k < size.z(); k++) {
      for (int j = 0; j < size.y(); j++) {
        for (int i = 0; i < size.x(); i++) {
          Vector3 p = grid.position(i, j, k);
          inside[size.index(i, j, k)] = signedDistanceMm(p.x(), p.y(), p.z()) <= marginMm;
        }
      }
    }
    return Mask.of(grid, inside);
  }
}
