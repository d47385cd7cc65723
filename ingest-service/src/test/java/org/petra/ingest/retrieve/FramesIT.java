package org.petra.ingest.retrieve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.petra.dicom.part10.DicomObject;
import org.petra.dicom.part10.Tags;
import org.petra.dicom.part10.TransferSyntax;
import org.petra.dicom.pixel.EncodedFrames;
import org.petra.ingest.Client.Answer;
import org.petra.ingest.IngestIT;
import org.petra.ingest.Stow;

class FramesIT extends IngestIT {

  private static final String BYTES = "multipart/related; type=\"application/octet-stream\"";
  private static final String AS_STORED = BYTES + "; transfer-syntax=*";
  private static final String UNDECODABLE = "unsigned12.jpeg-extended.dcm";
  private static final int FRAME_BYTES = 17 * 21 * 2;

  private Encoded post(String name) {
    Encoded image = Encoded.of(name);
    assertThat(Stow.post(client(), List.of(image.bytes)).status()).isEqualTo(200);
    return image;
  }

  private Answer get(String path, String accept) {
    return client().header("Accept", accept).get(path);
  }

  private static byte[] frame(byte[] all, int number) {
    return Arrays.copyOfRange(all, (number - 1) * FRAME_BYTES, number * FRAME_BYTES);
  }

  @Test
  void givesTheFramesThatAreAskedForDecoded() throws IOException {
    for (String name :
        List.of("unsigned12.dcm", "unsigned12.jpeg-ls.dcm", "unsigned12.jpeg-2000.dcm")) {
      Encoded image = post(name);
      byte[] all = Encoded.plainPixels(name);
      Answer answer = get(image.path + "/frames/3,1", BYTES);
      assertThat(answer.header("Content-Type")).contains("application/octet-stream");
      assertThat(Parts.of(answer)).containsExactly(frame(all, 3), frame(all, 1));
      assertThat(Parts.of(client().get(image.path + "/frames/2"))).containsExactly(frame(all, 2));
      assertThat(get(image.path + "/frames/2", "application/octet-stream").bytes())
          .isEqualTo(frame(all, 2));
    }
  }

  @Test
  void givesFramesAsTheyAreStored() throws IOException {
    Encoded image = post("unsigned12.jpeg-ls.dcm");
    byte[] second = EncodedFrames.of(image.object()).frame(1);
    for (String accept :
        List.of(
            AS_STORED,
            "multipart/related; type=\"image/jls\"",
            "multipart/related; type=\"image/jls\"; transfer-syntax=1.2.840.10008.1.2.4.80",
            "multipart/related; type=\"image/jp2\", multipart/related; type=\"image/jls\";q=0.5")) {
      Answer answer = get(image.path + "/frames/2", accept);
      assertThat(answer.header("Content-Type")).contains("image/jls");
      assertThat(answer.text()).contains("transfer-syntax=1.2.840.10008.1.2.4.80");
      assertThat(Parts.of(answer)).containsExactly(second);
    }
    assertThat(get(image.path + "/frames/2", "image/jls").bytes()).isEqualTo(second);
  }

  @Test
  void refusesFramesThatAreNotThere() {
    Encoded image = post("unsigned12.jpeg-ls.dcm");
    assertThat(client().get(image.path + "/frames/4").status()).isEqualTo(404);
    assertThat(client().get(image.path + "/frames/1,99999999").status()).isEqualTo(404);
    for (String list : List.of("0", "-1", "1,", "x", "1.5", "99999999999999999999")) {
      assertThat(client().get(image.path + "/frames/" + list).status()).as(list).isEqualTo(400);
    }
    assertThat(get(image.path + "/frames/1", "multipart/related; type=\"image/jp2\"").status())
        .isEqualTo(406);
    assertThat(get(image.path + "/frames/1,2", "application/octet-stream").status()).isEqualTo(406);
  }

  @Test
  void namesWhatItCannotDecodeAndGivesItAsStored() throws IOException {
    Encoded image = post(UNDECODABLE);
    Answer refused = client().get(image.path + "/frames/1");
    assertThat(refused.status()).isEqualTo(406);
    assertThat(refused.json().at("/detail").asString()).contains("1.2.840.10008.1.2.4.51");
    assertThat(client().get(image.path).status()).isEqualTo(406);
    assertThat(client().get(image.path + "/rendered").status()).isEqualTo(406);
    assertThat(Parts.of(get(image.path + "/frames/1", AS_STORED)))
        .containsExactly(EncodedFrames.of(image.object()).frame(0));
    String stored = "multipart/related; type=\"application/dicom\"; transfer-syntax=*";
    assertThat(Parts.of(get(image.path, stored))).containsExactly(image.bytes);
  }

  @Test
  void givesCompressedInstancesAsExplicitLittleEndianByDefault() throws IOException {
    for (String name : List.of("signed16.jpeg-lossless-4.dcm", "unsigned12.jpeg-2000.dcm")) {
      Encoded image = post(name);
      byte[] given = Parts.of(client().get(image.path)).getFirst();
      DicomObject object = DicomObject.read(new ByteArrayInputStream(given));
      assertThat(object.transferSyntaxUid()).isEqualTo(TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN);
      assertThat(object.bytes(Tags.PIXEL_DATA)).isEqualTo(Encoded.plainPixels(name));
      assertThat(object.sopInstanceUid()).isEqualTo(image.object().sopInstanceUid());
    }
  }

  @Test
  void givesCompressedPixelDataAsBulkData() throws IOException {
    Encoded image = post("unsigned12.jpeg-2000.dcm");
    String uri = image.path + "/bulkdata/7FE00010";
    byte[] all = Arrays.copyOf(Encoded.plainPixels("unsigned12.dcm"), 3 * FRAME_BYTES);
    assertThat(get(uri, "application/octet-stream").bytes()).isEqualTo(all);
    assertThat(Parts.of(client().get(uri))).containsExactly(all);
    EncodedFrames frames = EncodedFrames.of(image.object());
    assertThat(Parts.of(get(uri, "multipart/related; type=\"image/jp2\"")))
        .containsExactly(frames.frame(0), frames.frame(1), frames.frame(2));
    assertThat(get(uri, "image/jp2").status()).isEqualTo(406);
  }
}
