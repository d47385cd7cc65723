package org.petra.dicom.segmentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.petra.dicom.Rejections.assertRejects;
import static org.petra.radiomics.RadiomicsException.Code.AMBIGUOUS_VOI;
import static org.petra.radiomics.RadiomicsException.Code.MISSING_VOI;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.petra.dicom.TestImages;
import org.petra.dicom.part10.DicomObject;
import org.petra.dicom.part10.DicomObjectBuilder;
import org.petra.dicom.part10.Tags;
import org.petra.dicom.series.ImageSeries;
import org.petra.radiomics.image.Geometry;
import org.petra.radiomics.image.Vector3;

class VolumeOfInterestTest {

  private static final ImageSeries IMAGE = TestImages.obliqueCt();
  private static final DicomObject SEG = SegmentationTest.written(SegmentationTest.mask(3, 4));

  /** A contour around the two voxels (1, 1, 0) and (2, 1, 0). */
  static DicomObject structure(String seriesUid, String name) {
    Geometry g = IMAGE.geometry();
    double[] points = new double[12];
    double[][] corners = {{0.5, 0.5}, {2.5, 0.5}, {2.5, 1.5}, {0.5, 1.5}};
    for (int i = 0; i < 4; i++) {
      Vector3 p = g.position(corners[i][0], corners[i][1], 0);
      for (int axis = 0; axis < 3; axis++) {
        points[3 * i + axis] = p.get(axis);
      }
    }
    return StructureSetTest.structureSet(seriesUid, name, points);
  }

  @Test
  void prefersTheSegmentOverTheStructure() {
    List<DicomObject> objects = List.of(structure("2.25.3", "GTV"), SEG);
    assertThat(VolumeOfInterest.select(IMAGE, objects).toArray())
        .isEqualTo(SegmentationTest.mask(3, 4).toArray());
  }

  @Test
  void takesTheStructureWhereThereIsNoSegment() {
    List<DicomObject> objects = List.of(IMAGE.slices().getFirst(), structure("2.25.3", "GTV"));
    assertThat(VolumeOfInterest.select(IMAGE, objects).toArray())
        .isEqualTo(SegmentationTest.mask(6, 7).toArray());
  }

  @Test
  void matchesByFrameOfReferenceWhereNoSeriesIsNamed() {
    assertThat(VolumeOfInterest.select(IMAGE, List.of(structure("", "GTV"))).voxelCount())
        .isEqualTo(2);
    assertThat(VolumeOfInterest.referencedSeriesUids(structure("", "GTV"))).isEmpty();
  }

  @Test
  void rejectsSeveralUnlessOneIsNamed() {
    List<DicomObject> objects = List.of(structure("2.25.3", "GTV"), structure("2.25.3", "liver"));
    assertRejects(
        () -> VolumeOfInterest.select(IMAGE, objects), AMBIGUOUS_VOI, "\"GTV\"", "\"liver\"");
    assertThat(VolumeOfInterest.select(IMAGE, objects, "liver").voxelCount()).isEqualTo(2);
    assertRejects(() -> VolumeOfInterest.select(IMAGE, List.of(SEG, SEG)), AMBIGUOUS_VOI);
  }

  @Test
  void findsNoneOfAnotherSeriesOrName() {
    assertRejects(
        () -> VolumeOfInterest.select(IMAGE, List.of(structure("2.25.77", "GTV"))), MISSING_VOI);
    assertRejects(
        () -> VolumeOfInterest.select(IMAGE, List.of(SEG), "liver"), MISSING_VOI, "\"liver\"");
    assertRejects(() -> VolumeOfInterest.select(IMAGE, List.of()), MISSING_VOI);
    DicomObject elsewhere =
        DicomObjectBuilder.copyOf(SEG)
            .remove(Tags.REFERENCED_SERIES_SEQUENCE)
            .set(Tags.FRAME_OF_REFERENCE_UID, "2.25.78")
            .build();
    assertRejects(() -> VolumeOfInterest.select(IMAGE, List.of(elsewhere)), MISSING_VOI);
  }

  @Test
  void tellsWhichSeriesAnObjectRefersTo() {
    assertThat(VolumeOfInterest.referencedSeriesUids(SEG)).containsExactly("2.25.3");
    assertThat(VolumeOfInterest.referencedSeriesUids(structure("2.25.5", "x")))
        .containsExactly("2.25.5");
    assertThat(VolumeOfInterest.referencedSeriesUids(IMAGE.slices().getFirst())).isEmpty();
  }
}
