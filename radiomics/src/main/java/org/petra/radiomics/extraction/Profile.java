package org.petra.radiomics.extraction;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.petra.radiomics.RadiomicsException;

/**
 * How a study extracts features from its PET/CT volumes: a parameter file, what differs between
 * modalities, and columns left out.
 *
 * @param name the profile's name
 * @param parameters the sections {@code imageType}, {@code featureClass} and {@code setting} of a
 *     PyRadiomics parameter file
 * @param modalities the rules of each modality the profile covers
 * @param excludedFeatures names, without modality, of columns left out
 * @param caseRules what it takes from a case: which volumes of interest, which SUV
 */
public record Profile(
    String name,
    Map<String, Object> parameters,
    Map<Modality, ModalityRules> modalities,
    Set<String> excludedFeatures,
    CaseRules caseRules) {

  /** Keeps its own copies. */
  public Profile {
    parameters = Map.copyOf(parameters);
    modalities = Map.copyOf(modalities);
    excludedFeatures = Set.copyOf(excludedFeatures);
  }

  /**
   * The profile of a parsed profile file.
   *
   * @throws RadiomicsException INVALID_SETTING naming the key that is missing, unknown or out of
   *     range
   */
  public static Profile fromMap(Map<String, ?> document) {
    return ProfileFile.read(document);
  }

  /** The names of the profiles that come with the engine. */
  public static List<String> shipped() {
    return ProfileFile.SHIPPED;
  }

  /**
   * The YAML text of a profile that comes with the engine, to be parsed by the caller.
   *
   * @throws RadiomicsException INVALID_SETTING for another name
   */
  public static String resource(String name) {
    return ProfileFile.resource(name);
  }

  /**
   * The rules of {@code modality}.
   *
   * @throws RadiomicsException INVALID_SETTING when the profile does not cover it
   */
  public ModalityRules rules(Modality modality) {
    return ProfileFile.covered(this, modality);
  }

  /** This profile with other rules for {@code modality}. */
  public Profile with(Modality modality, ModalityRules rules) {
    Map<Modality, ModalityRules> changed = new EnumMap<>(Modality.class);
    changed.putAll(modalities);
    changed.put(modality, rules);
    return new Profile(name, parameters, changed, excludedFeatures, caseRules);
  }

  /** This profile with other rules for cases. */
  public Profile with(CaseRules rules) {
    return new Profile(name, parameters, modalities, excludedFeatures, rules);
  }

  /** The extractor for images of {@code modality}. */
  public ProfileExtractor extractor(Modality modality) {
    return ProfileExtractor.of(this, modality);
  }

  /** The columns of all modalities the profile covers, CT before PET, with their prefixes. */
  public List<String> featureNames() {
    List<String> names = new ArrayList<>();
    for (Modality modality : Modality.values()) {
      if (modalities.containsKey(modality)) {
        names.addAll(extractor(modality).featureNames());
      }
    }
    return List.copyOf(names);
  }

  /** SHA-256, in hexadecimal, of everything the profile says: equal digests, equal vectors. */
  public String digest() {
    Map<String, Object> rules = new LinkedHashMap<>();
    modalities.forEach((modality, rule) -> rules.put(modality.key(), rule.toString()));
    Map<String, Object> said = new LinkedHashMap<>(caseRules.said());
    said.put("name", name);
    said.put("parameters", parameters);
    said.put("modality", rules);
    said.put("excludedFeatures", excludedFeatures.stream().sorted().toList());
    return CanonicalText.sha256(said);
  }
}
