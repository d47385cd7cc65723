package org.petra.radiomics.preprocessing;

import java.util.Arrays;
import org.petra.radiomics.RadiomicsException;
import org.petra.radiomics.RadiomicsException.Code;
import org.petra.radiomics.image.Mask;
import org.petra.radiomics.image.PixelType;
import org.petra.radiomics.image.RegionIntensities;
import org.petra.radiomics.image.Volume;

/**
 * Leaves out voxels of the region by their intensity.
 *
 * @param mode what the bounds mean
 * @param lower bound at or above which a voxel stays
 * @param upper bound at or below which a voxel stays; infinite for none
 * @param ofShape whether the shape too is that of the voxels that stay
 */
public record Resegmentation(Mode mode, double lower, double upper, boolean ofShape) {

  /** What bounds mean. */
  public enum Mode {
    /** Intensities. */
    ABSOLUTE,
    /** Parts of the largest intensity in the region. */
    RELATIVE,
    /** Standard deviations in the region, from the mean there. */
    SIGMA
  }

  /** Rejects bounds in the wrong order, or NaN. */
  public Resegmentation {
    if (!(lower <= upper)) {
      throw new IllegalArgumentException("from " + lower + " to " + upper);
    }
  }

  /**
   * The voxels of the region that stay.
   *
   * @throws RadiomicsException ROI_TOO_SMALL when at most one does
   */
  public Mask apply(MaskedImage prepared) {
    Volume image = prepared.image();
    double[] intensities = RegionIntensities.of(image, prepared.mask()).values();
    double from = threshold(lower, intensities, image.pixelType());
    double to =
        upper == Double.POSITIVE_INFINITY
            ? upper
            : threshold(upper, intensities, image.pixelType());
    boolean[] stays = new boolean[image.size().voxels()];
    for (int i = 0; i < stays.length; i++) {
      double intensity = image.intensity(i);
      stays[i] = prepared.mask().contains(i) && intensity >= from && intensity <= to;
    }
    Mask mask = Mask.of(prepared.mask().geometry(), stays);
    if (mask.voxelCount() <= 1) {
      throw new RadiomicsException(
          Code.ROI_TOO_SMALL,
          "Re-segmentation leaves %d voxels of the region.".formatted(mask.voxelCount()));
    }
    return mask;
  }

  /** NumPy computes in single precision where the image is of it. */
  private double threshold(double bound, double[] intensities, PixelType type) {
    boolean single = type == PixelType.FLOAT32;
    double threshold =
        switch (mode) {
          case ABSOLUTE -> bound;
          case RELATIVE ->
              Arrays.stream(intensities).max().orElseThrow() * (single ? (float) bound : bound);
          case SIGMA -> {
            PairwiseSum sum = new PairwiseSum(single);
            double mean = sum.mean(intensities);
            double scaled = sum.rounded(sum.deviation(intensities, mean) * sum.rounded(bound));
            yield mean + scaled;
          }
        };
    return single ? (float) threshold : threshold;
  }
}
