package org.petra.radiomics.extraction;

import java.util.List;
import java.util.Map;
import org.petra.radiomics.RadiomicsException;
import org.petra.radiomics.image.Slicing;
import org.petra.radiomics.preprocessing.PreprocessingSettings;
import org.petra.radiomics.preprocessing.RoiRequirements;

/**
 * What to extract, and how: the meaning of a PyRadiomics parameter file.
 *
 * @param preprocessing what is done to image and region first
 * @param requirements how large the region must be
 * @param imageTypes the images to describe, in the order of the columns
 * @param selections the features of each class, in the order of the columns
 * @param source the parameters as they were given, for provenance
 */
public record ExtractionSettings(
    PreprocessingSettings preprocessing,
    RoiRequirements requirements,
    List<ImageTypeSettings> imageTypes,
    List<FeatureSelection> selections,
    Map<String, Object> source) {

  /** Keeps its own copies of the lists. */
  public ExtractionSettings {
    imageTypes = List.copyOf(imageTypes);
    selections = List.copyOf(selections);
  }

  /**
   * The settings of a parsed parameter file with the keys {@code imageType}, {@code featureClass}
   * and {@code setting}, each of which may be missing.
   *
   * @throws RadiomicsException INVALID_SETTING naming the key that is unknown, not supported or out
   *     of range
   */
  public static ExtractionSettings fromMap(Map<String, ?> parameters) {
    return new ParameterFile(parameters).settings();
  }

  /** The label that marks the region in a mask file; 1 unless set. */
  public int label() {
    return setting().integer("label", 1, 1);
  }

  /** The component of a mask file of several that holds the label, from 0; 0 unless set. */
  public int labelChannel() {
    return setting().integer("label_channel", 0, 0);
  }

  /** Whether the region is described slice by slice. */
  Slicing slicing() {
    return FeatureParameters.slicing(setting());
  }

  private Parameters setting() {
    return new Parameters("", source).section("setting");
  }
}
