package org.petra.dicom.segmentation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.petra.dicom.part10.DicomObject;
import org.petra.dicom.series.ImageSeries;
import org.petra.radiomics.image.Mask;

/**
 * A segment or ROI that refers to an image.
 *
 * @param label its label or name
 * @param kind which of the two it is, and whether it encloses anything
 * @param mark what its object says of the reading
 * @param mask its voxels, made when asked for
 * @param contours for messages: which contours an ROI has that encloses nothing
 */
record RegionCandidate(
    String label, Kind kind, ReadingMark mark, Supplier<Mask> mask, String contours) {

  /** Leaves out what no database holds. */
  RegionCandidate {
    label = label.replace("\0", "").strip();
  }

  /** Segments go before ROIs; what encloses nothing is no region. */
  enum Kind {
    SEGMENT,
    ROI,
    NOTHING_ENCLOSED
  }

  /** The segments or ROIs of an object that refer to the image; none of another object. */
  static List<RegionCandidate> of(DicomObject object, ImageSeries image) {
    if (Segmentation.isSegmentation(object)) {
      return segments(object, image);
    }
    return StructureSet.isStructureSet(object) ? rois(object, image) : List.of();
  }

  private static List<RegionCandidate> segments(DicomObject object, ImageSeries image) {
    Segmentation segmentation = Segmentation.read(object);
    Set<String> frames = segmentation.frameOfReferenceUid().map(Set::of).orElse(Set.<String>of());
    if (!refers(segmentation.referencedSeriesUids(), frames, image)) {
      return List.of();
    }
    ReadingMark mark = ReadingMark.of(object);
    var grid = image.geometry();
    boolean elsewhere = isElsewhere(frames, image.frameOfReferenceUid());
    return segmentation.segments().stream()
        .map(
            s ->
                new RegionCandidate(
                    s.label(),
                    Kind.SEGMENT,
                    mark,
                    () -> inSameFrame(elsewhere, () -> segmentation.toMask(s.number(), grid)),
                    ""))
        .toList();
  }

  private static List<RegionCandidate> rois(DicomObject object, ImageSeries image) {
    StructureSet structures = StructureSet.read(object);
    Set<String> frames = structures.frameOfReferenceUids();
    if (!refers(structures.referencedSeriesUids(), frames, image)) {
      return List.of();
    }
    ReadingMark mark = ReadingMark.of(object);
    var grid = image.geometry();
    boolean elsewhere = isElsewhere(frames, image.frameOfReferenceUid());
    return structures.rois().stream()
        .map(
            r ->
                new RegionCandidate(
                    r.name(),
                    structures.encloses(r.number()) ? Kind.ROI : Kind.NOTHING_ENCLOSED,
                    mark,
                    () -> inSameFrame(elsewhere, () -> structures.toMask(r.number(), grid)),
                    contours(structures.contourTypes(r.number()))))
        .toList();
  }

  private static String contours(Set<String> types) {
    return types.isEmpty() ? "" : " but " + String.join(", ", types);
  }

  private static boolean refers(Set<String> series, Set<String> frames, ImageSeries image) {
    return series.isEmpty()
        ? image.frameOfReferenceUid().filter(frames::contains).isPresent()
        : series.contains(image.seriesInstanceUid());
  }

  /** Positions in two frames of reference cannot be compared, whatever series is named. */
  private static boolean isElsewhere(Set<String> frames, Optional<String> ofImage) {
    return !frames.isEmpty() && ofImage.filter(uid -> !frames.contains(uid)).isPresent();
  }

  private static Mask inSameFrame(boolean elsewhere, Supplier<Mask> mask) {
    if (elsewhere) {
      throw Segmentation.mismatch("it is in another frame of reference than the image");
    }
    return mask.get();
  }
}
