package org.petra.dicom.deidentification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.petra.dicom.part10.DicomObject;
import org.petra.dicom.part10.DicomObjectBuilder;
import org.petra.dicom.part10.SopClass;
import org.petra.dicom.part10.Tags;
import org.petra.dicom.part10.TruncatedObjectException;
import org.petra.radiomics.RadiomicsException;

class DeidentifierTest {

  private static final int SEX = 0x00100040;
  private static final int WEIGHT = 0x00101030;
  private static final int BIRTH_DATE = 0x00100030;
  private static final int INSTITUTION = 0x00080080;
  private static final int REFERENCED_IMAGES = 0x00081140;

  private final PseudonymKey key = new PseudonymKey(new byte[PseudonymKey.LENGTH]);
  private final Deidentifier deidentifier = new Deidentifier(key);

  @Test
  void replacesIdentifiersAndKeepsWhatTheMeasurementNeeds() throws IOException {
    DicomObject clean = clean(file(pet(), "1.2.840.10008.1.2.1"));
    assertThat(clean.string(Tags.PATIENT_ID)).contains(key.patient("MRN 4711"));
    assertThat(clean.string(Tags.PATIENT_NAME)).contains(key.patient("MRN 4711"));
    assertThat(clean.studyInstanceUid()).isEqualTo(key.uid("1.2.3"));
    assertThat(clean.sopInstanceUid()).isEqualTo(key.uid("1.2.3.1"));
    assertThat(clean.sopClassUid()).isEqualTo(SopClass.PET_IMAGE);
    assertThat(clean.has(BIRTH_DATE)).isFalse();
    assertThat(clean.string(INSTITUTION)).contains("REMOVED");
    assertThat(clean.string(SEX)).contains("F");
    assertThat(clean.decimal(WEIGHT)).hasValue(62.5);
    assertThat(clean.string(Tags.SERIES_DESCRIPTION)).isEmpty();
    assertThat(clean.string(Tags.STUDY_DESCRIPTION)).contains("PET CT whole body");
  }

  @Test
  void movesDatesOfOnePatientByTheSameDaysAndKeepsTimes() throws IOException {
    DicomObject clean = clean(file(pet(), "1.2.840.10008.1.2.1"));
    String moved = ShiftedDate.back("20260203", key.daysBack("MRN 4711")).orElseThrow();
    assertThat(clean.string(Tags.STUDY_DATE)).contains(moved);
    assertThat(clean.string(Tags.STUDY_TIME)).contains("101112");
    DicomObject injection = clean.items(Tags.RADIOPHARMACEUTICAL_INFORMATION_SEQUENCE).getFirst();
    assertThat(injection.string(0x00181078)).contains(moved + "091500");
    assertThat(injection.string(0x00181072)).contains("091500");
    assertThat(injection.string(0x00181074)).contains("370000000");
  }

  @Test
  void mapsReferencesAsItMapsWhatTheyReferTo() throws IOException {
    DicomObject clean = clean(file(pet(), "1.2.840.10008.1.2.1"));
    DicomObject reference = clean.items(REFERENCED_IMAGES).getFirst();
    assertThat(reference.string(Tags.REFERENCED_SOP_INSTANCE_UID)).contains(key.uid("1.2.3.99"));
    assertThat(reference.string(Tags.REFERENCED_SOP_CLASS_UID)).contains(SopClass.CT_IMAGE);
  }

