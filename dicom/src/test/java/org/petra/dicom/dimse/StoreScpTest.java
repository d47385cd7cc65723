package org.petra.dicom.dimse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.petra.dicom.part10.DicomObject;
import org.petra.dicom.part10.DicomObjectBuilder;
import org.petra.dicom.part10.SopClass;
import org.petra.dicom.part10.Tags;
import org.petra.dicom.part10.TransferSyntax;

class StoreScpTest {

  private Received received;

  @BeforeEach
  void start() throws IOException {
    received = new Received();
  }

  @AfterEach
  void stop() {
    received.close();
  }

  @Test
  void answersAnEcho() throws IOException {
    received.scu().echo();
    received.scu(Received.CALLER, "OTHER").echo();
  }

  @Test
  void handsOnTheDataSetByteForByteInEveryTransferSyntax() throws IOException {
    List<byte[]> files =
        List.of(
            file("1.2.3.1", TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN),
            file("1.2.3.2", TransferSyntax.IMPLICIT_VR_LITTLE_ENDIAN),
            file("1.2.3.3", TransferSyntax.EXPLICIT_VR_BIG_ENDIAN),
            file("1.2.3.4", TransferSyntax.DEFLATED_EXPLICIT_VR_LITTLE_ENDIAN));
    List<SendOutcome> outcomes =
        received.scu().send(files.stream().map(Received::outgoing).toList());
    assertThat(outcomes).allMatch(SendOutcome::isStored).hasSize(4);
    for (int i = 0; i < files.size(); i++) {
      byte[] arrived = received.files.get(i);
      assertThat(Received.dataSet(arrived)).isEqualTo(Received.dataSet(files.get(i)));
      DicomObject object = DicomObject.read(new ByteArrayInputStream(arrived));
      assertThat(object.transferSyntaxUid())
          .isEqualTo(DicomObject.read(new ByteArrayInputStream(files.get(i))).transferSyntaxUid());
      assertThat(received.requests.get(i).sopInstanceUid()).isEqualTo(object.sopInstanceUid());
    }
    assertThat(received.requests.getFirst().callingAeTitle()).isEqualTo(Received.CALLER);
    assertThat(received.requests.getFirst().calledAeTitle()).isEqualTo(Received.TITLE);
  }

  @Test
  void makesTheSameFileOfTheSameDataSet() throws IOException {
    OutgoingObject object =
        Received.outgoing(file("1.2.3.1", TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN));
    received.scu().send(List.of(object, object));
    received.scu(Received.CALLER, "OTHER").send(List.of(object));
    assertThat(received.files.get(1)).isEqualTo(received.files.get(0));
    assertThat(received.files.get(2)).isEqualTo(received.files.get(0));
  }

  @Test
  void rejectsWhoIsNotListedAndWhatIsNotThere() {
    assertThatThrownBy(() -> received.scu("STRANGER", Received.TITLE).echo())
        .isInstanceOf(IOException.class)
        .hasMessageContaining("does not know our AE title");
    assertThatThrownBy(() -> received.scu(Received.CALLER, "NOBODY").echo())
        .isInstanceOf(IOException.class)
        .hasMessageContaining("no such AE title");
  }

  @Test
  void passesOnTheStatusAndStaysUsable() throws IOException {
    received.status = 0xA700;
    OutgoingObject object =
        Received.outgoing(file("1.2.3.1", TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN));
    List<SendOutcome> outcomes = received.scu().send(List.of(object, object));
    assertThat(outcomes).extracting(SendOutcome::status).containsExactly(0xA700, 0xA700);
    assertThat(outcomes).noneMatch(SendOutcome::isStored);
    assertThat(received.requests).hasSize(2);
  }

  @Test
  void acceptsStorageAndRefusesQueryAndRetrieve() {
    assertThat(Set.of(SopClass.CT_IMAGE, SopClass.SEGMENTATION, "1.2.840.10008.5.1.4.1.1.104.1"))
        .allMatch(SupportedSyntax::isStorage);
    assertThat(SupportedSyntax.isStorage("1.3.12.2.1107.5.9.1")).isTrue();
    assertThat(
            Set.of(
                "1.2.840.10008.5.1.4.1.2.1.1",
                "1.2.840.10008.5.1.4.1.2.2.2",
                "1.2.840.10008.5.1.4.31",
                "1.2.840.10008.1.20.1",
                "1.2.840.10008.1.3.10"))
        .noneMatch(SupportedSyntax::isStorage);
    assertThat(SupportedSyntax.isTransferSyntax("1.2.840.10008.1.2.4.90")).isTrue();
    assertThat(SupportedSyntax.isTransferSyntax("1.2.840.10008.1.2.4.95")).isFalse();
    assertThat(SupportedSyntax.isTransferSyntax("1.2.840.113619.5.2")).isFalse();
  }

  @Test
  void needsOneCallingAeTitleAtLeast() {
    ScpLimits limits = new ScpLimits(16384, Received.IDLE, 1);
    assertThatThrownBy(() -> new ScpSettings("127.0.0.1", 0, Set.of("A"), Set.of(), limits))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> new ScpSettings("127.0.0.1", 0, Set.of("A"), Set.of("A NAME TOO LONG 7"), limits))
        .isInstanceOf(IllegalArgumentException.class);
  }

  static byte[] file(String sopInstanceUid, String transferSyntax) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    DicomObjectBuilder.create()
        .set(Tags.SOP_CLASS_UID, SopClass.CT_IMAGE)
        .set(Tags.SOP_INSTANCE_UID, sopInstanceUid)
        .set(Tags.PATIENT_NAME, "Doe^Jane")
        .set(Tags.STUDY_INSTANCE_UID, "1.2.3")
        .set(Tags.SERIES_INSTANCE_UID, "1.2.3.0")
        .set(Tags.ROWS, 128)
        .set(Tags.COLUMNS, 128)
        .set(Tags.BITS_ALLOCATED, 16)
        .pixelData(new short[128 * 128])
        .build()
        .writeTo(out, transferSyntax);
    return out.toByteArray();
  }
}
