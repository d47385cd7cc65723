package org.petra.radiomics.image;

/**
 * Whether a volume is taken as a whole or as slices that know nothing of each other: PyRadiomics'
 * {@code force2D} and {@code force2Ddimension}.
 */
public enum Slicing {
  /** One volume in three dimensions. */
  NONE(-1),
  /** Slices of one x. */
  ACROSS_X(0),
  /** Slices of one y. */
  ACROSS_Y(1),
  /** Slices of one z, as they were scanned. */
  ACROSS_Z(2);

  private final int axis;

  Slicing(int axis) {
    this.axis = axis;
  }

  /**
   * The slices that PyRadiomics means by a {@code force2Ddimension}, which counts axes as NumPy
   * does: 0 for z, 1 for y, 2 for x.
   */
  public static Slicing ofForce2dDimension(int dimension) {
    return switch (dimension) {
      case 0 -> ACROSS_Z;
      case 1 -> ACROSS_Y;
      case 2 -> ACROSS_X;
      default -> throw new IllegalArgumentException("dimension 0 to 2, got " + dimension);
    };
  }

  /** The axis along which slices lie one behind the other: 0 for x, 1 y, 2 z, and -1 for none. */
  public int axis() {
    return axis;
  }

  /** Whether slices lie one behind the other along {@code axis}, where 0 is x, 1 y and 2 z. */
  public boolean isAcross(int axis) {
    return this.axis == axis;
  }
}
