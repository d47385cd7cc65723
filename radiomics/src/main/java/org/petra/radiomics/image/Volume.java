package org.petra.radiomics.image;

/**
 * An immutable three-dimensional image of intensities on a {@link Geometry}.
 *
 * <p>Axis order is x, y, z in every signature, and x is fastest in storage: the intensity of voxel
 * (i, j, k) is element {@code (k*sizeY + j)*sizeX + i}. Intensities may be NaN or infinite; who
 * reads them decides. Safe for use by many threads.
 */
public final class Volume {

  private final Geometry geometry;
  private final PixelType pixelType;
  private final double[] intensities;

  private Volume(Geometry geometry, PixelType pixelType, double[] intensities) {
    if (intensities.length != geometry.size().voxels()) {
      throw new IllegalArgumentException(
          intensities.length + " intensities for " + geometry.size().voxels() + " voxels");
    }
    this.geometry = geometry;
    this.pixelType = pixelType;
    this.intensities = intensities;
  }

  /**
   * A volume over {@code intensities}, which the caller hands over and must not change afterwards.
   */
  public static Volume of(Geometry geometry, PixelType pixelType, double[] intensities) {
    return new Volume(geometry, pixelType, intensities);
  }

  /** Where the voxels lie. */
  public Geometry geometry() {
    return geometry;
  }

  /** Voxels along each axis. */
  public Size size() {
    return geometry.size();
  }

  /** The type the image is stored in. */
  public PixelType pixelType() {
    return pixelType;
  }

  /** The intensity at storage index {@code index}. */
  public double intensity(int index) {
    return intensities[index];
  }

  /** The intensity of voxel (i, j, k). */
  public double intensity(int i, int j, int k) {
    return intensities[geometry.size().index(i, j, k)];
  }

  /** Copies {@code count} intensities from storage index {@code from} on into {@code target}. */
  public void copy(int from, double[] target, int at, int count) {
    System.arraycopy(intensities, from, target, at, count);
  }

  /** A copy of all intensities, x fastest. */
  public double[] toArray() {
    return intensities.clone();
  }

  /** The same intensities declared as {@code type}; nothing is rounded. */
  public Volume as(PixelType type) {
    return type == pixelType ? this : new Volume(geometry, type, intensities);
  }
}
