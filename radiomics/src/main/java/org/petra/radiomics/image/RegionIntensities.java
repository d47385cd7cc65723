package org.petra.radiomics.image;

/**
 * The intensities of an image at the voxels of a region, in storage order, and nothing of what lies
 * between. Immutable as long as callers leave the shared array alone; safe for use by many threads.
 */
public final class RegionIntensities {

  private final Mask mask;
  private final PixelType pixelType;
  private final double[] values;
  private final double min;
  private final double max;

  private RegionIntensities(Mask mask, PixelType pixelType, double[] values) {
    if (values.length != mask.voxelCount()) {
      throw new IllegalArgumentException(
          values.length + " intensities for " + mask.voxelCount() + " voxels");
    }
    this.mask = mask;
    this.pixelType = pixelType;
    this.values = values;
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (double x : values) {
      // Seldom so, or NaN, which then remains.
      if (!(x >= low)) {
        low = Math.min(low, x);
      }
      if (!(x <= high)) {
        high = Math.max(high, x);
      }
    }
    this.min = low;
    this.max = high;
  }

  private RegionIntensities(RegionIntensities intensities, Mask same) {
    if (same.voxelCount() != intensities.values.length) {
      throw new IllegalArgumentException(
          intensities.values.length + " intensities for " + same.voxelCount() + " voxels");
    }
    this.mask = same;
    this.pixelType = intensities.pixelType;
    this.values = intensities.values;
    this.min = intensities.min;
    this.max = intensities.max;
  }

  /** What {@code image} holds at the voxels of {@code mask}, which lies on its grid. */
  public static RegionIntensities of(Volume image, Mask mask) {
    if (!image.size().equals(mask.size())) {
      throw new IllegalArgumentException("image of " + image.size() + ", mask of " + mask.size());
    }
    Runs runs = mask.runs();
    double[] values = new double[mask.voxelCount()];
    int n = 0;
    for (int run = 0; run < runs.count(); run++) {
      image.copy(runs.start(run), values, n, runs.length(run));
      n += runs.length(run);
    }
    return new RegionIntensities(mask, image.pixelType(), values);
  }

  /**
   * Intensities that are known already, one for each voxel of {@code mask}; the caller hands {@code
   * values} over and must not change them afterwards.
   */
  public static RegionIntensities of(Mask mask, PixelType pixelType, double[] values) {
    return new RegionIntensities(mask, pixelType, values);
  }

  /**
   * The same intensities on another grid.
   *
   * @param same the same voxels in the same order, such as the region cut to its box
   */
  public RegionIntensities on(Mask same) {
    return new RegionIntensities(this, same);
  }

  /** The region. */
  public Mask mask() {
    return mask;
  }

  /** The type the image is stored in. */
  public PixelType pixelType() {
    return pixelType;
  }

  /** One intensity for each voxel, in storage order. Shared: do not change. */
  public double[] values() {
    return values;
  }

  /** The smallest intensity; NaN where one is NaN, infinite without a voxel. */
  public double min() {
    return min;
  }

  /** The largest intensity; NaN where one is NaN, infinite without a voxel. */
  public double max() {
    return max;
  }
}
