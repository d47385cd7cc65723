package org.petra.dicom.segmentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.petra.dicom.Rejections.assertRejects;
import static org.petra.radiomics.RadiomicsException.Code.AMBIGUOUS_VOI;
import static org.petra.radiomics.RadiomicsException.Code.GEOMETRY_MISMATCH;
import static org.petra.radiomics.RadiomicsException.Code.MISSING_VOI;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.petra.dicom.TestImages;
import org.petra.dicom.part10.DicomObject;
import org.petra.dicom.part10.DicomObjectBuilder;
import org.petra.dicom.part10.Tags;
import org.petra.dicom.series.ImageSeries;
import org.petra.dicom.series.PetUnits;
import org.petra.dicom.series.SeriesIdentity;
import org.petra.radiomics.image.Geometry;
import org.petra.radiomics.image.Mask;
import org.petra.radiomics.image.Size;
import org.petra.radiomics.image.Vector3;

class DrawnRegionsTest {

  private static final ImageSeries IMAGE = TestImages.obliqueCt();
  private static int objects = 900;

  private static DicomObject seg(String label, String reader, int repetition, int... voxels) {
    return SegmentationWriter.write(
        SegmentationTest.mask(voxels),
        IMAGE,
        new SeriesIdentity("2.25.9." + objects, objects++, "Lesion"),
        label,
        new Reading(reader, repetition));
  }

  /** A segmentation whose repetition follows from its time alone. */
  private static DicomObject at(String time, String reader, int... voxels) {
    return DicomObjectBuilder.copyOf(seg("GTV", reader, 1, voxels))
        .set(Tags.CONTENT_LABEL, "SEGMENTATION")
        .set(Tags.CONTENT_DATE, "20260301")
        .set(Tags.CONTENT_TIME, time)
        .build();
  }

  private static List<DrawnRegion> regions(String pattern, DicomObject... objects) {
    return DrawnRegions.on(IMAGE, List.of(objects), Optional.of(pattern).map(Pattern::compile))
        .regions();
  }

  private static List<DrawnRegion> any(DicomObject... objects) {
    return DrawnRegions.on(IMAGE, List.of(objects), Optional.empty()).regions();
  }

  @Test
  void severalReadersOfOneLesionAreReadingsInTheirOrder() {
    List<DrawnRegion> readings =
        any(
            seg("GTV", "READER2", 1, 1),
            seg("GTV", "READER1", 2, 2, 3),
            seg("GTV", "READER1", 1, 3, 4, 5));
    assertThat(readings)
        .extracting(DrawnRegion::reading)
        .containsExactly(
            new Reading("READER1", 1), new Reading("READER1", 2), new Reading("READER2", 1));
    assertThat(readings).extracting(r -> r.mask().voxelCount()).containsExactly(3, 2, 1);
  }

  @Test
  void repetitionsFollowFromTheTimeWhereNoLabelSaysThem() {
    List<DrawnRegion> readings =
        any(at("120000", "Doe^Jane", 1), at("090000", "Doe^Jane", 1, 2), at("080000", "Roe^Jo", 3));
    assertThat(readings)
        .extracting(r -> r.reading().reader() + r.reading().repetition())
        .containsExactly("Doe^Jane1", "Doe^Jane2", "Roe^Jo1");
    assertThat(readings.getFirst().mask().voxelCount()).isEqualTo(2);
  }

  @Test
  void oneLesionTwiceWithoutAReaderIsAmbiguous() {
    assertRejects(
        () -> any(seg("GTV", "", 1, 1), seg("GTV", "", 1, 2)),
        AMBIGUOUS_VOI,
        "\"GTV\"",
        "who drew");
    assertRejects(
        () -> any(seg("GTV", "READER1", 1, 1), seg("GTV", "READER1", 1, 2)),
        AMBIGUOUS_VOI,
        "same reading");
  }

  @Test
  void namesInADeidentifiedObjectTellNoReadersApart() {
    DicomObject[] removed =
        List.of(at("090000", "REMOVED", 1), at("120000", "REMOVED", 2)).stream()
            .map(
                s -> DicomObjectBuilder.copyOf(s).set(Tags.PATIENT_IDENTITY_REMOVED, "YES").build())
            .toArray(DicomObject[]::new);
    assertRejects(() -> any(removed), AMBIGUOUS_VOI, "who drew");
    assertThat(any(removed[0]).getFirst().reading()).isEqualTo(Reading.UNNAMED);
  }

