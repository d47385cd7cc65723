package org.petra.radiomics.extraction;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.petra.radiomics.RadiomicsException;
import org.petra.radiomics.image.Mask;
import org.petra.radiomics.image.Volume;

/**
 * Extracts what a profile asks for from images of one modality; names carry the modality's prefix.
 * Immutable and safe for use by many threads.
 */
public final class ProfileExtractor {

  private final Modality modality;
  private final ModalityRules rules;
  private final Set<String> excluded;
  private final FeatureExtractor extractor;

  private ProfileExtractor(
      Modality modality, ModalityRules rules, Set<String> excluded, FeatureExtractor extractor) {
    this.modality = modality;
    this.rules = rules;
    this.excluded = excluded;
    this.extractor = extractor;
  }

  static ProfileExtractor of(Profile profile, Modality modality) {
    ModalityRules rules = profile.rules(modality);
    Map<String, Object> parameters = new LinkedHashMap<>(profile.parameters());
    Parameters setting = new Parameters("", parameters).section("setting");
    Map<String, Object> withBinWidth = new LinkedHashMap<>(setting.values());
    withBinWidth.put("binWidth", rules.binWidth());
    parameters.put("setting", withBinWidth);
    return new ProfileExtractor(
        modality,
        rules,
        profile.excludedFeatures(),
        FeatureExtractor.of(ExtractionSettings.fromMap(parameters)));
  }

  /** The names of all columns, known before any extraction, such as {@code ct_original_...}. */
  public List<String> featureNames() {
    return extractor.featureNames().stream()
        .filter(name -> !excluded.contains(name))
        .map(name -> modality.prefix() + name)
        .toList();
  }

  /**
   * The features of the lesion drawn as {@code voi} on {@code image}: in the region, and of the
   * intensity type, that the profile asks for.
   *
   * @throws RadiomicsException as {@link FeatureExtractor#extract} and {@link RegionRule#apply} do
   */
  public FeatureVector extract(Volume image, Mask voi) {
    Mask region = rules.region().apply(image, voi);
    return extractor
        .extract(rules.intensityType().apply(image), region)
        .without(excluded)
        .prefixed(modality.prefix());
  }
}
