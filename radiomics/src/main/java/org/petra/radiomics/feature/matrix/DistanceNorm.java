package org.petra.radiomics.feature.matrix;

import java.util.Locale;
import org.petra.radiomics.image.Vector3;

/** How long a direction is when its matrix is weighted by it: PyRadiomics' weighting norms. */
public enum DistanceNorm {
  /** The sum of the steps along the axes. */
  MANHATTAN,
  /** The length of the straight line. */
  EUCLIDEAN,
  /** The largest of the steps along the axes. */
  INFINITY,
  /** No length: all directions weigh the same. */
  NO_WEIGHTING;

  /** The name in PyRadiomics' settings. */
  public String pyradiomicsName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The length of a direction in mm; not defined for {@link #NO_WEIGHTING}. */
  public double lengthMm(LatticeDirection direction, Vector3 spacingMm) {
    double x = Math.abs(direction.x()) * spacingMm.x();
    double y = Math.abs(direction.y()) * spacingMm.y();
    double z = Math.abs(direction.z()) * spacingMm.z();
    return switch (this) {
      case MANHATTAN -> z + y + x;
      case EUCLIDEAN -> Math.sqrt(z * z + y * y + x * x);
      case INFINITY -> Math.max(x, Math.max(y, z));
      case NO_WEIGHTING -> throw new IllegalArgumentException("no weighting has no length");
    };
  }
}
