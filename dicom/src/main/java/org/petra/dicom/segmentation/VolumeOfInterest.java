package org.petra.dicom.segmentation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.petra.dicom.part10.DicomObject;
import org.petra.dicom.series.ImageSeries;
import org.petra.radiomics.RadiomicsException;
import org.petra.radiomics.image.Mask;

/**
 * Which region an image's features are computed in: the one segment that refers to the image's
 * series, else the one ROI of a structure set that does.
 *
 * <p>An object that names no series at all is matched by frame of reference.
 */
public final class VolumeOfInterest {

  private record Candidate(String name, Supplier<Mask> mask) {}

  private VolumeOfInterest() {}

  /** The region among all segments and ROIs. See {@link #select(ImageSeries, List, Optional)}. */
  public static Mask select(ImageSeries image, List<DicomObject> segAndRtstruct) {
    return select(image, segAndRtstruct, Optional.empty());
  }

  /** The region of that name. See {@link #select(ImageSeries, List, Optional)}. */
  public static Mask select(ImageSeries image, List<DicomObject> segAndRtstruct, String name) {
    return select(image, segAndRtstruct, Optional.of(name));
  }

  /**
   * The region of an image.
   *
   * @param image whose grid the mask is on
   * @param segAndRtstruct segmentations and structure sets; other objects are ignored
   * @param name if present, only segments of this label and ROIs of this name count
   * @throws RadiomicsException AMBIGUOUS_VOI if several could be meant, MISSING_VOI if none, and
   *     what {@link Segmentation#toMask} and {@link StructureSet#toMask} throw
   */
  public static Mask select(
      ImageSeries image, List<DicomObject> segAndRtstruct, Optional<String> name) {
    List<Candidate> segments = new ArrayList<>();
    List<Candidate> rois = new ArrayList<>();
    for (DicomObject object : segAndRtstruct) {
      if (Segmentation.isSegmentation(object)) {
        segments.addAll(segments(Segmentation.read(object), image));
      } else if (StructureSet.isStructureSet(object)) {
        rois.addAll(rois(StructureSet.read(object), image));
      }
    }
    for (List<Candidate> candidates : List.of(segments, rois)) {
      List<Candidate> named =
          candidates.stream().filter(c -> name.isEmpty() || name.get().equals(c.name)).toList();
      if (named.size() > 1) {
        throw ambiguous(named);
      }
      if (named.size() == 1) {
        return named.getFirst().mask.get();
      }
    }
    throw new RadiomicsException(
        RadiomicsException.Code.MISSING_VOI,
        "No segment and no ROI"
            + name.map(n -> " named \"" + n + "\"").orElse("")
            + " refers to the "
            + image.modality()
            + " series.");
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

  private static List<Candidate> segments(Segmentation segmentation, ImageSeries image) {
    Set<String> frames = segmentation.frameOfReferenceUid().map(Set::of).orElse(Set.<String>of());
    if (!refers(segmentation.referencedSeriesUids(), frames, image)) {
      return List.of();
    }
    return segmentation.segments().stream()
        .map(s -> new Candidate(s.label(), () -> segmentation.toMask(s.number(), image)))
        .toList();
  }

  private static List<Candidate> rois(StructureSet structures, ImageSeries image) {
    if (!refers(structures.referencedSeriesUids(), structures.frameOfReferenceUids(), image)) {
      return List.of();
    }
    return structures.rois().stream()
        .map(r -> new Candidate(r.name(), () -> structures.toMask(r.number(), image.geometry())))
        .toList();
  }

  private static boolean refers(Set<String> series, Set<String> frames, ImageSeries image) {
    return series.isEmpty()
        ? image.frameOfReferenceUid().filter(frames::contains).isPresent()
        : series.contains(image.seriesInstanceUid());
  }

  private static RadiomicsException ambiguous(List<Candidate> candidates) {
    String names =
        candidates.stream().map(c -> "\"" + c.name + "\"").collect(Collectors.joining(", "));
    return new RadiomicsException(
        RadiomicsException.Code.AMBIGUOUS_VOI,
        "Several regions could be meant: " + names + "; send one, or name it.");
  }
}
