package org.petra.radiomics.feature.shape;

import java.util.BitSet;
import org.petra.radiomics.image.Vector3;

/**
 * The largest distances between two vertices of the mesh of a region, in mm.
 *
 * <p>The vertices are the middles between a voxel inside and a neighbour outside, so twice their
 * coordinates are whole. The two of a diameter are corners of the convex hull; a corner of the hull
 * of all vertices is a corner of the hull of its plane, whichever way the planes are cut. So all
 * diameters follow from the few corners of plane hulls, exactly and without comparing all vertices.
 *
 * @param slice largest distance within a plane of one z
 * @param column largest distance within a plane of one y
 * @param row largest distance within a plane of one x
 * @param maximum largest distance at all
 */
record Diameters(double slice, double column, double row, double maximum) {

  static Diameters of(PaddedMask mask, Vector3 spacingMm) {
    PlaneExtremes byX = new PlaneExtremes(mask, 0);
    PlaneExtremes byY = new PlaneExtremes(mask, 1);
    PlaneExtremes byZ = new PlaneExtremes(mask, 2);
    addVertices(mask, byX, byY, byZ);
    PlaneHulls x = byX.hulls(spacingMm);
    PlaneHulls y = byY.hulls(spacingMm);
    PlaneHulls z = byZ.hulls(spacingMm);
    BitSet corners = z.corners();
    corners.and(y.corners());
    corners.and(x.corners());
    double largest = FarthestPair.distance(corners, mask, spacingMm);
    return new Diameters(z.diameter(), y.diameter(), x.diameter(), largest);
  }

  private static void addVertices(PaddedMask mask, PlaneExtremes... planes) {
    byte[] inside = mask.inside();
    int nx = mask.x();
    int slice = nx * mask.y();
    for (int z = 0; z < mask.z() - 1; z++) {
      for (int y = 0; y < mask.y() - 1; y++) {
        int row = (z * mask.y() + y) * nx;
        for (int x = 0; x < nx - 1; x++) {
          int voxel = row + x;
          if (x + PaddedMask.EIGHT < nx && isUniform(mask, voxel)) {
            x += PaddedMask.EIGHT - 1;
            continue;
          }
          int here = inside[voxel];
          for (PlaneExtremes plane : planes) {
            if (here != inside[voxel + 1]) {
              plane.add(2 * x + 1, 2 * y, 2 * z);
            }
            if (here != inside[voxel + nx]) {
              plane.add(2 * x, 2 * y + 1, 2 * z);
            }
            if (here != inside[voxel + slice]) {
              plane.add(2 * x, 2 * y, 2 * z + 1);
            }
          }
        }
      }
    }
  }

  /** Whether the eight voxels from {@code voxel} on are as their neighbours. */
  private static boolean isUniform(PaddedMask mask, int voxel) {
    long here = mask.eight(voxel);
    return here == mask.eight(voxel + 1)
        && here == mask.eight(voxel + mask.x())
        && here == mask.eight(voxel + mask.x() * mask.y());
  }
}
