package org.petra.cli.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.petra.cli.terminal.CommandFailure;
import org.petra.radiomics.EngineVersion;
import org.petra.radiomics.RadiomicsException;
import org.petra.radiomics.extraction.FeatureVector;
import org.petra.radiomics.extraction.Modality;
import org.petra.radiomics.extraction.SuvType;
import org.petra.radiomics.image.Mask;
import org.petra.radiomics.image.Volume;

/**
 * How any case is extracted. Safe for use by many threads.
 *
 * @param parameters a parameter file, where given in place of the profile
 * @param profile the name or file of a profile
 * @param modality what images measure, where they do not say so
 * @param overrides what flags say in place of the profile
 */
record CaseExtraction(
    Optional<Path> parameters,
    String profile,
    Optional<Modality> modality,
    SettingsSource.Overrides overrides) {

  /** Fails at once where the settings cannot be read, whatever the case. */
  void requireSettings() throws IOException {
    settings(Optional.of(modality.orElse(Modality.CT)), Path.of(""));
  }

  /** All that decides the numbers besides image and mask, as text. */
  String request() throws IOException {
    String chosen;
    if (parameters.isPresent()) {
      chosen = Files.readString(parameters.get());
    } else {
      chosen = profile + "\n" + SettingsSource.profileText(profile);
    }
    return String.join(
        "\n",
        "engine " + EngineVersion.CURRENT,
        "modality " + modality.map(Modality::name).orElse("as read"),
        "overrides " + overrides,
        chosen);
  }

  /** The features of {@code mask} on the image at {@code path}. */
  FeatureVector of(Path path, MaskSource mask) throws IOException {
    for (Path input : List.of(path, mask.path())) {
      if (!Files.exists(input)) {
        throw new CommandFailure("There is no " + input + ".");
      }
    }
    ImageSource image = naming(path, () -> ImageSource.read(path));
    SettingsSource settings = settings(modality.or(image::modality), path);
    SuvType suv = overrides.suv().orElse(settings.caseRules().suv());
    Mask region = naming(mask.path(), () -> mask.on(image, settings));
    Volume intensities = naming(path, () -> image.volume(suv));
    return settings.extract(intensities, region, overrides);
  }

  /** What is read, or the error with the name of the file, which no message of the engine has. */
  private static <T> T naming(Path file, Reading<T> reading) throws IOException {
    try {
      return reading.read();
    } catch (RadiomicsException e) {
      RadiomicsException named = new RadiomicsException(e.code(), file + ": " + e.getMessage());
      named.initCause(e);
      throw named;
    }
  }

  @FunctionalInterface
  private interface Reading<T> {
    T read() throws IOException;
  }

  private SettingsSource settings(Optional<Modality> measured, Path image) throws IOException {
    if (parameters.isPresent()) {
      return SettingsSource.parameters(parameters.get());
    }
    // A name that is wrong is said before a modality that is missing.
    SettingsSource.profileText(profile);
    return SettingsSource.profile(
        profile,
        measured.orElseThrow(
            () ->
                new CommandFailure(
                    "A profile needs to know what "
                        + image
                        + " measures; add --modality ct or --modality pet.")));
  }
}
