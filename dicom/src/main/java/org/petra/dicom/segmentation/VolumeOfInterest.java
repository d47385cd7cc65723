package org.petra.dicom.segmentation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.petra.dicom.part10.DicomObject;
import org.petra.dicom.series.ImageSeries;
import org.petra.radiomics.RadiomicsException;
import org.petra.radiomics.image.Mask;

/**
 * Which one region an image's features are computed in: the one segment that refers to the image's
 * series, else the one ROI of a structure set that does, in its primary reading.
 *
 * <p>An object that names no series at all is matched by frame of reference. All regions and
 * readings are in {@link DrawnRegions}.
 */
public final class VolumeOfInterest {

  private VolumeOfInterest() {}

  /** The region among all segments and ROIs. See {@link #select(ImageSeries, List, Optional)}. */
  public static Mask select(ImageSeries image, List<DicomObject> segAndRtstruct) {
    return select(image, segAndRtstruct, Optional.empty());
  }

  /** The region of that name. See {@link #select(ImageSeries, List, Optional)}. */
  public static Mask select(ImageSeries image, List<DicomObject> segAndRtstruct, String name) {
    return select(image, segAndRtstruct, Optional.of(Pattern.compile(Pattern.quote(name))));
  }

  /**
   * The region of an image.
   *
   * @param image whose grid the mask is on
   * @param segAndRtstruct segmentations and structure sets; other objects are ignored
   * @param label if present, only segments and ROIs count whose whole name matches
   * @throws RadiomicsException AMBIGUOUS_VOI if several could be meant, MISSING_VOI if none, and
   *     what {@link DrawnRegion#mask} throws
   */
  public static Mask select(
      ImageSeries image, List<DicomObject> segAndRtstruct, Optional<Pattern> label) {
    List<DrawnRegion> regions = DrawnRegions.on(image, segAndRtstruct, label).required(image);
    List<String> names = regions.stream().map(DrawnRegion::voi).distinct().toList();
    if (names.size() > 1) {
      throw new RadiomicsException(
          RadiomicsException.Code.AMBIGUOUS_VOI,
          "Several regions could be meant: "
              + names.stream().map(n -> "\"" + n + "\"").collect(Collectors.joining(", "))
              + "; send one, or name it.");
    }
    return regions.getFirst().mask();
  }

  /**
   * The series that a segmentation or structure set refers to; empty for another object and for one
   * that names none.
   */
  public static Set<String> referencedSeriesUids(DicomObject object) {
    if (Segmentation.isSegmentation(object)) {
      return Segmentation.read(object).referencedSeriesUids();
    }
    return StructureSet.isStructureSet(object)
        ? StructureSet.read(object).referencedSeriesUids()
        : Set.of();
  }
}
