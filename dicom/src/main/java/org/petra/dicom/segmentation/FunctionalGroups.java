package org.petra.dicom.segmentation;

import java.util.ArrayList;
import java.util.List;
import org.petra.dicom.part10.DicomObject;
import org.petra.dicom.part10.DicomObjectBuilder;
import org.petra.dicom.part10.Tags;
import org.petra.dicom.series.ImageSeries;
import org.petra.radiomics.image.Geometry;
import org.petra.radiomics.image.Vector3;

/** The multi-frame parts of a segmentation object: references, dimensions, functional groups. */
final class FunctionalGroups {

  private FunctionalGroups() {}

  static DicomObjectBuilder code(String value, String scheme, String meaning) {
    return DicomObjectBuilder.create()
        .set(Tags.CODE_VALUE, value)
        .set(Tags.CODING_SCHEME_DESIGNATOR, scheme)
        .set(Tags.CODE_MEANING, meaning);
  }

  private static DicomObjectBuilder reference(DicomObject slice) {
    return DicomObjectBuilder.create()
        .set(Tags.REFERENCED_SOP_CLASS_UID, slice.string(Tags.SOP_CLASS_UID).orElse(""))
        .set(Tags.REFERENCED_SOP_INSTANCE_UID, slice.string(Tags.SOP_INSTANCE_UID).orElse(""));
  }

  /** The series and all its instances. */
  static void references(DicomObjectBuilder object, ImageSeries image) {
    object.sequence(
        Tags.REFERENCED_SERIES_SEQUENCE,
        DicomObjectBuilder.create()
            .set(Tags.SERIES_INSTANCE_UID, image.seriesInstanceUid())
            .sequence(
                Tags.REFERENCED_INSTANCE_SEQUENCE,
                image.slices().stream().map(FunctionalGroups::reference).toList()));
  }

  /** Frames are ordered by segment and then by position. */
  static void dimensions(DicomObjectBuilder object, String organizationUid) {
    object
        .sequence(
            Tags.DIMENSION_ORGANIZATION_SEQUENCE,
            DicomObjectBuilder.create().set(Tags.DIMENSION_ORGANIZATION_UID, organizationUid))
        .sequence(
            Tags.DIMENSION_INDEX_SEQUENCE,
            dimension(
                organizationUid,
                Tags.REFERENCED_SEGMENT_NUMBER,
                Tags.SEGMENT_IDENTIFICATION_SEQUENCE),
            dimension(organizationUid, Tags.IMAGE_POSITION_PATIENT, Tags.PLANE_POSITION_SEQUENCE))
        .set(Tags.DIMENSION_ORGANIZATION_TYPE, "3D");
  }

  private static DicomObjectBuilder dimension(String organizationUid, int pointer, int group) {
    return DicomObjectBuilder.create()
        .set(Tags.DIMENSION_ORGANIZATION_UID, organizationUid)
        .set(Tags.DIMENSION_INDEX_POINTER, pointer)
        .set(Tags.FUNCTIONAL_GROUP_POINTER, group);
  }

  /** Shared and per-frame groups of the frames on the given slices. */
  static void frames(DicomObjectBuilder object, ImageSeries image, List<Integer> slices) {
    Geometry grid = image.geometry();
    Vector3 x = grid.direction().x();
    Vector3 y = grid.direction().y();
    DicomObjectBuilder shared =
        DicomObjectBuilder.create()
            .sequence(
                Tags.PLANE_ORIENTATION_SEQUENCE,
                DicomObjectBuilder.create()
                    .set(Tags.IMAGE_ORIENTATION_PATIENT, x.x(), x.y(), x.z(), y.x(), y.y(), y.z()))
            .sequence(
                Tags.PIXEL_MEASURES_SEQUENCE,
                DicomObjectBuilder.create()
                    .set(Tags.PIXEL_SPACING, grid.spacingMm().y(), grid.spacingMm().x())
                    .set(Tags.SLICE_THICKNESS, grid.spacingMm().z())
                    .set(Tags.SPACING_BETWEEN_SLICES, grid.spacingMm().z()))
            .sequence(
                Tags.SEGMENT_IDENTIFICATION_SEQUENCE,
                DicomObjectBuilder.create().set(Tags.REFERENCED_SEGMENT_NUMBER, 1));
    List<DicomObjectBuilder> perFrame = new ArrayList<>();
    for (int k : slices) {
      perFrame.add(frame(image.slices().get(k), grid.position(0, 0, k), perFrame.size() + 1));
    }
    object
        .sequence(Tags.SHARED_FUNCTIONAL_GROUPS_SEQUENCE, shared)
        .sequence(Tags.PER_FRAME_FUNCTIONAL_GROUPS_SEQUENCE, perFrame);
  }

  private static DicomObjectBuilder frame(DicomObject slice, Vector3 position, int number) {
    DicomObjectBuilder source =
        reference(slice)
            .sequence(
                Tags.PURPOSE_OF_REFERENCE_CODE_SEQUENCE,
                code("121322", "DCM", "Source image for image processing operation"));
    return DicomObjectBuilder.create()
        .sequence(
            Tags.DERIVATION_IMAGE_SEQUENCE,
            DicomObjectBuilder.create()
                .sequence(Tags.SOURCE_IMAGE_SEQUENCE, source)
                .sequence(Tags.DERIVATION_CODE_SEQUENCE, code("113076", "DCM", "Segmentation")))
        .sequence(
            Tags.FRAME_CONTENT_SEQUENCE,
            DicomObjectBuilder.create().set(Tags.DIMENSION_INDEX_VALUES, 1, number))
        .sequence(
            Tags.PLANE_POSITION_SEQUENCE,
            DicomObjectBuilder.create()
                .set(Tags.IMAGE_POSITION_PATIENT, position.x(), position.y(), position.z()));
  }
}
