package org.petra.cli.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.petra.cli.terminal.CommandFailure;
import org.petra.dicom.part10.DicomObject;
import org.petra.dicom.segmentation.RegionOfInterest;
import org.petra.dicom.segmentation.Segment;
import org.petra.dicom.segmentation.Segmentation;
import org.petra.dicom.segmentation.StructureSet;
import org.petra.dicom.segmentation.VolumeOfInterest;
import org.petra.radiomics.RadiomicsException;
import org.petra.radiomics.RadiomicsException.Code;
import org.petra.radiomics.file.ImageFile;
import org.petra.radiomics.image.Geometry;
import org.petra.radiomics.image.Mask;

/**
 * Where the region comes from: a label of a mask file, a segment of a SEG or an ROI of an RTSTRUCT.
 *
 * @param path the file
 * @param label a mask file's label or a segment's number, where given
 * @param roi the name of a segment or ROI, where given
 */
record MaskSource(Path path, Optional<Integer> label, Optional<String> roi) {

  /**
   * The region that belongs to {@code image}; {@code settings} say what counts in a mask file
   * unless a label is given.
   */
  Mask on(ImageSource image, SettingsSource settings) throws IOException {
    if (Files.isDirectory(path)) {
      throw new CommandFailure(path + " is a folder; give the one file in it that is the mask.");
    }
    if (ImageFile.hasSupportedName(path)) {
      if (roi.isPresent()) {
        throw new CommandFailure(
            "Labels of "
                + path
                + " have no names; --roi is for DICOM, --label for files like this.");
      }
      return ImageFile.readMask(path, label.orElseGet(settings::label), settings.labelChannel());
    }
    DicomObject object = dicom();
    boolean segmentation = Segmentation.isSegmentation(object);
    if (!segmentation && !StructureSet.isStructureSet(object)) {
      throw notAMask();
    }
    if (label.isPresent()) {
      return numbered(object, label.get(), image.geometry());
    }
    Optional<Pattern> wanted =
        roi.map(Pattern::quote).map(Pattern::compile).or(settings.caseRules()::voiPattern);
    return switch (image) {
      case ImageSource.Series(var series) ->
          VolumeOfInterest.select(series, List.of(object), wanted);
      case ImageSource.File file -> named(object, wanted, file.geometry());
    };
  }

  private DicomObject dicom() {
    try {
      return DicomObject.read(path);
    } catch (RadiomicsException e) {
      RadiomicsException readable = notAMask();
      readable.initCause(e);
      throw readable;
    }
  }

  private static RadiomicsException notAMask() {
    return new RadiomicsException(
        Code.UNREADABLE_FILE,
        "The mask is neither NIfTI nor NRRD nor MetaImage by its name, nor a DICOM SEG or RTSTRUCT.");
  }

  private static Mask numbered(DicomObject object, int number, Geometry grid) {
    Map<Integer, String> regions = regions(object);
    if (!regions.containsKey(number)) {
      throw new RadiomicsException(
          Code.MISSING_VOI, "There is no region " + number + "; there are " + regions + ".");
    }
    return Segmentation.isSegmentation(object)
        ? Segmentation.read(object).toMask(number, grid)
        : StructureSet.read(object).toMask(number, grid);
  }

  // A file says no series that the object could refer to, so its grid alone must fit.
  private static Mask named(DicomObject object, Optional<Pattern> wanted, Geometry grid) {
    Map<Integer, String> regions = regions(object);
    List<Integer> matching =
        regions.entrySet().stream()
            .filter(region -> wanted.isEmpty() || wanted.get().matcher(region.getValue()).matches())
            .map(Map.Entry::getKey)
            .toList();
    if (matching.size() == 1) {
      return numbered(object, matching.getFirst(), grid);
    }
    throw new RadiomicsException(
        matching.isEmpty() ? Code.MISSING_VOI : Code.AMBIGUOUS_VOI,
        "Name one region with --roi or --label; there are " + regions + ".");
  }

  private static Map<Integer, String> regions(DicomObject object) {
    return Segmentation.isSegmentation(object)
        ? Segmentation.read(object).segments().stream()
            .collect(Collectors.toMap(Segment::number, Segment::label))
        : StructureSet.read(object).rois().stream()
            .collect(Collectors.toMap(RegionOfInterest::number, RegionOfInterest::name));
  }
}
