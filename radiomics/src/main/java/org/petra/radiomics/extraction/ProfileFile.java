package org.petra.radiomics.extraction;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.petra.radiomics.RadiomicsException;
import org.petra.radiomics.RadiomicsException.Code;

/** Reads parsed profile files, and finds the ones that come with the engine. */
final class ProfileFile {

  static final List<String> SHIPPED = List.of("pet-ct", "her2-breast-pet-ct");

  private static final List<String> PARAMETERS = List.of("imageType", "featureClass", "setting");
  private static final Set<String> RULES = Set.of("region", "intensityType", "binWidth");
  private static final Set<String> PET_RULES = Set.of("suv", "missingVoi");

  private ProfileFile() {}

  static Profile read(Map<String, ?> document) {
    Parameters root = new Parameters("", document);
    Map<String, Object> parameters = new LinkedHashMap<>();
    for (String key : root.values().keySet()) {
      if (PARAMETERS.contains(key)) {
        parameters.put(key, root.section(key).values());
      } else if (!Set.of("name", "modality", "excludedFeatures", "voi").contains(key)) {
        throw root.invalid(key, "is not a key of a profile");
      }
    }
    String name = root.text("name", "");
    if (name.isBlank()) {
      throw root.invalid("name", "must name the profile");
    }
    Profile profile =
        new Profile(
            name,
            parameters,
            modalities(root.section("modality")),
            Set.copyOf(root.texts("excludedFeatures")),
            CaseRules.of(root, root.section("modality").section(Modality.PET.key())));
    requireKnown(profile, root);
    return profile;
  }

  /** Reads the settings too: a wrong key should fail here, not with the first case. */
  private static void requireKnown(Profile profile, Parameters root) {
    Profile whole =
        new Profile(
            profile.name(),
            profile.parameters(),
            profile.modalities(),
            Set.of(),
            profile.caseRules());
    List<String> columns = whole.featureNames();
    for (String excluded : profile.excludedFeatures()) {
      boolean known =
          profile.modalities().keySet().stream()
              .anyMatch(modality -> columns.contains(modality.prefix() + excluded));
      if (!known) {
        throw root.invalid("excludedFeatures", "names no feature of the profile: " + excluded);
      }
    }
  }

  private static Map<Modality, ModalityRules> modalities(Parameters section) {
    if (section.values().isEmpty()) {
      throw new RadiomicsException(
          Code.INVALID_SETTING, "modality must say the rules of ct, of pet or of both.");
    }
    Map<Modality, ModalityRules> modalities = new EnumMap<>(Modality.class);
    for (String key : section.values().keySet()) {
      Parameters rules = section.section(key);
      for (String rule : rules.values().keySet()) {
        boolean ofPet = PET_RULES.contains(rule) && key.equals(Modality.PET.key());
        if (!RULES.contains(rule) && !ofPet) {
          throw rules.invalid(rule, "is not a rule of a modality");
        }
      }
      modalities.put(
          Modality.of(key),
          new ModalityRules(
              RegionRule.of(rules.text("region", RegionRule.VOI.key())),
              IntensityType.of(rules.text("intensityType", IntensityType.STORED.key())),
              rules.decimal("binWidth", 25, 0)));
    }
    return modalities;
  }

  static ModalityRules covered(Profile profile, Modality modality) {
    ModalityRules rules = profile.modalities().get(modality);
    if (rules == null) {
      throw new RadiomicsException(
          Code.INVALID_SETTING,
          "Profile " + profile.name() + " has no rules for " + modality.key() + ".");
    }
    return rules;
  }

  static String resource(String name) {
    if (!SHIPPED.contains(name)) {
      throw new RadiomicsException(
          Code.INVALID_SETTING,
          "No profile of this name comes with the engine; there are " + SHIPPED + ".");
    }
    String path = "/org/petra/radiomics/profile/" + name + ".yaml";
    try (InputStream stream = ProfileFile.class.getResourceAsStream(path)) {
      if (stream == null) {
        throw new IllegalStateException("resource " + path + " is missing from the jar");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
