package org.petra.radiomics.feature.matrix;

/**
 * How the texture matrices are counted.
 *
 * @param neighbourhood which voxels are compared; run length and size zone matrices take from it
 *     only whether to stay in a slice
 * @param aggregation how the directions of co-occurrence and run length matrices become one
 * @param symmetricalGlcm whether each pair counts both ways, PyRadiomics' {@code symmetricalGLCM}
 * @param gldmAlpha the largest difference of gray level at which a neighbour is dependent,
 *     PyRadiomics' {@code gldm_a}; 0 or more
 */
public record TextureSettings(
    Neighbourhood neighbourhood, Aggregation aggregation, boolean symmetricalGlcm, int gldmAlpha) {

  /** PyRadiomics' defaults. */
  public static final TextureSettings DEFAULT =
      new TextureSettings(Neighbourhood.TOUCHING, new Aggregation.MeanOfDirections(), true, 0);

  /** Rejects a negative {@code gldmAlpha}. */
  public TextureSettings {
    if (gldmAlpha < 0) {
      throw new IllegalArgumentException("gldmAlpha must be 0 or more, got " + gldmAlpha);
    }
  }
}
