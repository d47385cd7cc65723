package org.petra.cli.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.petra.cli.terminal.CommandFailure;
import org.petra.cli.terminal.Terminal;
import org.petra.radiomics.RadiomicsException;
import org.petra.radiomics.extraction.FeatureVector;
import org.petra.radiomics.extraction.IntensityType;
import org.petra.radiomics.extraction.Modality;
import org.petra.radiomics.extraction.RegionRule;
import org.petra.radiomics.image.Mask;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code petra extract}. */
@Command(
    name = "extract",
    description = {
      "Computes the radiomic features of one region of one image; no service is needed.",
      "The image is NIfTI, NRRD, MetaImage or a folder with one DICOM series (a PET series is taken as SUV)."
    },
    footer = {
      "",
      "Example: petra extract --image examples/STS_002/pet --mask examples/STS_002/seg_pet.dcm"
          + " --profile pet-ct --out pet.json"
    })
public final class ExtractCommand implements Callable<Integer> {

  @Option(
      names = "--image",
      required = true,
      paramLabel = "PATH",
      description = "NIfTI, NRRD or MetaImage file, or folder of DICOM.")
  private Path image = Path.of("");

  @Option(
      names = "--mask",
      required = true,
      paramLabel = "PATH",
      description = "NIfTI, NRRD, MetaImage, DICOM SEG or RTSTRUCT.")
  private Path mask = Path.of("");

  @ArgGroup private Region chosen = new Region();

  @ArgGroup private Settings settings = new Settings();

  @Option(
      names = "--modality",
      paramLabel = "ct|pet",
      description =
          "What the image measures; read from DICOM, needed with --profile for other files.")
  private @Nullable Modality modality;

  @Option(
      names = "--intensity-type",
      paramLabel = "stored|float64",
      description =
          "Whether intensities keep the stored type, in place of what the profile says (with --params: stored).")
  private @Nullable IntensityType intensityType;

  @Option(
      names = "--region",
      paramLabel = "voi|suv40",
      description =
          "The mask as drawn, or its part at 40 %% of SUVmax, in place of what the profile says (with --params: voi).")
  private @Nullable RegionRule region;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description =
          "Where to write, as JSON or CSV by the end of the name; JSON on standard output unless given.")
  private @Nullable Path out;

  /** Which of several regions of the mask. */
  static final class Region {
    @Option(
        names = "--label",
        paramLabel = "N",
        description =
            "The label of a mask file (1 unless given), or the number of a segment or ROI.")
    private @Nullable Integer label;

    @Option(names = "--roi", paramLabel = "NAME", description = "The name of a segment or ROI.")
    private @Nullable String roi;
  }

  /** Where the settings come from. */
  static final class Settings {
    @Option(
        names = "--params",
        paramLabel = "FILE",
        description = "A PyRadiomics parameter file; names have no prefix then.")
    private @Nullable Path params;

    @Option(
        names = "--profile",
        paramLabel = "NAME",
        description =
            "A profile (pet-ct, her2-breast-pet-ct or a YAML file; pet-ct unless given); names begin with ct_ or pet_.")
    private @Nullable String profile;
  }

  @Override
  public Integer call() {
    VectorFormat format = out == null ? VectorFormat.JSON : VectorFormat.of(out);
    try {
      String text = format.write(extract());
      if (out == null) {
        Terminal.ofProcess().say(text.stripTrailing());
      } else {
        Files.writeString(out, text);
      }
      return 0;
    } catch (RadiomicsException e) {
      throw new CommandFailure(
          e.code() + ": " + e.getMessage() + " (" + image + ", " + mask + ")", e);
    } catch (NoSuchFileException e) {
      throw new CommandFailure("There is no " + e.getFile() + ".", e);
    } catch (IOException e) {
      throw new CommandFailure(
          "Reading " + image + " with " + mask + " or writing the result failed: " + e + ".", e);
    }
  }

  private FeatureVector extract() throws IOException {
    for (Path input : List.of(image, mask)) {
      if (!Files.exists(input)) {
        throw new CommandFailure("There is no " + input + ".");
      }
    }
    ImageSource source = ImageSource.read(image);
    SettingsSource from = settingsFor(source);
    Mask voi =
        new MaskSource(mask, Optional.ofNullable(chosen.label), Optional.ofNullable(chosen.roi))
            .on(source, from.label());
    return from.extract(
        source.volume(),
        voi,
        new SettingsSource.Overrides(
            Optional.ofNullable(region), Optional.ofNullable(intensityType)));
  }

  private SettingsSource settingsFor(ImageSource source) throws IOException {
    if (settings.params != null) {
      return SettingsSource.parameters(settings.params);
    }
    Modality measured =
        Optional.ofNullable(modality)
            .or(source::modality)
            .orElseThrow(
                () ->
                    new CommandFailure(
                        "A profile needs to know what "
                            + image
                            + " measures; add --modality ct or --modality pet."));
    return SettingsSource.profile(settings.profile == null ? "pet-ct" : settings.profile, measured);
  }
}
