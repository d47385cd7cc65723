package org.petra.radiomics.filter;

import java.util.List;
import org.petra.radiomics.image.AxisLines;
import org.petra.radiomics.image.PixelType;
import org.petra.radiomics.image.Volume;

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
  public List<FilteredImage> apply(Volume image) {
    boolean doubleInput = image.pixelType() == PixelType.FLOAT64;
    double[] input = image.toArray();
    double[] sum = new double[input.length];
    for (int axis = 0; axis < 3; axis++) {
      addSecondDerivative(image, input, axis, sum, doubleInput);
    }
    roundToFloat(sum);
    return List.of(
        new FilteredImage(
            imageNames().getFirst(), Volume.of(image.geometry(), PixelType.FLOAT32, sum)));
  }

  /*
   * The order of passes and every rounding follow ITK: it keeps the images between passes in single
   * precision unless the input is double, and a value that falls next to a bin edge would else
   * change its bin.
   */
  private void addSecondDerivative(
      Volume image, double[] input, int derivativeAxis, double[] sum, boolean doubleInput) {
    double spacing = image.geometry().spacingMm().get(derivativeAxis);
    double[] response =
        pass(image, input, derivativeAxis, doubleInput, gaussian(image, derivativeAxis, true));
    for (int axis = 0; axis < 3; axis++) {
      if (axis != derivativeAxis) {
        response = pass(image, response, axis, doubleInput, gaussian(image, axis, false));
      }
    }
    double scale = 1.0 / (spacing * spacing);
    for (int i = 0; i < sum.length; i++) {
      double total = sum[i] + response[i] * scale;
      sum[i] = doubleInput ? total : (float) total;
    }
  }

  private RecursiveGaussian gaussian(Volume image, int axis, boolean secondDerivative) {
    double spacing = image.geometry().spacingMm().get(axis);
    return secondDerivative
        ? RecursiveGaussian.secondDerivative(sigmaMm, spacing)
        : RecursiveGaussian.smoothing(sigmaMm, spacing);
  }

  private static double[] pass(
      Volume image, double[] in, int axis, boolean doubleInput, AxisLines.Operation operation) {
    double[] out = AxisLines.apply(in, image.size(), axis, operation);
    if (!doubleInput) {
      roundToFloat(out);
    }
    return out;
  }

  private static void roundToFloat(double[] intensities) {
    for (int i = 0; i < intensities.length; i++) {
      intensities[i] = (float) intensities[i];
    }
  }
}
