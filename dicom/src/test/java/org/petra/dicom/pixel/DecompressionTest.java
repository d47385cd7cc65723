package org.petra.dicom.pixel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.petra.dicom.part10.DicomObject;
import org.petra.dicom.part10.Tags;
import org.petra.dicom.part10.TransferSyntax;

class DecompressionTest {

  static List<String> images() {
    return MadeImages.names().stream()
        .filter(n -> n.contains("rle") || n.contains("ls.dcm") || n.contains("2000.dcm"))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("images")
  void writesThePixelsOfThePlainImageInAnyUncompressedTransferSyntax(String name)
      throws IOException {
    byte[] expected = MadeImages.plain(name).bytes(Tags.PIXEL_DATA);
    for (String syntax :
        List.of(
            TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN,
            TransferSyntax.IMPLICIT_VR_LITTLE_ENDIAN,
            TransferSyntax.EXPLICIT_VR_BIG_ENDIAN)) {
      var out = new ByteArrayOutputStream();
      Decompression.of(MadeImages.read(name)).writeTo(out, syntax);
      DicomObject read = DicomObject.read(new ByteArrayInputStream(out.toByteArray()));
      assertThat(read.transferSyntaxUid()).isEqualTo(syntax);
      assertThat(read.bytes(Tags.PIXEL_DATA)).isEqualTo(expected);
      assertThat(read.integer(Tags.ROWS)).isEqualTo(MadeImages.plain(name).integer(Tags.ROWS));
    }
  }
}
