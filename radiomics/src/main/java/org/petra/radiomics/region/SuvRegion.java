package org.petra.radiomics.region;

import org.petra.radiomics.RadiomicsException;
import org.petra.radiomics.RadiomicsException.Code;
import org.petra.radiomics.image.Mask;
import org.petra.radiomics.image.Size;
import org.petra.radiomics.image.Vector3;
import org.petra.radiomics.image.Volume;
import org.petra.radiomics.preprocessing.BoundingBox;
import org.petra.radiomics.preprocessing.Crop;
import org.petra.radiomics.preprocessing.Intensities;
import org.petra.radiomics.preprocessing.MaskGrid;

/**
 * The metabolically active part of a lesion on a PET image's own grid: the voxels of a drawn seed
 * with at least 40 % of its maximum, as far as they are connected with the maximum.
 *
 * @param mask the region, never empty
 * @param suvMax the largest SUV in the seed, and so in the region
 * @param suvMean the mean SUV in the region
 * @param peakMm the centre of the voxel with the largest SUV, in mm
 */
public record SuvRegion(Mask mask, double suvMax, double suvMean, Vector3 peakMm) {

  /** The share of SUVmax that a voxel needs to belong. */
  private static final double THRESHOLD = 0.4;

  /**
   * The region grown in {@code seed}. Of several voxels with the maximum the first in storage order
   * counts.
   *
   * @throws RadiomicsException EMPTY_MASK for a seed without voxels, GEOMETRY_MISMATCH when the
   *     grids of seed and image differ, NON_FINITE_INTENSITY when a voxel of the seed is NaN or
   *     infinite
   */
  public static SuvRegion of(Volume suv, Mask seed) {
    String difference = MaskGrid.DEFAULT.difference(suv.geometry(), seed.geometry());
    if (!difference.isEmpty()) {
      throw new RadiomicsException(
          Code.GEOMETRY_MISMATCH, "The PET image and its region differ in " + difference + ".");
    }
    if (seed.voxelCount() == 0) {
      throw new RadiomicsException(Code.EMPTY_MASK, "The PET region has no voxel.");
    }
    Intensities.requireFinite(suv, seed);
    int peak = peak(suv, seed);
    double suvMax = suv.intensity(peak);
    boolean[] hot = new boolean[seed.size().voxels()];
    for (int i = 0; i < hot.length; i++) {
      // The peak itself always belongs, also where every SUV is negative.
      hot[i] = i == peak || (seed.contains(i) && suv.intensity(i) >= THRESHOLD * suvMax);
    }
    Mask region = ConnectedComponents.of(Mask.of(seed.geometry(), hot)).containing(peak);
    return new SuvRegion(region, suvMax, mean(suv, region), centre(suv, peak));
  }

  /** The same region on the part of the grid that holds it, which takes little memory. */
  public SuvRegion cropped() {
    return new SuvRegion(Crop.to(mask, BoundingBox.of(mask)), suvMax, suvMean, peakMm);
  }

  private static Vector3 centre(Volume suv, int voxel) {
    Size size = suv.size();
    int row = voxel / size.x();
    return suv.geometry().position(voxel % size.x(), row % size.y(), row / size.y());
  }

  private static int peak(Volume suv, Mask seed) {
    int peak = -1;
    for (int i = 0; i < seed.size().voxels(); i++) {
      if (seed.contains(i) && (peak < 0 || suv.intensity(i) > suv.intensity(peak))) {
        peak = i;
      }
    }
    return peak;
  }

  private static double mean(Volume suv, Mask region) {
    double sum = 0;
    for (int i = 0; i < region.size().voxels(); i++) {
      if (region.contains(i)) {
        sum += suv.intensity(i);
      }
    }
    return sum / region.voxelCount();
  }
}
