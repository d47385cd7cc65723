package org.petra.radiomics.filter;

import java.util.List;
import org.petra.radiomics.image.Mask;
import org.petra.radiomics.image.PixelType;
import org.petra.radiomics.image.RegionIntensities;
import org.petra.radiomics.image.Volume;
import org.petra.radiomics.preprocessing.BoundingBox;

/**
 * The Laplacian of a Gaussian at one scale, as ITK's recursive filter computes it: for each axis
 * the second derivative along it, smoothed along the two others, summed over axes. Responses are
 * normalised across scales (times sigma squared) and come in single precision whatever the input.
 *
 * @param sigmaMm standard deviation of the Gaussian in mm, positive
 * @param sigmaText sigma as the settings write it, which the image's name repeats with a hyphen for
 *     the point: {@code 1} and {@code 1.0} name two columns
 */
public record LaplacianOfGaussian(double sigmaMm, String sigmaText) implements ImageFilter {

  /** Rejects a sigma that is not positive and finite. */
  public LaplacianOfGaussian {
    if (!(sigmaMm > 0) || Double.isInfinite(sigmaMm)) {
      throw new IllegalArgumentException("sigma must be positive and finite, got " + sigmaMm);
    }
  }

  @Override
  public List<String> imageNames() {
    return List.of("log-sigma-" + sigmaText.replace('.', '-') + "-mm-3D");
  }

  /** Whether each axis has at least four voxels and sigma plus one voxel fits into it. */
  @Override
  public boolean canFilter(Volume image) {
    for (int axis = 0; axis < 3; axis++) {
      int voxels = image.size().get(axis);
      double needed = Math.ceil(sigmaMm / image.geometry().spacingMm().get(axis)) + 1;
      if (voxels < RecursiveGaussian.MIN_LENGTH || voxels < needed) {
        return false;
      }
    }
    return true;
  }

  @Override
  public List<FilteredImage> apply(Volume image, Mask region) {
    double[] responses =
        new LaplacianPasses(image, BoundingBox.of(region), sigmaMm).responses(region);
    return List.of(
        new FilteredImage(
            imageNames().getFirst(), RegionIntensities.of(region, PixelType.FLOAT32, responses)));
  }
}
