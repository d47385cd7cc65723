package org.petra.radiomics.preprocessing;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What is done to image and region before features are computed, in the order of the components.
 *
 * @param normalization how intensities are normalised; null leaves them as they are
 * @param resampling how both are brought to another spacing; null leaves them as they are
 * @param preCrop voxels kept around the region when nothing is resampled; empty keeps the image
 * @param maskGrid what is done with a region on another grid when nothing is resampled
 * @param resegmentation which voxels of the region are left out by their intensity; null: none
 */
public record PreprocessingSettings(
    @Nullable Normalization normalization,
    @Nullable Resampling resampling,
    OptionalInt preCrop,
    MaskGrid maskGrid,
    @Nullable Resegmentation resegmentation) {

  /** Nothing is done. */
  public static final PreprocessingSettings NONE = of(null);

  /** Rejects a negative number of voxels. */
  public PreprocessingSettings {
    if (preCrop.orElse(0) < 0) {
      throw new IllegalArgumentException("voxels around the region, got " + preCrop);
    }
  }

  /** Nothing but {@code resampling}. */
  public static PreprocessingSettings of(@Nullable Resampling resampling) {
    return new PreprocessingSettings(null, resampling, OptionalInt.empty(), MaskGrid.DEFAULT, null);
  }
}
