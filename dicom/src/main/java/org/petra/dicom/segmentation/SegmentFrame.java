package org.petra.dicom.segmentation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.petra.dicom.part10.DicomObject;
import org.petra.dicom.part10.Tags;
import org.petra.radiomics.image.Vector3;

/**
 * Where one frame of a segmentation lies.
 *
 * @param number index of the frame in pixel data, from 0
 * @param columns pixels of a row
 * @param origin centre of the first pixel in mm
 * @param columnStep from a pixel to the next of its row, in mm
 * @param rowStep from a pixel to the next of its column, in mm
 */
record SegmentFrame(int number, int columns, Vector3 origin, Vector3 columnStep, Vector3 rowStep) {

  /** The frames of one segment; those of a label map are every segment's. */
  static List<SegmentFrame> of(DicomObject segmentation, int segmentNumber) {
    boolean labelMap = Segmentation.isLabelMap(segmentation);
    List<DicomObject> shared = segmentation.items(Tags.SHARED_FUNCTIONAL_GROUPS_SEQUENCE);
    List<DicomObject> perFrame = segmentation.items(Tags.PER_FRAME_FUNCTIONAL_GROUPS_SEQUENCE);
    int columns = segmentation.integer(Tags.COLUMNS).orElse(0);
    List<SegmentFrame> frames = new ArrayList<>();
    for (int i = 0; i < perFrame.size(); i++) {
      DicomObject own = perFrame.get(i);
      if (labelMap || segment(own, shared) == segmentNumber) {
        frames.add(place(i, columns, own, shared));
      }
    }
    return frames;
  }

  /** What the frames, or the first of them, say of their distance. */
  static SegmentGrid.SliceDistance sliceDistance(DicomObject segmentation) {
    List<DicomObject> shared = segmentation.items(Tags.SHARED_FUNCTIONAL_GROUPS_SEQUENCE);
    List<DicomObject> perFrame = segmentation.items(Tags.PER_FRAME_FUNCTIONAL_GROUPS_SEQUENCE);
    DicomObject measures = group(perFrame.getFirst(), shared, Tags.PIXEL_MEASURES_SEQUENCE);
    return new SegmentGrid.SliceDistance(
        finite(measures.decimal(Tags.SPACING_BETWEEN_SLICES).orElse(0)),
        finite(measures.decimal(Tags.SLICE_THICKNESS).orElse(0)));
  }

  private static double finite(double value) {
    return Double.isFinite(value) ? value : 0;
  }

  private static int segment(DicomObject own, List<DicomObject> shared) {
    return group(own, shared, Tags.SEGMENT_IDENTIFICATION_SEQUENCE)
        .integer(Tags.REFERENCED_SEGMENT_NUMBER)
        .orElseThrow(() -> Segmentation.unreadable("a frame names no segment"));
  }

  private static SegmentFrame place(
      int number, int columns, DicomObject own, List<DicomObject> shared) {
    double[] origin =
        numbers(own, shared, Tags.PLANE_POSITION_SEQUENCE, Tags.IMAGE_POSITION_PATIENT, 3);
    double[] cosines =
        numbers(own, shared, Tags.PLANE_ORIENTATION_SEQUENCE, Tags.IMAGE_ORIENTATION_PATIENT, 6);
    double[] spacing = numbers(own, shared, Tags.PIXEL_MEASURES_SEQUENCE, Tags.PIXEL_SPACING, 2);
    return new SegmentFrame(
        number,
        columns,
        new Vector3(origin[0], origin[1], origin[2]),
        new Vector3(cosines[0], cosines[1], cosines[2]).times(spacing[1]),
        new Vector3(cosines[3], cosines[4], cosines[5]).times(spacing[0]));
  }

  private static double[] numbers(
      DicomObject own, List<DicomObject> shared, int sequence, int tag, int count) {
    double[] values = group(own, shared, sequence).decimals(tag);
    if (values.length != count) {
      throw Segmentation.unreadable("a frame has no " + Tags.keyword(tag));
    }
    return values;
  }

  private static DicomObject group(DicomObject own, List<DicomObject> shared, int sequence) {
    Optional<DicomObject> group = own.items(sequence).stream().findFirst();
    if (group.isEmpty() && !shared.isEmpty()) {
      group = shared.getFirst().items(sequence).stream().findFirst();
    }
    return group.orElseThrow(
        () -> Segmentation.unreadable("a frame has no " + Tags.keyword(sequence)));
  }
}
