package org.petra.radiomics.filter;

import java.util.List;
import org.petra.radiomics.image.Mask;
import org.petra.radiomics.image.PixelType;
import org.petra.radiomics.image.Size;
import org.petra.radiomics.image.Volume;

/**
 * The size of the gradient, by central differences; beyond an end of the image its last voxel goes
 * on. Responses come in single precision whatever the input, as ITK gives them.
 *
 * @param perMillimetre whether differences are taken per mm; if not, per voxel
 */
public record GradientMagnitude(boolean perMillimetre) implements ImageFilter {

  @Override
  public List<String> imageNames() {
    return List.of("gradient");
  }

  @Override
  public boolean canFilter(Volume image) {
    return true;
  }

  @Override
  public List<FilteredImage> apply(Volume image, Mask region) {
    Size size = image.size();
    double[] half = new double[3];
    for (int axis = 0; axis < 3; axis++) {
      half[axis] = perMillimetre ? 0.5 * (1.0 / image.geometry().spacingMm().get(axis)) : 0.5;
    }
    double[] magnitude = new double[size.voxels()];
    int to = 0;
    for (int k = 0; k < size.z(); k++) {
      int below = Math.max(k - 1, 0);
      int above = Math.min(k + 1, size.z() - 1);
      for (int j = 0; j < size.y(); j++) {
        int before = Math.max(j - 1, 0);
        int after = Math.min(j + 1, size.y() - 1);
        for (int i = 0; i < size.x(); i++) {
          int left = Math.max(i - 1, 0);
          int right = Math.min(i + 1, size.x() - 1);
          double dx =
              half[0] * image.intensity(right, j, k) - half[0] * image.intensity(left, j, k);
          double dy =
              half[1] * image.intensity(i, after, k) - half[1] * image.intensity(i, before, k);
          double dz =
              half[2] * image.intensity(i, j, above) - half[2] * image.intensity(i, j, below);
          magnitude[to++] = (float) Math.sqrt(dx * dx + dy * dy + dz * dz);
        }
      }
    }
    return List.of(
        FilteredImage.of(
            "gradient", Volume.of(image.geometry(), PixelType.FLOAT32, magnitude), region));
  }
}
