package org.petra.cli.extract;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.petra.cli.terminal.CommandFailure;
import org.petra.cli.terminal.Terminal;
import org.petra.radiomics.RadiomicsException;
import org.petra.radiomics.extraction.IntensityType;
import org.petra.radiomics.extraction.Modality;
import org.petra.radiomics.extraction.RegionRule;
import org.petra.radiomics.extraction.SuvType;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** {@code petra extract}. */
@Command(
    name = "extract",
    description = {
      "Computes the radiomic features of a region of an image, or of many; no service is needed.",
      "The image is NIfTI, NRRD, MetaImage or a folder with one DICOM series (a PET series is taken as SUV)."
    },
    footer = {
      "",
      "Example: petra extract --image examples/STS_002/pet --mask examples/STS_002/seg_pet.dcm"
          + " --profile pet-ct --out pet.json"
    },
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "0:done",
      "1:failed; one sentence says why",
      "2:wrong use of the command",
      "3:with --batch, written, but without the features of at least one case; its row says why"
    })
public final class ExtractCommand implements Callable<Integer> {

  @ArgGroup(multiplicity = "1")
  private Input input = new Input();

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
      names = "--suv",
      paramLabel = "bodyWeight|leanBodyMass|bodySurfaceArea",
      converter = SuvName.class,
      description =
          "By what a DICOM PET is normalised, in place of what the profile says (with --params: bodyWeight).")
  private @Nullable SuvType suv;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description =
          "Where to write, as JSON or CSV, with --batch also Parquet, by the end of the name; JSON on standard output unless given.")
  private @Nullable Path out;

  @Option(
      names = "--jobs",
      paramLabel = "N",
      description =
          "With --batch: cases at once, each with its images in memory (1 unless given; one case uses all cores).")
  private int jobs = 1;

  @Option(
      names = "--resume",
      description = {
        "With --batch: go on with a run that did not end. It left the cases that it had finished in FILE.partial,"
            + " a line of JSON each, beside the file named by --out."
      })
  private boolean resume;

  /** The names of profiles on the command line. */
  static final class SuvName implements ITypeConverter<SuvType> {
    @Override
    public SuvType convert(String name) {
      try {
        return SuvType.of(name);
      } catch (RadiomicsException e) {
        throw new TypeConversionException(e.getMessage());
      }
    }
  }

  /** One case or many. */
  static final class Input {
    @ArgGroup(exclusive = false, multiplicity = "1")
    private @Nullable OneCase one;

    @Option(
        names = "--batch",
        required = true,
        paramLabel = "FILE.csv",
        description =
            "Many cases: columns Image, Mask and, if wanted, Label, as for PyRadiomics; relative paths are relative to the file.")
    private @Nullable Path batch;
  }

  /** One image and its mask. */
  static final class OneCase {
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
  }

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
    CaseExtraction extraction =
        new CaseExtraction(
            Optional.ofNullable(settings.params),
            settings.profile == null ? "pet-ct" : settings.profile,
            Optional.ofNullable(modality),
            new SettingsSource.Overrides(
                Optional.ofNullable(region),
                Optional.ofNullable(intensityType),
                Optional.ofNullable(suv)));
    if (input.batch != null) {
      return new BatchRun(extraction, jobs, resume, Terminal.ofProcess()).run(input.batch, out);
    }
    if (resume) {
      throw new CommandFailure("--resume goes with --batch.");
    }
    return one(extraction, requireNonNull(input.one));
  }

  private int one(CaseExtraction extraction, OneCase one) {
    VectorFormat format = out == null ? VectorFormat.JSON : VectorFormat.of(out);
    try {
      Region chosen = one.chosen;
      MaskSource mask =
          new MaskSource(
              one.mask, Optional.ofNullable(chosen.label), Optional.ofNullable(chosen.roi));
      String text = format.write(extraction.of(one.image, mask));
      if (out == null) {
        Terminal.ofProcess().say(text.stripTrailing());
      } else {
        Files.writeString(out, text);
      }
      return 0;
    } catch (RadiomicsException e) {
      throw new CommandFailure(
          e.code() + ": " + e.getMessage() + " (" + one.image + ", " + one.mask + ")", e);
    } catch (NoSuchFileException e) {
      throw new CommandFailure("There is no " + e.getFile() + ".", e);
    } catch (IOException e) {
      throw new CommandFailure(
          "Reading "
              + one.image
              + " with "
              + one.mask
              + " or writing the result failed: "
              + FileTrouble.of(e)
              + ".",
          e);
    }
  }
}
