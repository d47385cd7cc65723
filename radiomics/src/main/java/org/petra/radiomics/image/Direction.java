package org.petra.radiomics.image;

/**
 * The direction cosines of a grid: for each index axis the unit vector, in patient coordinates
 * (LPS), along which its index grows.
 *
 * @param x direction in which i grows
 * @param y direction in which j grows
 * @param z direction in which k grows
 */
public record Direction(Vector3 x, Vector3 y, Vector3 z) {

  /** Index axes along the patient axes. */
  public static final Direction IDENTITY =
      new Direction(new Vector3(1, 0, 0), new Vector3(0, 1, 0), new Vector3(0, 0, 1));

  /** The unit vector of {@code axis}, where 0 is x, 1 is y and 2 is z. */
  public Vector3 get(int axis) {
    return switch (axis) {
      case 0 -> x;
      case 1 -> y;
      case 2 -> z;
      default -> throw new IllegalArgumentException("axis must be 0, 1 or 2, got " + axis);
    };
  }
}
