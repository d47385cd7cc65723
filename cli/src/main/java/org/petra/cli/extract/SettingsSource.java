package org.petra.cli.extract;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.petra.cli.terminal.CommandFailure;
import org.petra.radiomics.extraction.CaseRules;
import org.petra.radiomics.extraction.ExtractionSettings;
import org.petra.radiomics.extraction.FeatureExtractor;
import org.petra.radiomics.extraction.FeatureVector;
import org.petra.radiomics.extraction.IntensityType;
import org.petra.radiomics.extraction.Modality;
import org.petra.radiomics.extraction.ModalityRules;
import org.petra.radiomics.extraction.Profile;
import org.petra.radiomics.extraction.RegionRule;
import org.petra.radiomics.extraction.SuvType;
import org.petra.radiomics.image.Mask;
import org.petra.radiomics.image.Volume;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What to extract: a PyRadiomics parameter file, or a profile with its rules for a modality. */
sealed interface SettingsSource {

  /** The label that counts in a mask file. */
  int label();

  /** The value that counts where a voxel of a mask file has several, from 0. */
  int labelChannel();

  /** Which region of several, and which SUV. */
  CaseRules caseRules();

  /** What {@link #extract} computes on without overrides, with the settings as parameters. */
  ExtractionInput input(Volume image, Mask voi);

  /** The features of {@code voi} on {@code image}. */
  FeatureVector extract(Volume image, Mask voi, Overrides overrides);

  /**
   * What flags say in place of the profile.
   *
   * @param region which region, where given
   * @param intensityType which type, where given
   * @param suv which SUV, where given
   */
  record Overrides(
      Optional<RegionRule> region, Optional<IntensityType> intensityType, Optional<SuvType> suv) {

    ModalityRules over(ModalityRules rules) {
      UnaryOperator<ModalityRules> withRegion = r -> region.map(r::withRegion).orElse(r);
      return intensityType
          .map(withRegion.apply(rules)::withIntensityType)
          .orElse(withRegion.apply(rules));
    }
  }

  /** A parameter file; names have no prefix. */
  record Parameters(ExtractionSettings settings) implements SettingsSource {
    @Override
    public int label() {
      return settings.label();
    }

    @Override
    public int labelChannel() {
      return settings.labelChannel();
    }

    @Override
    public CaseRules caseRules() {
      return CaseRules.DEFAULT;
    }

    @Override
    public ExtractionInput input(Volume image, Mask voi) {
      return new ExtractionInput(image, voi, settings.source());
    }

    @Override
    public FeatureVector extract(Volume image, Mask voi, Overrides overrides) {
      Mask region = overrides.region().orElse(RegionRule.VOI).apply(image, voi);
      Volume typed = overrides.intensityType().orElse(IntensityType.STORED).apply(image);
      return FeatureExtractor.of(settings).extract(typed, region);
    }
  }

  /** A profile and the modality whose rules apply; names begin with {@code ct_} or {@code pet_}. */
  record OfProfile(Profile profile, Modality modality) implements SettingsSource {
    @Override
    public int label() {
      return 1;
    }

    @Override
    public int labelChannel() {
      return 0;
    }

    @Override
    public CaseRules caseRules() {
      return profile.caseRules();
    }

    @Override
    public ExtractionInput input(Volume image, Mask voi) {
      ModalityRules rules = profile.rules(modality);
      Map<String, Object> parameters = new LinkedHashMap<>(profile.parameters());
      Map<String, Object> setting = new LinkedHashMap<>();
      if (parameters.get("setting") instanceof Map<?, ?> given) {
        given.forEach((key, value) -> setting.put(String.valueOf(key), value));
      }
      setting.put("binWidth", rules.binWidth());
      parameters.put("setting", setting);
      return new ExtractionInput(
          rules.intensityType().apply(image), rules.region().apply(image, voi), parameters);
    }

    @Override
    public FeatureVector extract(Volume image, Mask voi, Overrides overrides) {
      return profile
          .with(modality, overrides.over(profile.rules(modality)))
          .extractor(modality)
          .extract(image, voi);
    }
  }

  /** The parameter file at {@code path}. */
  static SettingsSource parameters(Path path) throws IOException {
    return new Parameters(ExtractionSettings.fromMap(yaml(text(path), path.toString())));
  }

  /** The shipped profile {@code name}, or that of a YAML file of this path. */
  static SettingsSource profile(String name, Modality modality) throws IOException {
    return new OfProfile(Profile.fromMap(yaml(profileText(name), name)), modality);
  }

  /** The YAML of the shipped profile {@code name}, or of a file of this path. */
  static String profileText(String name) throws IOException {
    if (!Profile.shipped().contains(name) && !Files.isRegularFile(Path.of(name))) {
      throw new CommandFailure(
          "There is no profile "
              + name
              + ": give one of "
              + Profile.shipped()
              + ", or the path of a profile file.");
    }
    return Profile.shipped().contains(name) ? Profile.resource(name) : text(Path.of(name));
  }

  private static String text(Path path) throws IOException {
    try {
      return Files.readString(path);
    } catch (CharacterCodingException e) {
      throw new CommandFailure(path + " is no text; settings are YAML or JSON in UTF-8.", e);
    }
  }

  private static Map<String, Object> yaml(String text, String origin) {
    try {
      YAMLMapper mapper = new YAMLMapper();
      JsonNode root = mapper.readTree(text);
      if (!root.isObject()) {
        throw new CommandFailure(
            origin + " must hold sections of keys and values, as YAML or JSON.");
      }
      return mapper.convertValue(root, new TypeReference<Map<String, Object>>() {});
    } catch (JacksonException e) {
      // Below the first line is a picture of the place, which the location says too.
      String reason = String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse("");
      throw new CommandFailure(
          origin
              + " cannot be read as YAML: "
              + reason
              + (e.getLocation() == null ? "" : ", line " + e.getLocation().getLineNr())
              + ".",
          e);
    }
  }
}
