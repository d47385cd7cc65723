package org.petra.radiomics.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.petra.radiomics.feature.FeatureClass;
import org.petra.radiomics.feature.FeatureSettings;
import org.petra.radiomics.filter.LaplacianOfGaussian;
import org.petra.radiomics.filter.OriginalImage;
import org.petra.radiomics.filter.Wavelet;
import org.petra.radiomics.image.Slicing;
import org.petra.radiomics.image.Vector3;
import org.petra.radiomics.preprocessing.Resampling;
import org.petra.radiomics.preprocessing.RoiRequirements;

/**
 * Reads a parsed PyRadiomics parameter file. Defaults and order are PyRadiomics'; a key that this
 * engine does not know or not support is an error, never ignored, because the numbers would not be
 * what the file asks for.
 */
final class ParameterFile {

  private static final String IMAGE_TYPE = "imageType";
  private static final String FEATURE_CLASS = "featureClass";
  private static final String SETTING = "setting";

  private static final Set<String> SECTIONS = Set.of(IMAGE_TYPE, FEATURE_CLASS, SETTING);

  private final Parameters root;
  private final Parameters setting;

  ParameterFile(Map<String, ?> parameters) {
    this.root = new Parameters("", parameters);
    for (String key : root.values().keySet()) {
      if (!SECTIONS.contains(key)) {
        throw root.invalid(key, "is not a section of a parameter file");
      }
    }
    this.setting = root.section(SETTING);
    SupportedSettings.check(setting);
  }

  ExtractionSettings settings() {
    RoiRequirements requirements =
        new RoiRequirements(dimensions(), setting.integer("minimumROISize", 0, 1));
    ExtractionSettings settings =
        new ExtractionSettings(
            resampling(), requirements, imageTypes(), selections(), root.values());
    settings.label(); // A wrong label fails here, not when the mask is read.
    return settings;
  }

  private int dimensions() {
    int dimensions = setting.integer("minimumROIDimensions", 2, 1);
    if (dimensions > 3) {
      throw setting.invalid("minimumROIDimensions", "must be 1, 2 or 3, got " + dimensions);
    }
    return dimensions;
  }

  private @Nullable Resampling resampling() {
    List<Number> spacing = setting.numbers("resampledPixelSpacing");
    boolean off =
        setting.values().containsKey("interpolator")
            && setting.values().get("interpolator") == null;
    if (spacing == null || off) {
      return null;
    }
    if (!setting.text("interpolator", "sitkBSpline").equals("sitkBSpline")) {
      throw setting.invalid("interpolator", "must be sitkBSpline, the one supported so far");
    }
    if (spacing.size() != 3 || spacing.stream().anyMatch(s -> !(s.doubleValue() >= 0))) {
      throw setting.invalid("resampledPixelSpacing", "must be three numbers of 0 or more");
    }
    return new Resampling(
        new Vector3(
            spacing.get(0).doubleValue(),
            spacing.get(1).doubleValue(),
            spacing.get(2).doubleValue()),
        setting.integer("padDistance", 5, 0));
  }

  private List<ImageTypeSettings> imageTypes() {
    Parameters section = root.section(IMAGE_TYPE);
    if (section.values().isEmpty()) {
      return List.of(new ImageTypeSettings(new OriginalImage(), FeatureParameters.read(setting)));
    }
    List<ImageTypeSettings> types = new ArrayList<>();
    for (String name : section.values().keySet()) {
      Parameters own = section.section(name);
      SupportedSettings.checkImageType(own);
      Parameters merged = setting.overriddenBy(own);
      FeatureSettings features = FeatureParameters.read(merged);
      switch (name) {
        case "Original" -> types.add(new ImageTypeSettings(new OriginalImage(), features));
        case "Wavelet" -> {
          if (FeatureParameters.slicing(merged) != Slicing.NONE) {
            throw merged.invalid("force2D", "is not supported with Wavelet");
          }
          types.add(new ImageTypeSettings(new Wavelet(), features));
        }
        case "LoG" -> {
          for (LaplacianOfGaussian filter : laplacians(merged)) {
            types.add(new ImageTypeSettings(filter, features));
          }
        }
        default ->
            throw section.invalid(
                name, "is not supported; the image types are Original, LoG and Wavelet");
      }
    }
    return types;
  }

  private static List<LaplacianOfGaussian> laplacians(Parameters parameters) {
    List<Number> sigmas = parameters.numbers("sigma");
    if (sigmas == null || sigmas.isEmpty()) {
      throw parameters.invalid("sigma", "must list at least one width in mm");
    }
    List<LaplacianOfGaussian> filters = new ArrayList<>();
    for (Number sigma : sigmas) {
      if (!(sigma.doubleValue() > 0) || Double.isInfinite(sigma.doubleValue())) {
        throw parameters.invalid("sigma", "must be above 0, got " + sigma);
      }
      filters.add(new LaplacianOfGaussian(sigma.doubleValue(), sigma.toString()));
    }
    return filters;
  }

  private List<FeatureSelection> selections() {
    Parameters section = root.section(FEATURE_CLASS);
    if (section.values().isEmpty()) {
      return ColumnOrder.CLASSES.stream()
          .map(featureClass -> new FeatureSelection(featureClass, ColumnOrder.all(featureClass)))
          .toList();
    }
    List<FeatureSelection> selections = new ArrayList<>();
    for (String name : section.values().keySet()) {
      FeatureClass featureClass = featureClass(section, name);
      List<String> known = ColumnOrder.all(featureClass);
      List<String> wanted = section.texts(name);
      if (!known.containsAll(wanted)) {
        List<String> unknown = new ArrayList<>(wanted);
        unknown.removeAll(known);
        throw section.invalid(name, "has no feature " + String.join(", ", unknown));
      }
      List<String> features = wanted.isEmpty() ? known : wanted.stream().distinct().toList();
      selections.add(new FeatureSelection(featureClass, features));
    }
    return selections;
  }

  private static FeatureClass featureClass(Parameters section, String name) {
    for (FeatureClass featureClass : FeatureClass.values()) {
      if (featureClass.pyradiomicsName().equals(name)) {
        return featureClass;
      }
    }
    throw section.invalid(name, "is not a supported feature class");
  }
}
