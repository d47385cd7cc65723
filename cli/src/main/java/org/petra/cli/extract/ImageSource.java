package org.petra.cli.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.petra.cli.terminal.CommandFailure;
import org.petra.dicom.part10.DicomObject;
import org.petra.dicom.series.ImageSeries;
import org.petra.dicom.suv.StandardizedUptake;
import org.petra.radiomics.RadiomicsException;
import org.petra.radiomics.extraction.Modality;
import org.petra.radiomics.extraction.SuvType;
import org.petra.radiomics.file.ImageFile;
import org.petra.radiomics.image.Geometry;
import org.petra.radiomics.image.Volume;

/** Where the intensities come from: an image file, or the one DICOM series in a folder. */
sealed interface ImageSource {

  /** The intensities: HU for a CT series, SUV for a PET series, as they are for a file. */
  Volume volume(SuvType suv);

  /** Where the voxels lie. */
  Geometry geometry();

  /** What the image measures, where it says so. */
  Optional<Modality> modality();

  /** A NIfTI, NRRD or MetaImage file. */
  record File(Volume volume) implements ImageSource {
    @Override
    public Volume volume(SuvType suv) {
      return volume;
    }

    @Override
    public Geometry geometry() {
      return volume.geometry();
    }

    @Override
    public Optional<Modality> modality() {
      return Optional.empty();
    }
  }

  /** A DICOM series. */
  record Series(ImageSeries series) implements ImageSource {
    @Override
    public Volume volume(SuvType suv) {
      return series.modality().equals("PT") ? StandardizedUptake.of(series, suv) : series.volume();
    }

    @Override
    public Geometry geometry() {
      return series.geometry();
    }

    @Override
    public Optional<Modality> modality() {
      return switch (series.modality()) {
        case "CT" -> Optional.of(Modality.CT);
        case "PT" -> Optional.of(Modality.PET);
        default -> Optional.empty();
      };
    }
  }

  /** Modalities whose slices are images; what MR measures only a parameter file can say. */
  Set<String> MODALITIES = Set.of("CT", "PT", "MR");

  /** Reads the image at {@code path}. */
  static ImageSource read(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      if (!ImageFile.hasSupportedName(path)) {
        throw new CommandFailure(
            path
                + " is no image by its name (.nii, .nii.gz, .hdr, .img, .nrrd, .nhdr, .mha, .mhd);"
                + " a DICOM series is given as its folder.");
      }
      return new File(ImageFile.readVolume(path));
    }
    return new Series(ImageSeries.assemble(onlySeries(path)));
  }

  private static List<DicomObject> onlySeries(Path folder) throws IOException {
    Map<String, List<DicomObject>> series = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        readImage(file)
            .ifPresent(
                object ->
                    series
                        .computeIfAbsent(
                            String.valueOf(object.seriesInstanceUid()), _ -> new ArrayList<>())
                        .add(object));
      }
    }
    if (series.size() != 1) {
      throw new CommandFailure(
          folder
              + " holds "
              + series.size()
              + " DICOM series of CT, PET or MR; give a folder with exactly one.");
    }
    return series.values().iterator().next();
  }

  /** The object in {@code file} when it is a slice; what lies beside the slices is left out. */
  private static Optional<DicomObject> readImage(Path file) {
    try {
      DicomObject object = DicomObject.read(file);
      return MODALITIES.contains(String.valueOf(object.modality()))
          ? Optional.of(object)
          : Optional.empty();
    } catch (RadiomicsException _) {
      return Optional.empty();
    }
  }
}
