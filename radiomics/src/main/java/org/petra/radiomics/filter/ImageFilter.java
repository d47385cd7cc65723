package org.petra.radiomics.filter;

import java.util.List;
import org.petra.radiomics.image.Volume;

/** A way to make images from an image; the closed choice of PyRadiomics' image types. */
public sealed interface ImageFilter permits OriginalImage, LaplacianOfGaussian, Wavelet {

  /** The names of all images the filter makes, in PyRadiomics' order. */
  List<String> imageNames();

  /** The smallest number of voxels an axis may have; below it {@link #apply} gives no image. */
  boolean canFilter(Volume image);

  /** The filtered images in the order of {@link #imageNames()}, on the grid of {@code image}. */
  List<FilteredImage> apply(Volume image);
}