  @Test
  void saysThatAndHowItWasDone() throws IOException {
    DicomObject clean = clean(file(pet(), "1.2.840.10008.1.2.1"));
    assertThat(clean.string(0x00120062)).contains("YES");
    assertThat(clean.strings(0x00120063)).isNotEmpty().allMatch(text -> text.length() <= 64);
    assertThat(clean.items(0x00120064))
        .extracting(item -> item.string(Tags.CODE_VALUE).orElseThrow())
        .containsExactly("113100", "113105", "113107", "113108", "113111");
    assertThat(clean.string(0x00280303)).contains("MODIFIED");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.2.840.10008.1.2",
        "1.2.840.10008.1.2.1",
        "1.2.840.10008.1.2.2",
        "1.2.840.10008.1.2.1.99"
      })
  void leavesPixelsAndTransferSyntaxAlone(String transferSyntax) throws IOException {
    byte[] file = file(pet(), transferSyntax);
    DicomObject sent = DicomObject.read(new ByteArrayInputStream(file));
    DicomObject clean = clean(file);
    assertThat(clean.transferSyntaxUid()).isEqualTo(transferSyntax);
    assertThat(clean.bytes(Tags.PIXEL_DATA)).isEqualTo(sent.bytes(Tags.PIXEL_DATA));
    assertThat(bytes(file)).isEqualTo(bytes(file));
  }

  @Test
  void leavesNoTraceInTheBytes() throws IOException {
    String text =
        new String(bytes(file(pet(), "1.2.840.10008.1.2.1")), StandardCharsets.ISO_8859_1);
    assertThat(text)
        .doesNotContain("Doe", "MRN 4711", "General", "Miller", "1.2.3.99", "20260203", "secret");
  }

  @Test
  void refusesWhatMayShowThePatient() throws IOException {
    assertThat(mayShow(SopClass.CT_IMAGE, "")).isFalse();
    assertThat(mayShow(SopClass.CT_IMAGE, "YES")).isTrue();
    assertThat(mayShow("1.2.840.10008.5.1.4.1.1.7", "")).isTrue();
    assertThat(mayShow("1.2.840.10008.5.1.4.1.1.7", "NO")).isFalse();
    assertThat(mayShow("1.2.840.10008.5.1.4.1.1.7.2", "")).isTrue();
    assertThat(mayShow(SopClass.SEGMENTATION, "")).isFalse();
    assertThat(mayShow("1.2.840.10008.5.1.4.1.1.77.1.4", "NO")).isTrue();
    assertThat(mayShow("1.2.840.10008.5.1.4.1.1.104.1", "NO")).isTrue();
  }

  @Test
  void noticesWhereAnObjectIsCut() throws IOException {
    byte[] file = file(pet(), "1.2.840.10008.1.2.1");
    byte[] cut = Arrays.copyOf(file, file.length - 10);
    assertThatThrownBy(() -> bytes(cut)).isInstanceOf(TruncatedObjectException.class);
    assertThatThrownBy(() -> bytes("no DICOM".getBytes())).isInstanceOf(RadiomicsException.class);
  }

  private boolean mayShow(String sopClass, String burnedIn) throws IOException {
    DicomObjectBuilder object = pet().set(Tags.SOP_CLASS_UID, sopClass);
    if (!burnedIn.isEmpty()) {
      object.set(0x00280301, burnedIn);
    }
    byte[] file = file(object, "1.2.840.10008.1.2.1");
    return deidentifier.deidentify(new ByteArrayInputStream(file)).mayShowPatient();
  }

  private byte[] bytes(byte[] file) throws IOException {
    return deidentifier.deidentify(new ByteArrayInputStream(file)).part10().readAllBytes();
  }

  private DicomObject clean(byte[] file) throws IOException {
    return DicomObject.read(new ByteArrayInputStream(bytes(file)));
  }

  private static byte[] file(DicomObjectBuilder object, String syntax) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    object.build().writeTo(out, syntax);
    return out.toByteArray();
  }

  private static DicomObjectBuilder pet() {
    short[] pixels = new short[16];
    Arrays.fill(pixels, (short) 4711);
    return DicomObjectBuilder.create()
        .set(Tags.SOP_CLASS_UID, SopClass.PET_IMAGE)
        .set(Tags.SOP_INSTANCE_UID, "1.2.3.1")
        .set(Tags.STUDY_DATE, "20260203")
        .set(Tags.STUDY_TIME, "101112")
        .set(INSTITUTION, "General Hospital")
        .set(Tags.STUDY_DESCRIPTION, "PET CT whole body")
        .set(Tags.SERIES_DESCRIPTION, "for Dr Miller")
        .sequence(
            REFERENCED_IMAGES,
            List.of(
                DicomObjectBuilder.create()
                    .set(Tags.REFERENCED_SOP_CLASS_UID, SopClass.CT_IMAGE)
                    .set(Tags.REFERENCED_SOP_INSTANCE_UID, "1.2.3.99")))
        .set(Tags.PATIENT_NAME, "Doe^Jane")
        .set(Tags.PATIENT_ID, "MRN 4711")
        .set(BIRTH_DATE, "19560203")
        .set(SEX, "F")
        .set(WEIGHT, 62.5)
        .set(0x00104000, "a secret of Doe")
        .set(Tags.STUDY_INSTANCE_UID, "1.2.3")
        .set(Tags.SERIES_INSTANCE_UID, "1.2.3.0")
        .sequence(
            Tags.RADIOPHARMACEUTICAL_INFORMATION_SEQUENCE,
            List.of(
                DicomObjectBuilder.create()
                    .set(0x00181072, "091500")
                    .set(0x00181074, "370000000")
                    .set(0x00181078, "20260203091500")))
        .set(Tags.ROWS, 4)
        .set(Tags.COLUMNS, 4)
        .set(Tags.BITS_ALLOCATED, 16)
        .pixelData(pixels);
  }
}
