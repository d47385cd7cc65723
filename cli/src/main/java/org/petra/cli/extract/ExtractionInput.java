package org.petra.cli.extract;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.petra.cli.terminal.CommandFailure;
import org.petra.radiomics.extraction.Modality;
import org.petra.radiomics.image.Mask;
import org.petra.radiomics.image.Volume;

/**
 * All that an extraction computes on, read and ready.
 *
 * @param image the intensities, in the type that the settings ask for
 * @param region the region that they ask for
 * @param parameters the sections of a parameter file
 */
public record ExtractionInput(Volume image, Mask region, Map<String, Object> parameters) {

  /**
   * Reads a case as {@code petra extract} does.
   *
   * @param parameterFile the settings; without it those of the profile pet-ct
   */
  public static ExtractionInput read(Path image, Path mask, Optional<Path> parameterFile)
      throws IOException {
    ImageSource source = ImageSource.read(image);
    SettingsSource settings =
        parameterFile.isPresent()
            ? SettingsSource.parameters(parameterFile.get())
            : SettingsSource.profile("pet-ct", modality(source, image));
    Mask voi = new MaskSource(mask, Optional.empty(), Optional.empty()).on(source, settings);
    return settings.input(source.volume(settings.caseRules().suv()), voi);
  }

  private static Modality modality(ImageSource source, Path image) {
    return source
        .modality()
        .orElseThrow(
            () -> new CommandFailure(image + " does not say what it measures; add --params."));
  }
}
