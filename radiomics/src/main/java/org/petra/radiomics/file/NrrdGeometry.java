package org.petra.radiomics.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.petra.radiomics.image.Direction;
import org.petra.radiomics.image.Geometry;
import org.petra.radiomics.image.Size;
import org.petra.radiomics.image.Vector3;

/**
 * Where the voxels of a NRRD image lie, in LPS. Without a space, index axes are patient axes and
 * the first voxel is at zero.
 */
final class NrrdGeometry {

  private static final Pattern VECTOR = Pattern.compile("\\(([^)]*)\\)");

  private NrrdGeometry() {}

  static Geometry of(NrrdHeader header, Size size) {
    String directions = header.field("space directions");
    if (directions == null) {
      return new Geometry(size, spacings(header), new Vector3(0, 0, 0), Direction.IDENTITY);
    }
    Vector3 toLps = toLps(header.field("space"));
    List<Vector3> axes = vectors(directions, header.isSlice() ? 2 : 3);
    if (header.isSlice()) {
      axes.add(new Vector3(0, 0, 1));
    }
    String origin = header.field("space origin");
    Vector3 first = origin == null ? new Vector3(0, 0, 0) : vectors(origin, 1).getFirst();
    double[] spacing = new double[3];
    Vector3[] unit = new Vector3[3];
    for (int axis = 0; axis < 3; axis++) {
      spacing[axis] = axes.get(axis).norm();
      if (!(spacing[axis] > 0) || Double.isInfinite(spacing[axis])) {
        throw Unreadable.because("an axis has no direction");
      }
      unit[axis] = scaled(axes.get(axis).times(1 / spacing[axis]), toLps);
    }
    return new Geometry(
        size,
        new Vector3(spacing[0], spacing[1], spacing[2]),
        scaled(first, toLps),
        new Direction(unit[0], unit[1], unit[2]));
  }

  /** The signs that turn positions of {@code space} into LPS. */
  private static Vector3 toLps(@Nullable String space) {
    return switch (space == null ? "" : space.toLowerCase(Locale.ROOT)) {
      case "left-posterior-superior", "lps", "left-posterior", "" -> new Vector3(1, 1, 1);
      case "right-anterior-superior", "ras" -> new Vector3(-1, -1, 1);
      case "left-anterior-superior", "las" -> new Vector3(1, -1, 1);
      default -> throw Unreadable.because("its space is not LPS, RAS or LAS");
    };
  }

  private static Vector3 scaled(Vector3 v, Vector3 factors) {
    return new Vector3(v.x() * factors.x(), v.y() * factors.y(), v.z() * factors.z());
  }

  private static Vector3 spacings(NrrdHeader header) {
    String text = header.field("spacings");
    if (text == null) {
      return new Vector3(1, 1, 1);
    }
    List<String> words = new ArrayList<>(List.of(text.strip().split("\\s+")));
    int valuesAxis = header.valuesAxis();
    if (header.isSlice()) {
      words.add("1");
    }
    if (valuesAxis >= 0 && valuesAxis < words.size()) {
      words.remove(valuesAxis);
    }
    Vector3 spacing = vector(words.toArray(String[]::new));
    boolean positive = spacing.x() > 0 && spacing.y() > 0 && spacing.z() > 0;
    if (!positive || Double.isInfinite(spacing.x() + spacing.y() + spacing.z())) {
      throw Unreadable.because("its voxel spacing is not positive");
    }
    return spacing;
  }

  private static List<Vector3> vectors(String text, int count) {
    List<Vector3> vectors = new ArrayList<>();
    Matcher matcher = VECTOR.matcher(text);
    while (matcher.find()) {
      String[] words = matcher.group(1).strip().split("\\s*,\\s*");
      // The plane of a slice is that of z = 0.
      vectors.add(vector(words.length == 2 ? new String[] {words[0], words[1], "0"} : words));
    }
    if (vectors.size() != count) {
      throw Unreadable.because("its axes or origin are not vectors of three numbers");
    }
    return vectors;
  }

  private static Vector3 vector(String[] words) {
    if (words.length != 3) {
      throw Unreadable.because("its axes or origin are not vectors of three numbers");
    }
    try {
      return new Vector3(
          Double.parseDouble(words[0]), Double.parseDouble(words[1]), Double.parseDouble(words[2]));
    } catch (NumberFormatException e) {
      throw Unreadable.because("its axes or origin are not vectors of three numbers", e);
    }
  }
}