  @Test
  void aPatternChoosesLesionsAndItsGroupNamesThem() {
    DicomObject one = seg("lesion 1 CT", "", 1, 1);
    DicomObject two = seg("lesion 2 CT", "", 1, 2);
    DicomObject liver = seg("liver", "", 1, 3);
    assertThat(regions("(lesion \\d).*", two, liver, one))
        .extracting(DrawnRegion::voi)
        .containsExactly("lesion 1", "lesion 2");
    assertThat(regions("lesion.*", two, liver))
        .extracting(DrawnRegion::voi)
        .containsExactly("lesion 2 CT");
    assertThat(regions("(?i)SPLEEN", two, liver)).isEmpty();
    assertRejects(
        () -> any(one, two, liver), AMBIGUOUS_VOI, "\"lesion 1 CT\", \"lesion 2 CT\", \"liver\"");
  }

  @Test
  void roisCountWhereNoSegmentOfThatNameDoes() {
    DicomObject rtstruct = VolumeOfInterestTest.structure("2.25.3", "GTV");
    assertThat(regions("GTV", rtstruct, seg("liver", "", 1, 3))).hasSize(1);
    assertThat(regions("GTV|liver", rtstruct, seg("liver", "", 1, 3)))
        .extracting(DrawnRegion::voi)
        .containsExactly("liver");
  }

  @Test
  void pointsAndOpenContoursAreNoRegionAndSayWhy() {
    DicomObject drawn = VolumeOfInterestTest.structure("2.25.3", "GTV");
    DicomObject contours = drawn.items(Tags.ROI_CONTOUR_SEQUENCE).getFirst();
    DicomObject contour = contours.items(Tags.CONTOUR_SEQUENCE).getFirst();
    DicomObject point =
        DicomObjectBuilder.copyOf(drawn)
            .sequence(
                Tags.ROI_CONTOUR_SEQUENCE,
                DicomObjectBuilder.copyOf(contours)
                    .sequence(
                        Tags.CONTOUR_SEQUENCE,
                        DicomObjectBuilder.copyOf(contour)
                            .set(Tags.CONTOUR_GEOMETRIC_TYPE, "POINT")))
            .build();
    DrawnRegions found = DrawnRegions.on(IMAGE, List.of(point), Optional.empty());
    assertThat(found.regions()).isEmpty();
    assertRejects(
        () -> found.required(IMAGE),
        MISSING_VOI,
        "CT series",
        "\"GTV\"",
        "POINT",
        "no closed planar");
    assertThat(any(drawn, point)).hasSize(1);
  }

  @Test
  void isCarriedOverToAnImageOfTheSameFrameOfReference() {
    Geometry coarse =
        new Geometry(
            new Size(4, 4, 4),
            new Vector3(1.8, 1.1, 2.5),
            TestImages.OBLIQUE.position(-2, 0, 0),
            TestImages.OBLIQUE.direction());
    ImageSeries pet =
        ImageSeries.assemble(TestImages.pet(TestImages.ramp(coarse, 1), PetUnits.GML, 60));
    DrawnRegion ct = any(seg("GTV", "READER1", 1, 0, 2, 3)).getFirst();
    DrawnRegion carried = ct.carriedOver(pet);
    Mask mask = carried.mask();
    assertThat(carried.reading()).isEqualTo(new Reading("READER1", 1));
    assertThat(mask.voxelCount()).isEqualTo(2);
    assertThat(mask.contains(1, 0, 0)).isTrue();
    assertThat(mask.contains(2, 0, 0)).isTrue();
  }

  @Test
  void isNotCarriedOverToAnotherFrameOfReferenceOrASmallerImage() {
    DrawnRegion ct = any(seg("GTV", "", 1, 0, 59)).getFirst();
    List<DicomObject> elsewhere =
        IMAGE.slices().stream()
            .map(
                s ->
                    DicomObjectBuilder.copyOf(s)
                        .set(Tags.FRAME_OF_REFERENCE_UID, "2.25.77")
                        .build())
            .toList();
    assertRejects(
        () -> ct.carriedOver(ImageSeries.assemble(elsewhere)).mask(),
        GEOMETRY_MISMATCH,
        "frame of reference");
    ImageSeries lower = ImageSeries.assemble(IMAGE.slices().subList(0, 2));
    assertRejects(
        () -> ct.carriedOver(lower).mask(), GEOMETRY_MISMATCH, "1 of its 2 voxels", "1.25 mm");
  }

  @Test
  void aRegionInAnotherFrameOfReferenceIsNoneOfThisImage() {
    DicomObject elsewhere =
        DicomObjectBuilder.copyOf(seg("GTV", "", 1, 0))
            .set(Tags.FRAME_OF_REFERENCE_UID, "2.25.78")
            .build();
    DrawnRegion region = any(elsewhere).getFirst();
    assertRejects(region::mask, GEOMETRY_MISMATCH, "frame of reference");
  }
}
