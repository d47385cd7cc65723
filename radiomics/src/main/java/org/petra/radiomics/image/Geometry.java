package org.petra.radiomics.image;

/**
 * Where the voxel centres of a grid lie in patient space (LPS, millimetres).
 *
 * <p>The centre of voxel (i, j, k) is {@code origin + i*sx*dx + j*sy*dy + k*sz*dz} with spacing s
 * and direction d.
 *
 * @param size voxels along each axis
 * @param spacingMm distance of neighbouring voxel centres along each index axis, positive, in mm
 * @param originMm centre of voxel (0, 0, 0), in mm
 * @param direction unit vectors of the index axes
 */
public record Geometry(Size size, Vector3 spacingMm, Vector3 originMm, Direction direction) {

  /** Rejects a spacing that is not positive and finite. */
  public Geometry {
    for (int axis = 0; axis < 3; axis++) {
      double s = spacingMm.get(axis);
      if (!(s > 0) || Double.isInfinite(s)) {
        throw new IllegalArgumentException("spacing must be positive and finite, got " + spacingMm);
      }
    }
  }

  /** The position in mm of the (fractional) index (i, j, k). */
  public Vector3 position(double i, double j, double k) {
    return originMm
        .plus(direction.x().times(i * spacingMm.x()))
        .plus(direction.y().times(j * spacingMm.y()))
        .plus(direction.z().times(k * spacingMm.z()));
  }

  /** The fractional index of a position in mm; the directions must be orthonormal. */
  public Vector3 index(Vector3 positionMm) {
    Vector3 d = positionMm.minus(originMm);
    return new Vector3(
        d.dot(direction.x()) / spacingMm.x(),
        d.dot(direction.y()) / spacingMm.y(),
        d.dot(direction.z()) / spacingMm.z());
  }

  /** The volume of one voxel in cubic millimetres. */
  public double voxelVolumeMm3() {
    return spacingMm.x() * spacingMm.y() * spacingMm.z();
  }
}
