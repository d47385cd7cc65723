package org.petra.radiomics.preprocessing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.petra.radiomics.image.Geometry;
import org.petra.radiomics.image.Vector3;

/** In what two grids differ beyond ITK's tolerances. */
final class GridDifference {

  private GridDifference() {}

  /**
   * All that differs and by how much, such as {@code origin by up to 3.2 mm}; empty when the grids
   * are one.
   *
   * @param tolerance of origins and spacings in voxels of {@code image} along x, of direction
   *     cosines as it is
   */
  static String between(Geometry image, Geometry mask, double tolerance) {
    List<String> differences = new ArrayList<>();
    if (!image.size().equals(mask.size())) {
      differences.add("size (" + voxels(image) + " and " + voxels(mask) + " voxels)");
    }
    double millimetres = tolerance * image.spacingMm().x();
    double origin = largest(image.originMm(), mask.originMm());
    if (!(origin <= millimetres)) {
      differences.add("origin by up to " + text(origin) + " mm");
    }
    double spacing = largest(image.spacingMm(), mask.spacingMm());
    if (!(spacing <= millimetres)) {
      differences.add("spacing by up to " + text(spacing) + " mm");
    }
    double direction = 0;
    for (int axis = 0; axis < 3; axis++) {
      direction =
          Math.max(direction, largest(image.direction().get(axis), mask.direction().get(axis)));
    }
    if (!(direction <= tolerance)) {
      differences.add("direction cosines by up to " + text(direction));
    }
    return String.join(", ", differences);
  }

  private static String voxels(Geometry grid) {
    return grid.size().x() + " x " + grid.size().y() + " x " + grid.size().z();
  }

  private static String text(double number) {
    return String.format(Locale.ROOT, "%.3g", number);
  }

  private static double largest(Vector3 a, Vector3 b) {
    double largest = 0;
    for (int axis = 0; axis < 3; axis++) {
      largest = Math.max(largest, Math.abs(a.get(axis) - b.get(axis)));
    }
    return largest;
  }
}
