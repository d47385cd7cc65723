package org.petra.dicom.pixel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.petra.dicom.Rejections.assertRejects;
import static org.petra.radiomics.RadiomicsException.Code.INVALID_SERIES;
import static org.petra.radiomics.RadiomicsException.Code.UNSUPPORTED_TRANSFER_SYNTAX;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.petra.dicom.part10.DicomObject;
import org.petra.dicom.part10.DicomObjectBuilder;
import org.petra.dicom.part10.Tags;

class PixelsTest {

  private static final String UNSUPPORTED = "unsigned12.jpeg-extended.dcm";

  /** What the encoder was allowed: dcmcjpls +md 2, JPEG at quality 98, JPEG 2000 without loss. */
  private static final int NEAR = 2;

  private static final int LOSSY_JPEG_2000 = 1;

  static List<String> images() {
    return MadeImages.names().stream().filter(n -> !n.equals(UNSUPPORTED)).toList();
  }

  @ParameterizedTest
  @MethodSource("images")
  void decodesEveryFrameOfEveryEncodedForm(String name) {
    Pixels encoded = Pixels.of(MadeImages.read(name));
    Pixels plain = Pixels.of(MadeImages.plain(name));
    int tolerance = 0;
    if (name.contains("near") || name.contains("baseline")) {
      tolerance = NEAR;
    } else if (name.contains("lossy")) {
      tolerance = LOSSY_JPEG_2000;
    }
    assertThat(encoded.frames()).isEqualTo(plain.frames());
    for (int f = 0; f < plain.frames(); f++) {
      int[] actual = encoded.frame(f);
      int[] expected = plain.frame(f);
      assertThat(actual).hasSameSizeAs(expected);
      for (int i = 0; i < actual.length; i++) {
        assertThat(actual[i]).isBetween(expected[i] - tolerance, expected[i] + tolerance);
      }
    }
  }

  @Test
  void namesTheTransferSyntaxThatItCannotDecode() {
    assertRejects(
        () -> Pixels.of(MadeImages.read(UNSUPPORTED)).frame(0),
        UNSUPPORTED_TRANSFER_SYNTAX,
        "12 bits",
        "1.2.840.10008.1.2.4.51");
    assertThat(Pixels.canDecode("1.2.840.10008.1.2.4.102")).isFalse();
    assertThat(Pixels.canDecode("1.2.840.10008.1.2.4.90")).isTrue();
  }

  @Test
  void refusesASizeBeforeItTakesMemory() {
    DicomObjectBuilder huge =
        DicomObjectBuilder.copyOf(MadeImages.read("signed16.dcm"))
            .set(Tags.ROWS, 65535)
            .set(Tags.COLUMNS, 65535);
    assertRejects(() -> Pixels.of(huge.build()), INVALID_SERIES, "samples");
  }

  @Test
  void readsColoursByPixelByPlaneAndSubsampled() {
    byte[] byPixel = {1, 2, 3, 4, 5, 6};
    assertThat(colours("RGB", 0, byPixel).frame(0)).containsExactly(1, 2, 3, 4, 5, 6);
    byte[] byPlane = {1, 4, 2, 5, 3, 6};
    assertThat(colours("RGB", 1, byPlane).frame(0)).containsExactly(1, 2, 3, 4, 5, 6);
    byte[] subsampled = {1, 4, 2, 3};
    Pixels full = colours("YBR_FULL_422", 0, subsampled);
    assertThat(full.frame(0)).containsExactly(1, 2, 3, 4, 2, 3);
    assertThat(full.photometricInterpretation()).isEqualTo("YBR_FULL");
  }

  private static Pixels colours(String meaning, int planar, byte[] bytes) {
    DicomObject image =
        DicomObjectBuilder.create()
            .set(Tags.ROWS, 1)
            .set(Tags.COLUMNS, 2)
            .set(Tags.SAMPLES_PER_PIXEL, 3)
            .set(Tags.BITS_ALLOCATED, 8)
            .set(Tags.PLANAR_CONFIGURATION, planar)
            .set(Tags.PHOTOMETRIC_INTERPRETATION, meaning)
            .pixelData(bytes)
            .build();
    return Pixels.of(image);
  }

  @Test
  void readsBitsAcrossBytes() {
    DicomObject image =
        DicomObjectBuilder.create()
            .set(Tags.ROWS, 1)
            .set(Tags.COLUMNS, 5)
            .set(Tags.NUMBER_OF_FRAMES, 2)
            .set(Tags.BITS_ALLOCATED, 1)
            .pixelData(new byte[] {(byte) 0b0010_1101, 0b11})
            .build();
    Pixels bits = Pixels.of(image);
    assertThat(bits.frame(0)).containsExactly(1, 0, 1, 1, 0);
    assertThat(bits.frame(1)).containsExactly(1, 0, 0, 1, 1);
    assertThat(bits.bytes(1)).containsExactly(0b11001);
  }
}
