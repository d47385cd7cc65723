package org.petra.radiomics.filter;

import java.util.List;
import org.petra.radiomics.image.Mask;
import org.petra.radiomics.image.Volume;

/** A way to make images from an image; the closed choice of PyRadiomics' image types. */
public sealed interface ImageFilter
    permits OriginalImage,
        LaplacianOfGaussian,
        Wavelet,
        RangeKeepingFunction,
        GradientMagnitude,
        SlicePattern,
        SpherePattern {

  /** The names of all images the filter makes, in PyRadiomics' order. */
  List<String> imageNames();

  /** Whether {@code image} is large enough; if not, {@link #apply} must not be called. */
  boolean canFilter(Volume image);

  /**
   * The filtered images in the order of {@link #imageNames()}.
   *
   * @param image the intensities, all of them finite
   * @param region where responses are wanted, on the grid of {@code image}
   */
  List<FilteredImage> apply(Volume image, Mask region);
}
