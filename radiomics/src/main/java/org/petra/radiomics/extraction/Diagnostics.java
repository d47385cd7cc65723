package org.petra.radiomics.extraction;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.petra.radiomics.EngineVersion;
import org.petra.radiomics.image.Geometry;
import org.petra.radiomics.image.Mask;
import org.petra.radiomics.image.RegionIntensities;
import org.petra.radiomics.image.Runs;
import org.petra.radiomics.image.Size;
import org.petra.radiomics.image.Vector3;
import org.petra.radiomics.image.Volume;
import org.petra.radiomics.preprocessing.BoundingBox;
import org.petra.radiomics.preprocessing.PreprocessingSettings;
import org.petra.radiomics.region.ConnectedComponents;

/**
 * Says what features were computed on, under PyRadiomics' names: versions, settings, and the image
 * and region before and after resampling.
 */
final class Diagnostics {

  private static final String PREFIX = "diagnostics_";

  /** What PyRadiomics reports of settings that are left out, but for those without a value. */
  private static final Map<String, Object> DEFAULTS =
      new TreeMap<>(
          Map.of(
              "additionalInfo",
              true,
              "distances",
              List.of(1),
              "force2D",
              false,
              "interpolator",
              "sitkBSpline",
              "label",
              1,
              "minimumROIDimensions",
              2,
              "normalize",
              false,
              "normalizeScale",
              1,
              "padDistance",
              5,
              "preCrop",
              false));

  private final Map<String, Object> values = new LinkedHashMap<>();

  private Diagnostics() {}

  static Map<String, Object> of(
      ExtractionSettings settings, Volume image, Mask mask, PreparedCase prepared) {
    Parameters setting = new Parameters("", settings.source()).section("setting");
    if (Boolean.FALSE.equals(setting.values().get("additionalInfo"))) {
      return Map.of();
    }
    Diagnostics diagnostics = new Diagnostics();
    diagnostics.put("Versions_Petra", EngineVersion.CURRENT);
    diagnostics.put("Versions_Java", Runtime.version().toString());
    Map<String, Object> withDefaults = new LinkedHashMap<>(DEFAULTS);
    withDefaults.putAll(setting.values());
    diagnostics.put("Configuration_Settings", withDefaults);
    Map<String, Object> imageTypes =
        new Parameters("", settings.source()).section("imageType").values();
    diagnostics.put(
        "Configuration_EnabledImageTypes",
        imageTypes.isEmpty() ? Map.of("Original", Map.of()) : imageTypes);
    diagnostics.put("Image-original_Hash", PixelHash.of(image));
    diagnostics.put("Image-original_Dimensionality", "3D");
    diagnostics.image("original", image);
    diagnostics.put("Mask-original_Hash", PixelHash.of(mask, settings.label()));
    diagnostics.mask("original", mask);
    Volume last = prepared.image();
    Mask whole = prepared.whole().mask();
    PreprocessingSettings preprocessing = settings.preprocessing();
    if (preprocessing.resampling() != null) {
      diagnostics.image("interpolated", last);
      diagnostics.mask("interpolated", last, whole);
    } else if (preprocessing.preCrop().isEmpty()
        && !preprocessing.maskGrid().isOne(image.geometry(), mask.geometry())) {
      diagnostics.mask("corrected", last, whole);
    }
    if (preprocessing.resegmentation() != null) {
      diagnostics.mask("resegmented", last, prepared.region());
    }
    return diagnostics.values;
  }

  private void put(String name, Object value) {
    values.put(PREFIX + name, value);
  }

  private void image(String stage, Volume image) {
    grid("Image-" + stage, image.geometry());
    intensities("Image-" + stage, Summary.of(image));
  }

  private void mask(String stage, Volume image, Mask mask) {
    mask(stage, mask);
    intensities("Mask-" + stage, Summary.of(RegionIntensities.of(image, mask)));
  }

  private void mask(String stage, Mask mask) {
    String name = "Mask-" + stage;
    grid(name, mask.geometry());
    BoundingBox box = BoundingBox.of(mask);
    Size size = box.size();
    put(
        name + "_BoundingBox",
        List.of(box.minX(), box.minY(), box.minZ(), size.x(), size.y(), size.z()));
    put(name + "_VoxelNum", mask.voxelCount());
    put(name + "_VolumeNum", ConnectedComponents.of(mask).count());
    Vector3 centre = centreOfMass(mask);
    put(name + "_CenterOfMassIndex", list(centre));
    put(name + "_CenterOfMass", list(mask.geometry().position(centre.x(), centre.y(), centre.z())));
  }

  private void grid(String name, Geometry geometry) {
    put(name + "_Spacing", list(geometry.spacingMm()));
    Size size = geometry.size();
    put(name + "_Size", List.of(size.x(), size.y(), size.z()));
  }

  private void intensities(String name, Summary summary) {
    put(name + "_Mean", summary.mean());
    put(name + "_Minimum", summary.min());
    put(name + "_Maximum", summary.max());
  }

  private static Vector3 centreOfMass(Mask mask) {
    Size size = mask.size();
    Runs runs = mask.runs();
    long twiceX = 0;
    long y = 0;
    long z = 0;
    for (int run = 0; run < runs.count(); run++) {
      int row = runs.start(run) / size.x();
      int first = runs.start(run) - row * size.x();
      long length = runs.length(run);
      twiceX += length * (2L * first + length - 1);
      y += length * (row % size.y());
      z += length * (row / size.y());
    }
    int n = mask.voxelCount();
    return new Vector3((double) (twiceX / 2) / n, (double) y / n, (double) z / n);
  }

  private static List<Double> list(Vector3 v) {
    return List.of(v.x(), v.y(), v.z());
  }
}
