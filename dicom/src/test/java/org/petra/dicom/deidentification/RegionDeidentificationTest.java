package org.petra.dicom.deidentification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.petra.dicom.part10.DicomObject;
import org.petra.dicom.part10.DicomObjectBuilder;
import org.petra.dicom.part10.SopClass;
import org.petra.dicom.part10.Tags;
import org.petra.dicom.segmentation.Segmentation;
import org.petra.dicom.segmentation.StructureSet;

/** Regions must still find their series, and their names must not name the patient. */
class RegionDeidentificationTest {

  private final PseudonymKey key = new PseudonymKey(new byte[PseudonymKey.LENGTH]);

  @Test
  void aSegmentationStillRefersToItsSeries() throws IOException {
    DicomObjectBuilder seg =
        object(SopClass.SEGMENTATION)
            .sequence(
                Tags.SEGMENT_SEQUENCE,
                List.of(
                    DicomObjectBuilder.create()
                        .set(Tags.SEGMENT_NUMBER, 1)
                        .set(Tags.SEGMENT_LABEL, "lesion 1")))
            .sequence(
                Tags.REFERENCED_SERIES_SEQUENCE,
                List.of(DicomObjectBuilder.create().set(Tags.SERIES_INSTANCE_UID, "1.2.9")));
    Segmentation clean = Segmentation.read(clean(seg));
    assertThat(clean.referencedSeriesUids()).containsExactly(key.uid("1.2.9"));
    assertThat(clean.segments()).hasSize(1);
  }

  @Test
  void aStructureSetKeepsNamesOfSafeWordsAlone() throws IOException {
    DicomObjectBuilder structures =
        object(SopClass.RT_STRUCTURE_SET)
            .sequence(
                Tags.STRUCTURE_SET_ROI_SEQUENCE,
                List.of(roi(1, "GTV 1"), roi(2, "tumour of Mrs Doe")));
    StructureSet clean = StructureSet.read(clean(structures));
    assertThat(clean.rois()).hasSize(2);
    assertThat(clean(structures).items(Tags.STRUCTURE_SET_ROI_SEQUENCE))
        .extracting(item -> item.string(Tags.ROI_NAME).orElse(""))
        .containsExactly("GTV 1", "");
  }

  @Test
  void aReadingThatTheLabelTellsSurvives() throws IOException {
    DicomObjectBuilder seg = object(SopClass.SEGMENTATION).set(Tags.CONTENT_LABEL, "READER2_1");
    DicomObjectBuilder structures =
        object(SopClass.RT_STRUCTURE_SET).set(Tags.STRUCTURE_SET_LABEL, "READER1_2");
    assertThat(clean(seg).string(Tags.CONTENT_LABEL)).contains("READER2_1");
    assertThat(clean(structures).string(Tags.STRUCTURE_SET_LABEL)).contains("READER1_2");
  }

  private static DicomObjectBuilder roi(int number, String name) {
    return DicomObjectBuilder.create().set(Tags.ROI_NUMBER, number).set(Tags.ROI_NAME, name);
  }

  private static DicomObjectBuilder object(String sopClass) {
    return DicomObjectBuilder.create()
        .set(Tags.SOP_CLASS_UID, sopClass)
        .set(Tags.SOP_INSTANCE_UID, "1.2.3.1")
        .set(Tags.STUDY_INSTANCE_UID, "1.2.3")
        .set(Tags.SERIES_INSTANCE_UID, "1.2.3.0")
        .set(Tags.FRAME_OF_REFERENCE_UID, "1.2.7");
  }

  private DicomObject clean(DicomObjectBuilder object) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    object.build().writeTo(out);
    return DicomObject.read(
        new Deidentifier(key).deidentify(new ByteArrayInputStream(out.toByteArray())).part10());
  }
}
