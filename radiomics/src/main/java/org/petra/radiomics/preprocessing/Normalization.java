package org.petra.radiomics.preprocessing;

import java.util.OptionalDouble;
import org.petra.radiomics.RadiomicsException;
import org.petra.radiomics.RadiomicsException.Code;
import org.petra.radiomics.image.PixelType;
import org.petra.radiomics.image.Volume;

/**
 * Takes intensities as standard deviations from the mean of the whole image, so that images of an
 * arbitrary unit can be compared.
 *
 * @param scale what the deviations are multiplied by in the end, positive
 * @param outliers deviations beyond which an intensity is set to that many; empty leaves them
 */
public record Normalization(double scale, OptionalDouble outliers) {

  /** Rejects numbers that are not positive and finite. */
  public Normalization {
    double limit = outliers.orElse(1);
    if (!(scale > 0) || Double.isInfinite(scale) || !(limit > 0) || Double.isInfinite(limit)) {
      throw new IllegalArgumentException("scale and outliers must be above 0: " + scale + outliers);
    }
  }

  /**
   * {@code image} normalised, in double precision. The deviation is that of a sample, divided by n
   * - 1.
   *
   * @throws RadiomicsException NON_FINITE_INTENSITY for an image that holds NaN or infinity, or one
   *     intensity alone, which has no deviation
   */
  Volume apply(Volume image) {
    Intensities.requireFinite(image);
    double[] values = image.toArray();
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    double mean = sum / values.length;
    double squares = 0;
    double first = 0;
    for (double value : values) {
      squares += (value - mean) * (value - mean);
      first += value - mean;
    }
    // What rounding left of the mean, so that the result does not depend on the size of the image.
    mean += first / values.length;
    double variance = (squares - first * first / values.length) / (values.length - 1);
    if (!(variance > 0)) {
      throw new RadiomicsException(
          Code.NON_FINITE_INTENSITY,
          "All intensities of the image are equal, so that they cannot be normalised.");
    }
    double factor = 1 / Math.sqrt(variance);
    double limit = outliers.orElse(Double.POSITIVE_INFINITY);
    for (int i = 0; i < values.length; i++) {
      values[i] = Math.clamp((values[i] - mean) * factor, -limit, limit) * scale;
    }
    return Volume.of(image.geometry(), PixelType.FLOAT64, values);
  }
}
