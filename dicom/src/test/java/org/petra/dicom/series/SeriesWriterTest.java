package org.petra.dicom.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.petra.dicom.TestImages;
import org.petra.dicom.part10.DicomObject;
import org.petra.dicom.part10.TransferSyntax;
import org.petra.radiomics.image.Geometry;
import org.petra.radiomics.image.PixelType;
import org.petra.radiomics.image.Volume;

class SeriesWriterTest {

  /** A decimal string has 16 characters, some 13 digits of a position. */
  private static final double POSITION_TOLERANCE_MM = 1e-9;

  static List<DicomObject> throughFiles(List<DicomObject> objects, String syntax)
      throws IOException {
    List<DicomObject> read = new ArrayList<>();
    for (DicomObject object : objects) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      object.writeTo(out, syntax);
      read.add(DicomObject.read(new ByteArrayInputStream(out.toByteArray())));
    }
    Collections.reverse(read);
    return read;
  }

  private static void assertSameGeometry(Geometry actual, Geometry expected) {
    assertThat(actual.size()).isEqualTo(expected.size());
    for (int axis = 0; axis < 3; axis++) {
      assertThat(actual.spacingMm().get(axis))
          .isCloseTo(expected.spacingMm().get(axis), within(POSITION_TOLERANCE_MM));
      assertThat(actual.originMm().get(axis))
          .isCloseTo(expected.originMm().get(axis), within(POSITION_TOLERANCE_MM));
      assertThat(actual.direction().get(axis).minus(expected.direction().get(axis)).norm())
          .isLessThan(POSITION_TOLERANCE_MM);
    }
  }

  @Test
  void readsBackTheCtAsWrittenInEveryUncompressedSyntax() throws IOException {
    Volume volume = TestImages.ramp(TestImages.OBLIQUE, 10);
    for (String syntax :
        List.of(
            TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN,
            TransferSyntax.IMPLICIT_VR_LITTLE_ENDIAN,
            TransferSyntax.EXPLICIT_VR_BIG_ENDIAN,
            TransferSyntax.DEFLATED_EXPLICIT_VR_LITTLE_ENDIAN)) {
      ImageSeries series = ImageSeries.assemble(throughFiles(TestImages.ct(volume), syntax));
      assertSameGeometry(series.geometry(), volume.geometry());
      assertThat(series.volume().toArray()).isEqualTo(volume.toArray());
      assertThat(series.volume().pixelType()).isEqualTo(PixelType.INT16);
      assertThat(series.sopInstanceUids()).containsExactly("2.25.3.1", "2.25.3.2", "2.25.3.3");
      assertThat(series.modality()).isEqualTo("CT");
      assertThat(series.frameOfReferenceUid()).contains("2.25.2");
      assertThat(series.slices().getFirst().transferSyntaxUid()).isEqualTo(syntax);
    }
  }

  @Test
  void readsBackThePetWithinHalfASlope() throws IOException {
    Volume volume = TestImages.ramp(TestImages.OBLIQUE, 1.0 / 3);
    ImageSeries series =
        ImageSeries.assemble(
            throughFiles(
                TestImages.pet(volume, PetUnits.GML, 60),
                TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN));
    Volume read = series.volume();
    assertThat(read.pixelType()).isEqualTo(PixelType.FLOAT64);
    double halfSlope = (60 - 8) / 3.0 / Short.MAX_VALUE / 2;
    for (int i = 0; i < volume.size().voxels(); i++) {
      assertThat(read.intensity(i)).isCloseTo(volume.intensity(i), within(halfSlope));
    }
  }

  @Test
  void clampsWhatDoesNotFit() {
    ImageSeries series =
        ImageSeries.assemble(TestImages.ct(TestImages.ramp(TestImages.OBLIQUE, 10_000)));
    assertThat(series.volume().intensity(0)).isEqualTo(Short.MIN_VALUE);
    assertThat(series.volume().intensity(59)).isEqualTo(Short.MAX_VALUE);
  }
}
