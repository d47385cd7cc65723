package org.petra.dicom.segmentation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.petra.dicom.part10.DicomObject;
import org.petra.dicom.part10.SopClass;
import org.petra.dicom.part10.Tags;
import org.petra.dicom.series.ImageSeries;
import org.petra.radiomics.RadiomicsException;
import org.petra.radiomics.image.Geometry;
import org.petra.radiomics.image.Mask;

/**
 * A DICOM Segmentation: segments as frames that carry their own place in the patient.
 *
 * <p>Binary segmentations and label maps are taken as they are; a fractional one counts where its
 * value is at least half of the maximum. A segmentation whose pixels differ from the image's voxels
 * in size or orientation has a grid of its own and is resampled: an image voxel is inside where its
 * centre lies in a pixel that is.
 */
public final class Segmentation {

  /**
   * Along rows, columns and slices: frames repeat the image's positions to a few decimals, and
   * slices themselves may lie a little off the even grid that stands for them.
   */
  private static final double[] GRID_TOLERANCE_VOXELS = {0.01, 0.01, 0.1};

  private final DicomObject object;
  private final List<Segment> segments;
  private final Set<String> referencedSeriesUids;

  private Segmentation(DicomObject object, List<Segment> segments, Set<String> referenced) {
    this.object = object;
    this.segments = segments;
    this.referencedSeriesUids = referenced;
  }

  /** Whether the object is of the SOP class that {@link #read} takes. */
  public static boolean isSegmentation(DicomObject object) {
    return SopClass.SEGMENTATION.equals(object.sopClassUid()) || isLabelMap(object);
  }

  /** Whether pixels hold the numbers of segments. */
  static boolean isLabelMap(DicomObject object) {
    return SopClass.LABEL_MAP_SEGMENTATION.equals(object.sopClassUid());
  }

  /**
   * The segmentation in an object; frames are looked at by {@link #toMask}.
   *
   * @throws RadiomicsException UNREADABLE_FILE if it is no segmentation
   */
  public static Segmentation read(DicomObject object) {
    if (!isSegmentation(object)) {
      throw unreadable("the object is no DICOM Segmentation");
    }
    List<Segment> segments =
        object.items(Tags.SEGMENT_SEQUENCE).stream()
            .map(
                item ->
                    new Segment(
                        item.integer(Tags.SEGMENT_NUMBER)
                            .orElseThrow(() -> unreadable("a segment has no SegmentNumber")),
                        item.string(Tags.SEGMENT_LABEL).orElse("")))
            // In a label map 0 is the background, which may be described too.
            .filter(segment -> segment.number() > 0 || !isLabelMap(object))
            .toList();
    Set<String> referenced = new LinkedHashSet<>();
    for (DicomObject series : object.items(Tags.REFERENCED_SERIES_SEQUENCE)) {
      series.string(Tags.SERIES_INSTANCE_UID).ifPresent(referenced::add);
    }
    return new Segmentation(object, segments, Set.copyOf(referenced));
  }

  static RadiomicsException unreadable(String what) {
    return new RadiomicsException(
        RadiomicsException.Code.UNREADABLE_FILE,
        "The region of interest cannot be read: " + what + ".");
  }

  /** Its segments in the order of the object. */
  public List<Segment> segments() {
    return segments;
  }

  /** The series it was drawn on, where there is exactly one. */
  public Optional<String> referencedSeriesUid() {
    return referencedSeriesUids.size() == 1
        ? referencedSeriesUids.stream().findFirst()
        : Optional.empty();
  }

  /** Every series it refers to; may be empty. */
  public Set<String> referencedSeriesUids() {
    return referencedSeriesUids;
  }

  /** The coordinate system of its frames. */
  public Optional<String> frameOfReferenceUid() {
    return object.string(Tags.FRAME_OF_REFERENCE_UID);
  }

  /** The voxels of a segment on the grid of an image. See {@link #toMask(int, Geometry)}. */
  public Mask toMask(int segmentNumber, ImageSeries image) {
    return toMask(segmentNumber, image.geometry());
  }

  /**
   * The voxels of a segment on a grid; an empty mask if it has no frame, or if all of it falls
   * between the centres of the grid's voxels.
   *
   * @throws RadiomicsException GEOMETRY_MISMATCH if frames lie beside the grid's voxels or form no
   *     grid themselves, or a pixel of it lies outside the grid, saying by how much;
   *     UNREADABLE_FILE if frames do not say where they lie; UNSUPPORTED_TRANSFER_SYNTAX if pixel
   *     data cannot be decoded
   */
  public Mask toMask(int segmentNumber, Geometry grid) {
    if (segments.stream().noneMatch(s -> s.number() == segmentNumber)) {
      throw new IllegalArgumentException("no segment has number " + segmentNumber);
    }
    List<SegmentFrame> frames = SegmentFrame.of(object, segmentNumber);
    SegmentPixels pixels = SegmentPixels.of(object, segmentNumber);
    if (frames.stream().allMatch(frame -> FramePlacement.hasVoxelsOf(grid, frame))) {
      return placed(frames, pixels, grid);
    }
    int rows = object.integer(Tags.ROWS).orElse(0);
    Geometry own = SegmentGrid.of(frames, rows, SegmentFrame.sliceDistance(object));
    return NearestMask.on(placed(frames, pixels, own), grid);
  }

  private static Mask placed(List<SegmentFrame> frames, SegmentPixels pixels, Geometry grid) {
    boolean[] inside = new boolean[grid.size().voxels()];
    for (SegmentFrame frame : frames) {
      place(frame, pixels.frame(frame.number()), grid, inside);
    }
    return Mask.of(grid, inside);
  }

  private static void place(SegmentFrame frame, boolean[] pixels, Geometry grid, boolean[] inside) {
    FramePlacement placement = FramePlacement.of(frame, grid);
    for (int i = 0; i < pixels.length; i++) {
      if (!pixels[i]) {
        continue;
      }
      int voxel = placement.voxel(i % frame.columns(), i / frame.columns());
      if (voxel < 0) {
        throw mismatch(
            String.format(
                Locale.ROOT,
                "a pixel of the segment lies outside the image, %.3f voxels from its edge",
                placement.outsideVoxels()));
      }
      inside[voxel] = true;
    }
    requireOnVoxels(placement, grid);
  }

  private static void requireOnVoxels(FramePlacement placement, Geometry grid) {
    for (int axis = 0; axis < 3; axis++) {
      double off = placement.largestOffsetVoxels(axis);
      if (off > GRID_TOLERANCE_VOXELS[axis]) {
        throw mismatch(
            String.format(
                Locale.ROOT,
                "a frame lies %.3f voxels (%.3f mm) beside the image's voxels",
                off,
                off * grid.spacingMm().get(axis)));
      }
    }
  }

  static RadiomicsException mismatch(String what) {
    return new RadiomicsException(
        RadiomicsException.Code.GEOMETRY_MISMATCH,
        "The region of interest is not on the image's grid: " + what + ".");
  }
}
