package org.petra.cli.extract;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
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
      "The image is NIfTI, NRRD, MetaImage or a folder with one DICOM series of CT, PET (taken as SUV) or MR."
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
          "Where to write, as JSON, CSV or Parquet by the end of the name; JSON on standard output unless given.")
  private @Nullable Path out;

  @Option(
      names = "--jobs",
      paramLabel = "N",
      description =
          "With --batch: cases at once, each with its images in memory (1 unless given; one case uses all cores).")
  private @Nullable Integer jobs;

  @Option(
      names = "--resume",
      description = {
        "With --batch: go on with a run that did not end, which left the cases it had finished, a line of JSON each,"
            + " in a file named as that of --out with .partial behind."
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
        description =
            "NIfTI, NRRD or MetaImage file (.nii, .nii.gz, .hdr, .img, .nrrd, .nhdr, .mha, .mhd), or folder of DICOM.")
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
    if (out != null) {
      requireFolder(out);
    }
    if (input.batch != null) {
      int atOnce = jobs == null ? 1 : jobs;
      return new BatchRun(extraction, atOnce, resume, Terminal.ofProcess()).run(input.batch, out);
    }
    if (resume || jobs != null) {
      throw new CommandFailure("--resume and --jobs go with --batch; one case uses all cores.");
    }
    return one(extraction, requireNonNull(input.one));
  }

  /** Fails before any work, not after hours of it. */
  private static void requireFolder(Path out) {
    Path folder = out.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder) || !Files.isWritable(folder)) {
      throw new CommandFailure("There is no folder " + folder + " that can be written to.");
    }
  }

  private int one(CaseExtraction extraction, OneCase one) {
    VectorFormat format = out == null ? VectorFormat.JSON : VectorFormat.of(out);
    try {
      Region chosen = one.chosen;
      MaskSource mask =
          new MaskSource(
              one.mask, Optional.ofNullable(chosen.label), Optional.ofNullable(chosen.roi));
      FeatureVector vector = extraction.of(one.image, mask);
      if (out == null) {
        format.write(vector, System.out);
        System.out.flush();
      } else {
        try (OutputStream stream = Files.newOutputStream(out)) {
          format.write(vector, stream);
        }
      }
      return 0;
    } catch (RadiomicsException e) {
      throw new CommandFailure(e.code() + ": " + e.getMessage(), e);
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
