package org.petra.radiomics.feature;

import org.petra.radiomics.discretization.Discretization;
import org.petra.radiomics.feature.matrix.TextureSettings;

/**
 * How the features of the intensities of one image are computed.
 *
 * @param discretization how intensities become gray levels
 * @param voxelArrayShift what is added to an intensity in energy, total energy and root mean
 *     square, in the unit of the image; PyRadiomics' default is 0
 * @param texture how the texture matrices are counted
 */
public record FeatureSettings(
    Discretization discretization, double voxelArrayShift, TextureSettings texture) {

  /** Rejects a shift that is not finite. */
  public FeatureSettings {
    if (!Double.isFinite(voxelArrayShift)) {
      throw new IllegalArgumentException("the shift must be finite, got " + voxelArrayShift);
    }
  }

  /** PyRadiomics' defaults for all but the discretization. */
  public static FeatureSettings of(Discretization discretization) {
    return new FeatureSettings(discretization, 0, TextureSettings.DEFAULT);
  }
}
