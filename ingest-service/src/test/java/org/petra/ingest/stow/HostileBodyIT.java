package org.petra.ingest.stow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.petra.contracts.http.PetraHeaders;
import org.petra.dicom.part10.DicomObjectBuilder;
import org.petra.dicom.part10.SopClass;
import org.petra.dicom.part10.Tags;
import org.petra.ingest.Client.Answer;
import org.petra.ingest.IngestIT;
import org.petra.ingest.Stow;
import org.petra.ingest.TestStudy;

/**
 * Bodies that are broken or meant to break something: an answer for each part, and nothing else.
 */
class HostileBodyIT extends IngestIT {

  private static final int MEGABYTE = 1 << 20;
  private static final int DEFLATED_MEGABYTES = 1500;
  private static final int MANY = 10_000;

  private final TestStudy study = new TestStudy();

  @AfterEach
  void isAlive() {
    assertThat(Stow.post(client(), study.ctSlices()).status()).isIn(200, 409);
  }

  @Test
  void takesPixelsThatLookLikeABoundaryAsContent() {
    byte[] slice = sliceWith("\n--the-boundary\r\n", "\r\n--the-boundaryX\r\n", "\r\n--the-bound");
    Answer answer = Stow.post(client(), List.of(slice, study.ctSlices().getFirst()));
    assertThat(answer.status()).isEqualTo(200);
    assertThat(given(answer)).isEqualTo(slice);
  }

  @Test
  void losesOnlyThePartWhosePixelsHoldTheVeryBoundary() {
    byte[] slice = sliceWith("\r\n--the-boundary\r\n", "\r\n\r\nmore");
    Answer answer =
        Stow.post(client(), List.of(study.ctSlices().get(0), slice, study.ctSlices().get(1)));
    assertThat(answer.status()).isEqualTo(202);
    assertThat(Stow.stored(answer)).hasSize(2);
    assertThat(Stow.otherReasons(answer)).containsExactly(0xC000, 0xC000);
  }

  @Test
  void failsAnElementThatDeclaresFourGigabytes() {
    byte[] slice = TestStudy.bytes(study.slice(SopClass.CT_IMAGE, "CT", study.ct, 1));
    ByteBuffer file = ByteBuffer.wrap(slice.clone()).order(ByteOrder.LITTLE_ENDIAN);
    // The pixel data's length is in the four bytes before its 32 bytes.
    file.putInt(slice.length - 36, 0xFFFFFFFE);
    Answer answer = Stow.post(client(), List.of(file.array(), study.ctSlices().getFirst()));
    assertThat(answer.status()).isEqualTo(202);
    assertThat(Stow.otherReasons(answer)).containsExactly(0xC000);
  }

