package org.petra.dicom.segmentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.petra.dicom.Rejections.assertRejects;
import static org.petra.radiomics.RadiomicsException.Code.GEOMETRY_MISMATCH;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.petra.dicom.TestImages;
import org.petra.dicom.part10.DicomObject;
import org.petra.dicom.part10.DicomObjectBuilder;
import org.petra.dicom.part10.Tags;
import org.petra.dicom.series.ImageSeries;
import org.petra.radiomics.image.Geometry;
import org.petra.radiomics.image.Mask;
import org.petra.radiomics.image.Size;
import org.petra.radiomics.image.Vector3;

/** Segmentations whose grid is not the image's, and frames in every order. */
class OwnGridTest {

  private static final ImageSeries IMAGE = TestImages.obliqueCt();
  private static final Geometry GRID = IMAGE.geometry();

  private static Segmentation drawn(int... voxels) {
    return Segmentation.read(SegmentationTest.written(SegmentationTest.mask(voxels)));
  }

  /** A grid of half the voxel size within the image's rows and columns. */
  private static Geometry halved() {
    Vector3 half = new Vector3(0.45, 0.55, 1.25);
    return new Geometry(
        new Size(10, 8, 6), half, GRID.position(-0.25, -0.25, -0.25), GRID.direction());
  }

  @Test
  void aFinerImageGetsEveryVoxelWhoseCentreIsInside() {
    Mask mask = drawn(0, 26).toMask(1, halved());
    assertThat(mask.voxelCount()).isEqualTo(2 * 8);
    assertThat(mask.contains(0, 0, 0)).isTrue();
    assertThat(mask.contains(1, 1, 1)).isTrue();
    assertThat(mask.contains(2, 0, 0)).isFalse();
  }

  @Test
  void aCoarserImageGetsTheVoxelsWhoseCentreIsInside() {
    Geometry doubled =
        new Geometry(
            new Size(3, 2, 1),
            new Vector3(1.8, 2.2, 7.5),
            GRID.position(0, 1, 1),
            GRID.direction());
    // Voxel (2, 1, 1) has the centre of the doubled (1, 0, 0); voxel (1, 1, 1) has none.
    assertThat(drawn(27, 26).toMask(1, doubled).voxelCount()).isEqualTo(1);
    assertThat(drawn(26).toMask(1, doubled).voxelCount()).isZero();
  }

  @Test
  void aTurnedImageIsReachedByPositionAlone() {
    Geometry turned =
        new Geometry(
            new Size(20, 20, 3),
            new Vector3(0.5, 0.5, 2.5),
            GRID.originMm().plus(new Vector3(-5, -2, 0)),
            org.petra.radiomics.image.Direction.IDENTITY);
    Mask mask = drawn(27).toMask(1, turned);
    // A voxel of 0.9 by 1.1 mm has about four of 0.25 mm2.
    assertThat(mask.voxelCount()).isBetween(3, 5);
    Vector3 centre = turned.index(GRID.position(2, 1, 1));
    assertThat(
            mask.contains(
                (int) Math.rint(centre.x()),
                (int) Math.rint(centre.y()),
                (int) Math.rint(centre.z())))
        .isTrue();
  }

  @Test
  void saysHowMuchOfItLiesOutside() {
    Geometry half =
        new Geometry(
            new Size(5, 4, 3), new Vector3(0.45, 1.1, 2.5), GRID.originMm(), GRID.direction());
    assertRejects(
        () -> drawn(0, 59).toMask(1, half), GEOMETRY_MISMATCH, "1 of its 2 voxels", "1.57 mm");
  }

  @Test
  void framesMayComeInAnyOrderAndEmptyOnesBeLeftOut() {
    DicomObject inOrder = SegmentationTest.written(SegmentationTest.mask(0, 25, 59));
    List<DicomObject> frames =
        new ArrayList<>(inOrder.items(Tags.PER_FRAME_FUNCTIONAL_GROUPS_SEQUENCE));
    // The same pixels with the places of the first and the last frame exchanged.
    Collections.swap(frames, 0, 2);
    DicomObject shuffled =
        DicomObjectBuilder.copyOf(inOrder)
            .sequence(
                Tags.PER_FRAME_FUNCTIONAL_GROUPS_SEQUENCE,
                frames.stream().map(DicomObjectBuilder::copyOf).toList())
            .build();
    Mask mask = Segmentation.read(shuffled).toMask(1, GRID);
    assertThat(mask.toArray()).isEqualTo(SegmentationTest.mask(40, 25, 19).toArray());

    // Without its middle frame the grid is still the same.
    Mask gap = drawn(0, 59).toMask(1, halved());
    assertThat(gap.voxelCount()).isEqualTo(2 * 8);
  }

  @Test
  void rejectsFramesThatFormNoGrid() {
    DicomObject object = SegmentationTest.written(SegmentationTest.mask(0, 25, 59));
    List<DicomObjectBuilder> frames = new ArrayList<>();
    double[] depths = {0, 2.5, 6.1};
    for (double depth : depths) {
      Vector3 p = GRID.originMm().plus(new Vector3(0, 0, depth));
      frames.add(
          DicomObjectBuilder.copyOf(
                  object.items(Tags.PER_FRAME_FUNCTIONAL_GROUPS_SEQUENCE).getFirst())
              .sequence(
                  Tags.PLANE_POSITION_SEQUENCE,
                  DicomObjectBuilder.create()
                      .set(Tags.IMAGE_POSITION_PATIENT, p.x(), p.y(), p.z())));
    }
    DicomObject uneven =
        DicomObjectBuilder.copyOf(object)
            .sequence(Tags.PER_FRAME_FUNCTIONAL_GROUPS_SEQUENCE, frames)
            .build();
    assertRejects(
        () -> Segmentation.read(uneven).toMask(1, halved()),
        GEOMETRY_MISMATCH,
        "no grid",
        "2.5000");
  }
}
