package org.petra.radiomics.image;

/**
 * An immutable set of voxels of a {@link Geometry}: the region of interest.
 *
 * <p>Storage order is that of {@link Volume}. A mask may be empty; who computes on it rejects that.
 * Safe for use by many threads.
 */
public final class Mask {

  private final Geometry geometry;
  private final boolean[] inside;
  private final Runs runs;

  private Mask(Geometry geometry, boolean[] inside) {
    if (inside.length != geometry.size().voxels()) {
      throw new IllegalArgumentException(
          inside.length + " flags for " + geometry.size().voxels() + " voxels");
    }
    this.geometry = geometry;
    this.inside = inside;
    this.runs = Runs.of(inside, geometry.size().x());
  }

  /** A mask over {@code inside}, which the caller hands over and must not change afterwards. */
  public static Mask of(Geometry geometry, boolean[] inside) {
    return new Mask(geometry, inside);
  }

  /** Where the voxels lie. */
  public Geometry geometry() {
    return geometry;
  }

  /** Voxels along each axis. */
  public Size size() {
    return geometry.size();
  }

  /** Whether the voxel at storage index {@code index} belongs to the region. */
  public boolean contains(int index) {
    return inside[index];
  }

  /** Whether voxel (i, j, k) belongs to the region. */
  public boolean contains(int i, int j, int k) {
    return inside[geometry.size().index(i, j, k)];
  }

  /** The number of voxels in the region. */
  public int voxelCount() {
    return runs.voxelCount();
  }

  /** The region as runs along x. */
  public Runs runs() {
    return runs;
  }

  /** A copy of the flags, x fastest. */
  public boolean[] toArray() {
    return inside.clone();
  }
}
