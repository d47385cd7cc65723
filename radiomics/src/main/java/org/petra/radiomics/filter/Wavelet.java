package org.petra.radiomics.filter;

import java.util.ArrayList;
import java.util.List;
import org.petra.radiomics.image.AxisLines;
import org.petra.radiomics.image.PixelType;
import org.petra.radiomics.image.Size;
import org.petra.radiomics.image.Volume;

/**
 * One level of the stationary (undecimated) wavelet transform with the {@code coif1} filters: eight
 * images, each low-pass (L) or high-pass (H) along x, y and z in the order of the letters.
 *
 * <p>Axes are periodic; an axis of odd length is extended by its first voxel, as PyRadiomics does
 * because the transform needs even lengths. The eight bands share their first passes: 2 along x, 4
 * along y and 8 along z instead of 24. (Nason and Silverman 1995, "The stationary wavelet transform
 * and some statistical applications", Lecture Notes in Statistics 103.)
 */
public record Wavelet() implements ImageFilter {

  // The approximation comes last, as in PyRadiomics.
  private static final List<String> BANDS =
      List.of("LLH", "LHL", "LHH", "HLL", "HLH", "HHL", "HHH", "LLL");

  @Override
  public List<String> imageNames() {
    return BANDS.stream().map(band -> "wavelet-" + band).toList();
  }

  @Override
  public boolean canFilter(Volume image) {
    return true;
  }

  @Override
  public List<FilteredImage> apply(Volume image) {
    boolean singlePrecision = image.pixelType() == PixelType.FLOAT32;
    PixelType type = singlePrecision ? PixelType.FLOAT32 : PixelType.FLOAT64;
    List<double[]> bands = List.of(image.toArray());
    for (int axis = 0; axis < 3; axis++) {
      bands = split(bands, image.size(), axis, singlePrecision);
    }
    List<String> names = imageNames();
    List<FilteredImage> images = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      // Bands count up in binary from LLL, which is named last.
      double[] band = bands.get((i + 1) % names.size());
      images.add(new FilteredImage(names.get(i), Volume.of(image.geometry(), type, band)));
    }
    return List.copyOf(images);
  }

  private static List<double[]> split(
      List<double[]> bands, Size size, int axis, boolean singlePrecision) {
    AxisLines.Operation low =
        new PeriodicConvolution(FilterBank.COIF1.low(singlePrecision), singlePrecision);
    AxisLines.Operation high =
        new PeriodicConvolution(FilterBank.COIF1.high(singlePrecision), singlePrecision);
    List<double[]> halves = new ArrayList<>();
    for (double[] band : bands) {
      halves.add(AxisLines.apply(band, size, axis, low));
      halves.add(AxisLines.apply(band, size, axis, high));
    }
    return halves;
  }
}