  @Test
  void failsADeflateBomb() throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.write(meta("1.2.840.10008.1.2.1.99"));
    Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
    try (OutputStream out = new DeflaterOutputStream(file, deflater)) {
      out.write(uids());
      out.write(new byte[] {(byte) 0xE0, 0x7F, 0x10, 0, 'O', 'W', 0, 0});
      out.write(length(DEFLATED_MEGABYTES * MEGABYTE));
      for (int i = 0; i < DEFLATED_MEGABYTES; i++) {
        out.write(new byte[MEGABYTE]);
      }
    }
    deflater.end();
    assertThat(file.size()).isLessThan(10 * MEGABYTE);
    Answer answer = Stow.post(client(), List.of(file.toByteArray(), study.ctSlices().getFirst()));
    assertThat(answer.status()).isEqualTo(202);
    assertThat(Stow.otherReasons(answer)).hasSize(1).isSubsetOf(0xC000, 0xA700);
  }

  @Test
  void failsSequencesNestedTenThousandDeep() throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.write(meta("1.2.840.10008.1.2.1"));
    file.write(uids());
    for (int i = 0; i < MANY; i++) {
      // Content Sequence and an item, both of undefined length.
      file.write(new byte[] {0x40, 0, 0x30, (byte) 0xA7, 'S', 'Q', 0, 0, -1, -1, -1, -1});
      file.write(new byte[] {(byte) 0xFE, -1, 0, (byte) 0xE0, -1, -1, -1, -1});
    }
    Answer answer = Stow.post(client(), List.of(file.toByteArray(), study.ctSlices().getFirst()));
    assertThat(answer.status()).isEqualTo(202);
    assertThat(Stow.otherReasons(answer)).containsExactly(0xC000);
  }

  @Test
  void neverTurnsAUidIntoAPath() {
    List<byte[]> parts = new ArrayList<>();
    for (int tag :
        new int[] {Tags.SOP_INSTANCE_UID, Tags.SERIES_INSTANCE_UID, Tags.STUDY_INSTANCE_UID}) {
      parts.add(
          TestStudy.bytes(
              study.slice(SopClass.CT_IMAGE, "CT", study.ct, 1).set(tag, "../../1.2.3")));
    }
    Answer answer = Stow.post(client(), parts);
    assertThat(answer.status()).isEqualTo(409);
    assertThat(Stow.reasons(answer)).containsExactly(0xA900, 0xA900, 0xA900);
  }

  @Test
  void storesAStudyOfTenThousandInstancesInOneRequest() {
    List<byte[]> slices = new ArrayList<>();
    for (int i = 1; i <= MANY; i++) {
      slices.add(TestStudy.bytes(study.slice(SopClass.CT_IMAGE, "CT", study.ct, i)));
    }
    Answer answer = Stow.post(client(), slices);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(Stow.stored(answer)).hasSize(MANY);
    assertThat(Stow.caseOf(client(), study.uid).at("/instances").asInt()).isEqualTo(MANY);
    String path = "/dicom-web/studies/" + study.uid + "/instances?limit=1&offset=" + (MANY - 1);
    assertThat(client().get(path).json().at("/0/00200013/Value/0").asInt()).isEqualTo(MANY);
    // One more than a search answers at once, of which the answer tells.
    Stow.post(
        client(), List.of(TestStudy.bytes(study.slice(SopClass.CT_IMAGE, "CT", study.ct, 0))));
    Answer all = client().get("/dicom-web/studies/" + study.uid + "/instances");
    assertThat(all.json().size()).isEqualTo(MANY);
    assertThat(all.header("Warning")).contains("There are 1 additional results");
  }

  @Test
  void keepsNothingOfAConnectionThatBreaksInsideTheFirstBatch() throws Exception {
    byte[] body = Stow.body(study.ctSlices());
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
      String head =
          "POST /dicom-web/studies HTTP/1.1\r\nHost: localhost\r\n%s: %s\r\nContent-Type: %s\r\n"
              + "Content-Length: %d\r\n\r\n";
      OutputStream out = socket.getOutputStream();
      out.write(
          head.formatted(PetraHeaders.INTERNAL_KEY, KEY, Stow.TYPE, body.length)
              .getBytes(StandardCharsets.US_ASCII));
      out.write(Arrays.copyOf(body, body.length - 10));
      out.flush();
    }
    assertThat(Stow.caseOf(client(), study.uid).isMissingNode()).isTrue();
    assertThat(Stow.post(client(), study.ctSlices()).status()).isEqualTo(200);
  }

  private byte[] sliceWith(String... texts) {
    byte[] pixels = String.join("", texts).getBytes(StandardCharsets.US_ASCII);
    return TestStudy.bytes(
        study
            .slice(SopClass.CT_IMAGE, "CT", study.ct, 1)
            .setBytes(
                Tags.PIXEL_DATA, "OW", Arrays.copyOf(pixels, pixels.length + pixels.length % 2)));
  }

  private byte[] given(Answer answer) {
    String url = answer.json().at("/00081199/Value/0/00081190/Value/0").asString();
    return client()
        .header("Accept", "application/dicom; transfer-syntax=*")
        .get(url.substring(url.indexOf("/dicom-web")))
        .bytes();
  }

  /** The start of a file in a transfer syntax. */
  private byte[] meta(String transferSyntax) throws IOException {
    byte[] whole = TestStudy.bytes(study.slice(SopClass.CT_IMAGE, "CT", study.ct, 1));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(Arrays.copyOf(whole, 132));
    byte[] uid = transferSyntax.getBytes(StandardCharsets.US_ASCII);
    byte[] even = Arrays.copyOf(uid, uid.length + uid.length % 2);
    out.write(new byte[] {2, 0, 0x10, 0, 'U', 'I', (byte) even.length, 0});
    out.write(even);
    return out.toByteArray();
  }

  /** The UIDs as a data set in Explicit VR Little Endian. */
  private byte[] uids() {
    byte[] whole =
        TestStudy.bytes(
            DicomObjectBuilder.create()
                .set(Tags.SOP_CLASS_UID, SopClass.CT_IMAGE)
                .set(Tags.SOP_INSTANCE_UID, TestStudy.newUid())
                .set(Tags.STUDY_INSTANCE_UID, study.uid)
                .set(Tags.SERIES_INSTANCE_UID, study.ct));
    int metaLength = ByteBuffer.wrap(whole).order(ByteOrder.LITTLE_ENDIAN).getInt(140);
    return Arrays.copyOfRange(whole, 144 + metaLength, whole.length);
  }

  private static byte[] length(int bytes) {
    return ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(bytes).array();
  }
}
