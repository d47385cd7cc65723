package org.petra.radiomics.image;

/**
 * A triple of coordinates in the order x, y, z: a position or a spacing in millimetres, or a
 * direction.
 *
 * @param x first coordinate
 * @param y second coordinate
 * @param z third coordinate
 */
public record Vector3(double x, double y, double z) {

  /** The sum of this vector and {@code other}. */
  public Vector3 plus(Vector3 other) {
    return new Vector3(x + other.x, y + other.y, z + other.z);
  }

  /** The difference of this vector and {@code other}. */
  public Vector3 minus(Vector3 other) {
    return new Vector3(x - other.x, y - other.y, z - other.z);
  }

  /** This vector times {@code factor}. */
  public Vector3 times(double factor) {
    return new Vector3(x * factor, y * factor, z * factor);
  }

  /** The scalar product of this vector and {@code other}. */
  public double dot(Vector3 other) {
    return x * other.x + y * other.y + z * other.z;
  }

  /** The vector product of this vector and {@code other}. */
  public Vector3 cross(Vector3 other) {
    return new Vector3(
        y * other.z - z * other.y, z * other.x - x * other.z, x * other.y - y * other.x);
  }

  /** The Euclidean length. */
  public double norm() {
    return Math.sqrt(dot(this));
  }

  /** The coordinate on {@code axis}, where 0 is x, 1 is y and 2 is z. */
  public double get(int axis) {
    return switch (axis) {
      case 0 -> x;
      case 1 -> y;
      case 2 -> z;
      default -> throw new IllegalArgumentException("axis must be 0, 1 or 2, got " + axis);
    };
  }
}
