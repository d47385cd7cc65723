package org.petra.dicom.segmentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.petra.dicom.Rejections.assertRejects;
import static org.petra.radiomics.RadiomicsException.Code.GEOMETRY_MISMATCH;
import static org.petra.radiomics.RadiomicsException.Code.UNREADABLE_FILE;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.petra.dicom.part10.DicomObject;
import org.petra.dicom.part10.DicomObjectBuilder;
import org.petra.dicom.part10.SopClass;
import org.petra.dicom.part10.Tags;
import org.petra.radiomics.image.Direction;
import org.petra.radiomics.image.Geometry;
import org.petra.radiomics.image.Mask;
import org.petra.radiomics.image.Size;
import org.petra.radiomics.image.Vector3;

class StructureSetTest {

  private static final Geometry GRID =
      new Geometry(
          new Size(8, 8, 2), new Vector3(1, 1, 3), new Vector3(0, 0, 0), Direction.IDENTITY);

  /** An ROI 1 with the given closed contours, on the given series. */
  static DicomObject structureSet(String seriesUid, String name, double[]... contours) {
    List<DicomObjectBuilder> items =
        Arrays.stream(contours)
            .map(
                c ->
                    DicomObjectBuilder.create()
                        .set(Tags.CONTOUR_GEOMETRIC_TYPE, "CLOSED_PLANAR")
                        .set(Tags.CONTOUR_DATA, c))
            .toList();
    DicomObjectBuilder series = DicomObjectBuilder.create();
    if (!seriesUid.isEmpty()) {
      series.set(Tags.SERIES_INSTANCE_UID, seriesUid);
    }
    return DicomObjectBuilder.create()
        .set(Tags.SOP_CLASS_UID, SopClass.RT_STRUCTURE_SET)
        .set(Tags.SOP_INSTANCE_UID, "2.25.20")
        .sequence(
            Tags.REFERENCED_FRAME_OF_REFERENCE_SEQUENCE,
            DicomObjectBuilder.create()
                .set(Tags.FRAME_OF_REFERENCE_UID, "2.25.2")
                .sequence(
                    Tags.RT_REFERENCED_STUDY_SEQUENCE,
                    DicomObjectBuilder.create()
                        .sequence(Tags.RT_REFERENCED_SERIES_SEQUENCE, series)))
        .sequence(
            Tags.STRUCTURE_SET_ROI_SEQUENCE,
            DicomObjectBuilder.create().set(Tags.ROI_NUMBER, 1).set(Tags.ROI_NAME, name))
        .sequence(
            Tags.ROI_CONTOUR_SEQUENCE,
            DicomObjectBuilder.create()
                .set(Tags.REFERENCED_ROI_NUMBER, 1)
                .sequence(Tags.CONTOUR_SEQUENCE, items))
        .build();
  }

  private static double[] square(double from, double to, double z) {
    return new double[] {from, from, z, to, from, z, to, to, z, from, to, z};
  }

  private static Mask fill(double[]... contours) {
    return StructureSet.read(structureSet("2.25.3", "GTV", contours)).toMask(1, GRID);
  }

  @Test
  void takesVoxelsWhoseCentresLieInside() {
    Mask mask = fill(square(0.5, 3.5, 3));
    assertThat(mask.voxelCount()).isEqualTo(9);
    assertThat(mask.contains(1, 1, 1)).isTrue();
    assertThat(mask.contains(3, 3, 1)).isTrue();
    assertThat(mask.contains(1, 1, 0)).isFalse();
  }

  @Test
  void ownsLowerEdgesThatRunThroughCentresAndNotUpperOnes() {
    Mask mask = fill(square(1, 3, 0));
    assertThat(mask.voxelCount()).isEqualTo(4);
  }

  @Test
  void makesHolesAndTakesSeveralContoursInAPlane() {
    Mask hole = fill(square(0.5, 5.5, 0), square(1.5, 3.5, 0));
    assertThat(hole.voxelCount()).isEqualTo(25 - 4);
    Mask two = fill(square(0.5, 2.5, 0), square(4.5, 6.5, 0), square(0.5, 1.5, 3));
    assertThat(two.voxelCount()).isEqualTo(4 + 4 + 1);
  }

  @Test
  void cutsContoursAtTheImagesEdge() {
    assertThat(fill(square(-3.5, 1.5, 0)).voxelCount()).isEqualTo(4);
  }

  @Test
  void toleratesPlanesALittleOffTheirSlice() {
    assertThat(fill(square(0.5, 3.5, 3.04)).voxelCount()).isEqualTo(9);
  }

  @Test
  void rejectsContoursThatAreInNoSlice() {
    assertRejects(() -> fill(square(0.5, 3.5, 1.5)), GEOMETRY_MISMATCH, "0.500 slice");
    assertRejects(() -> fill(square(0.5, 3.5, 6)), GEOMETRY_MISMATCH, "outside");
    double[] tilted = square(0.5, 3.5, 0);
    tilted[2] = 1;
    assertRejects(() -> fill(tilted), GEOMETRY_MISMATCH, "off a slice");
  }

  @Test
  void rejectsIncompletePoints() {
    assertRejects(() -> fill(new double[] {1, 2, 0, 3}), UNREADABLE_FILE, "triples");
    assertThat(fill(new double[] {1, 2, 0}).voxelCount()).isZero();
  }
}
