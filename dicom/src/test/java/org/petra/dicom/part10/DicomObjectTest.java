package org.petra.dicom.part10;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.petra.dicom.Rejections.assertRejects;
import static org.petra.radiomics.RadiomicsException.Code.UNREADABLE_FILE;
import static org.petra.radiomics.RadiomicsException.Code.UNSUPPORTED_TRANSFER_SYNTAX;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;
import org.petra.dicom.ReferenceData;
import org.petra.radiomics.RadiomicsException;

class DicomObjectTest {

  private static DicomObject read(byte[] bytes) {
    return DicomObject.read(new ByteArrayInputStream(bytes));
  }

  private static DicomObjectBuilder minimal() {
    return DicomObjectBuilder.create()
        .set(Tags.SPECIFIC_CHARACTER_SET, "ISO_IR 192")
        .set(Tags.SOP_CLASS_UID, SopClass.CT_IMAGE)
        .set(Tags.SOP_INSTANCE_UID, "2.25.1")
        .set(Tags.PATIENT_NAME, "Müller^Änne")
        .set(Tags.ROWS, 2)
        .set(Tags.NUMBER_OF_FRAMES, 3)
        .pixelData(new short[] {1, -2, 3, 4});
  }

  private static byte[] file(DicomObject object, String syntax) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    object.writeTo(out, syntax);
    return out.toByteArray();
  }

  private static byte[] file() throws IOException {
    return file(minimal().build(), TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN);
  }

  @Test
  void writesAZeroedPreambleAndReadsItselfBack() throws IOException {
    byte[] file = file();
    assertThat(Arrays.copyOf(file, 128)).containsOnly(0);
    assertThat(new String(file, 128, 4, java.nio.charset.StandardCharsets.US_ASCII))
        .isEqualTo("DICM");
    DicomObject object = read(file);
    assertThat(object.sopInstanceUid()).isEqualTo("2.25.1");
    assertThat(object.string(Tags.PATIENT_NAME)).contains("Müller^Änne");
    assertThat(object.integer(Tags.NUMBER_OF_FRAMES)).hasValue(3);
    assertThat(object.decimals(Tags.ROWS)).containsExactly(2);
    assertThat(object.bytes(Tags.PIXEL_DATA)).containsExactly(1, 0, -2, -1, 3, 0, 4, 0);
    assertThat(object.studyInstanceUid()).isNull();
    assertThat(object.has(Tags.COLUMNS)).isFalse();
    assertThat(object.integer(Tags.COLUMNS)).isEmpty();
  }

  @Test
  void stopsBeforePixelDataWhereOnlyTheHeaderIsAskedFor() throws IOException {
    byte[] file = file();
    byte[] cut = Arrays.copyOf(file, file.length - 4);
    DicomObject header = DicomObject.readHeader(new ByteArrayInputStream(cut));
    assertThat(header.integer(Tags.ROWS)).hasValue(2);
    assertThat(header.has(Tags.PIXEL_DATA)).isFalse();
    assertRejects(() -> read(cut), UNREADABLE_FILE);
  }

  @Test
  void readsADataSetWithoutPreambleAndMeta() throws IOException {
    for (String syntax :
        List.of(
            TransferSyntax.IMPLICIT_VR_LITTLE_ENDIAN,
            TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN,
            TransferSyntax.EXPLICIT_VR_BIG_ENDIAN)) {
      byte[] file = file(minimal().build(), syntax);
      int metaLength = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).getInt(140);
      DicomObject object = read(Arrays.copyOfRange(file, 144 + metaLength, file.length));
      assertThat(object.sopInstanceUid()).isEqualTo("2.25.1");
      assertThat(object.bytes(Tags.PIXEL_DATA)).containsExactly(1, 0, -2, -1, 3, 0, 4, 0);
      assertThat(object.transferSyntaxUid()).isEqualTo(syntax);
    }
  }

  @Test
  void namesOtherBytesUnreadable() {
    assertRejects(() -> read(new byte[0]), UNREADABLE_FILE);
    assertRejects(() -> read("{\"json\": true, \"is\": \"no DICOM\"}".getBytes()), UNREADABLE_FILE);
    assertRejects(() -> DicomObject.read(Path.of("no-such-file.dcm")), UNREADABLE_FILE);
  }

  @Test
  void survivesEveryTruncationAndRandomDamage() throws IOException {
    byte[] file = file();
    for (int length = 0; length < file.length; length++) {
      readOrReject(Arrays.copyOf(file, length));
    }
    Random random = new Random(7);
    for (int i = 0; i < 5000; i++) {
      byte[] damaged = file.clone();
      for (int j = 0; j < 3; j++) {
        damaged[128 + random.nextInt(file.length - 128)] = (byte) random.nextInt();
      }
      readOrReject(damaged);
    }
  }

  private static void readOrReject(byte[] bytes) {
    try {
      read(bytes);
    } catch (RadiomicsException e) {
      assertThat(e.code()).isEqualTo(UNREADABLE_FILE);
    }
  }

  @Test
  void takesNoMemoryForALengthThatIsOnlyDeclared() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(file());
    // (7FE1,0010) OB with 2 GB declared and none there
    out.write(new byte[] {(byte) 0xe1, 0x7f, 0x10, 0, 'O', 'B', 0, 0, -1, -1, -1, 0x7f});
    assertRejects(() -> read(out.toByteArray()), UNREADABLE_FILE);
  }

  @Test
  void limitsNesting() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(file());
    byte[] sequenceAndItem = {
      (byte) 0xe1,
      0x7f,
      0x10,
      0,
      'S',
      'Q',
      0,
      0,
      -1,
      -1,
      -1,
      -1,
      (byte) 0xfe,
      -1,
      0,
      (byte) 0xe0,
      -1,
      -1,
      -1,
      -1
    };
    for (int i = 0; i < 100_000; i++) {
      out.write(sequenceAndItem);
    }
    assertRejects(() -> read(out.toByteArray()), UNREADABLE_FILE);
  }

  @Test
  void limitsWhatADeflatedFileGrowsTo() throws IOException {
    byte[] file = file(minimal().build(), TransferSyntax.DEFLATED_EXPLICIT_VR_LITTLE_ENDIAN);
    int metaLength = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).getInt(140);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(file, 0, 144 + metaLength);
    Deflater deflater = new Deflater(9, true);
    byte[] buffer = new byte[1 << 16];
    byte[] element = new byte[12 + (1 << 20)];
    System.arraycopy(
        new byte[] {(byte) 0x09, 0, 0x10, 0, 'O', 'B', 0, 0, 0, 0, 0x10, 0}, 0, element, 0, 12);
    for (int i = 0; i < 130; i++) {
      element[2] = (byte) i;
      element[3] = (byte) (0x10 + (i >> 8));
      deflater.setInput(element);
      while (!deflater.needsInput()) {
        out.write(buffer, 0, deflater.deflate(buffer));
      }
    }
    assertRejects(() -> read(out.toByteArray()), UNREADABLE_FILE);
  }

  @Test
  void convertsUncompressedSyntaxesOnly() {
    DicomObject rle = DicomObject.read(ReferenceData.shared("dicom-quirks/MR_small_RLE.dcm"));
    assertThat(rle.fragments(Tags.PIXEL_DATA)).hasSize(2);
    assertRejects(
        () -> rle.writeTo(new ByteArrayOutputStream(), TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN),
        UNSUPPORTED_TRANSFER_SYNTAX,
        TransferSyntax.RLE_LOSSLESS);
  }

  @Test
  void writesCompressedPixelDataAsTheyAre() throws IOException {
    DicomObject rle = DicomObject.read(ReferenceData.shared("dicom-quirks/MR_small_RLE.dcm"));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    rle.writeTo(out);
    DicomObject again = read(out.toByteArray());
    assertThat(again.transferSyntaxUid()).isEqualTo(TransferSyntax.RLE_LOSSLESS);
    assertThat(again.fragments(Tags.PIXEL_DATA).get(1))
        .isEqualTo(rle.fragments(Tags.PIXEL_DATA).get(1));
  }

  @Test
  void selectsAttributes() {
    DicomObject selected = minimal().build().select(Tags.ROWS, Tags.SOP_INSTANCE_UID);
    assertThat(selected.tags()).containsExactly(Tags.SOP_INSTANCE_UID, Tags.ROWS);
  }

  @Test
  void namesAValueThatIsNoNumber() {
    DicomObject odd = minimal().set(Tags.SLICE_THICKNESS, "thin").build();
    assertRejects(() -> odd.decimal(Tags.SLICE_THICKNESS), UNREADABLE_FILE, "SliceThickness");
  }

  @Test
  void rejectsACopyOfCompressedPixels() {
    DicomObject rle = DicomObject.read(ReferenceData.shared("dicom-quirks/MR_small_RLE.dcm"));
    assertThatThrownBy(() -> DicomObjectBuilder.copyOf(rle))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
