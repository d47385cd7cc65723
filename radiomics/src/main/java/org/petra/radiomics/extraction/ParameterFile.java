package org.petra.radiomics.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.petra.radiomics.feature.FeatureClass;
import org.petra.radiomics.feature.FeatureSettings;
import org.petra.radiomics.filter.ImageFilter;
import org.petra.radiomics.filter.OriginalImage;
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

  private static final String VOXEL_SETTING = "voxelSetting";

  private static final Set<String> SECTIONS =
      Set.of(IMAGE_TYPE, FEATURE_CLASS, SETTING, VOXEL_SETTING);

  private final Parameters root;
  private final Parameters setting;

  ParameterFile(Map<String, ?> parameters) {
    this.root = new Parameters("", parameters);
    for (String key : root.values().keySet()) {
      if (!SECTIONS.contains(key)) {
        throw root.invalid(
            key, "is not a section of a parameter file" + NearestName.hint(key, SECTIONS));
      }
    }
    this.setting = root.section(SETTING);
    KnownSettings.check(setting);
    KnownSettings.checkVoxelSetting(root.section(VOXEL_SETTING));
  }

  ExtractionSettings settings() {
    RoiRequirements requirements =
        new RoiRequirements(dimensions(), setting.integer("minimumROISize", 0, 1));
    ExtractionSettings settings =
        new ExtractionSettings(
            PreprocessingParameters.read(setting),
            requirements,
            imageTypes(),
            selections(),
            root.values());
    settings.label(); // A wrong label fails here, not when the mask is read.
    settings.labelChannel();
    setting.flag("additionalInfo", true);
    return settings;
  }

  private int dimensions() {
    int dimensions = setting.integer("minimumROIDimensions", 2, 1);
    if (dimensions > 3) {
      throw setting.invalid("minimumROIDimensions", "must be 1, 2 or 3, got " + dimensions);
    }
    return dimensions;
  }

  private List<ImageTypeSettings> imageTypes() {
    Parameters section = root.section(IMAGE_TYPE);
    if (section.values().isEmpty()) {
      return List.of(new ImageTypeSettings(new OriginalImage(), FeatureParameters.read(setting)));
    }
    List<ImageTypeSettings> types = new ArrayList<>();
    for (String name : section.values().keySet()) {
      Parameters own = section.section(name);
      KnownSettings.checkImageType(own);
      Parameters merged = setting.overriddenBy(own);
      FeatureSettings features = FeatureParameters.read(merged);
      for (ImageFilter filter : FilterParameters.read(section, name, merged)) {
        types.add(new ImageTypeSettings(filter, features));
      }
    }
    return types;
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
        throw section.invalid(
            name,
            "has no feature "
                + String.join(", ", unknown)
                + NearestName.hint(unknown.getFirst(), new TreeSet<>(known)));
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
    Set<String> known = new TreeSet<>();
    for (FeatureClass featureClass : FeatureClass.values()) {
      known.add(featureClass.pyradiomicsName());
    }
    throw section.invalid(name, "is not a feature class" + NearestName.hint(name, known));
  }
}
