package org.petra.radiomics.filter;

import java.util.List;
import org.petra.radiomics.image.Mask;
import org.petra.radiomics.image.Volume;

/** The image itself, under the name {@code original}. */
public record OriginalImage() implements ImageFilter {

  private static final String NAME = "original";

  @Override
  public List<String> imageNames() {
    return List.of(NAME);
  }

  @Override
  public boolean canFilter(Volume image) {
    return true;
  }

  @Override
  public List<FilteredImage> apply(Volume image, Mask region) {
    return List.of(FilteredImage.of(NAME, image, region));
  }
}
