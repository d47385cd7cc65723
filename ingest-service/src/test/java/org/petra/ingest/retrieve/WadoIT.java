package org.petra.ingest.retrieve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.petra.dicom.part10.DicomObject;
import org.petra.dicom.part10.DicomObjectBuilder;
import org.petra.dicom.part10.SopClass;
import org.petra.dicom.part10.Tags;
import org.petra.dicom.part10.TransferSyntax;
import org.petra.ingest.Client.Answer;
import org.petra.ingest.IngestIT;
import org.petra.ingest.Stow;
import org.petra.ingest.TestStudy;
import tools.jackson.databind.JsonNode;

class WadoIT extends IngestIT {

  private static final String AS_STORED =
      "multipart/related; type=\"application/dicom\"; transfer-syntax=*";

  private final TestStudy study = new TestStudy();
  private final String path = "/dicom-web/studies/" + study.uid;

  @Test
  void givesAStudyASeriesAndAnInstanceAsTheyWereSent() throws IOException {
    List<byte[]> files = study.complete();
    Stow.post(client(), files);
    assertThat(Parts.of(get(path, AS_STORED))).containsExactlyInAnyOrderElementsOf(files);
    String series = path + "/series/" + study.ct;
    assertThat(Parts.of(get(series, AS_STORED))).containsExactlyElementsOf(files.subList(0, 3));
    String instance = series + "/instances/" + uid(files.get(1));
    assertThat(Parts.of(client().get(instance))).containsExactly(files.get(1));
    Answer single = get(instance, "application/dicom; transfer-syntax=*");
    assertThat(single.header("Content-Type")).startsWith("application/dicom");
    assertThat(single.bytes()).isEqualTo(files.get(1));
  }

  @Test
  void zeroesThePreambleOfWhatItGives() throws IOException {
    byte[] sent = study.ctSlices().getFirst();
    byte[] clean = sent.clone();
    System.arraycopy("MZ an executable".getBytes(), 0, sent, 0, 16);
    Stow.post(client(), List.of(sent));
    assertThat(Parts.of(get(path, AS_STORED))).containsExactly(clean);
  }

  @Test
  void givesExplicitLittleEndianByDefault() throws IOException {
    DicomObject slice = study.slice(SopClass.CT_IMAGE, "CT", study.ct, 1).build();
    var implicit = new ByteArrayOutputStream();
    slice.writeTo(implicit, TransferSyntax.IMPLICIT_VR_LITTLE_ENDIAN);
    Stow.post(client(), List.of(implicit.toByteArray()));
    assertThat(Parts.of(get(path, AS_STORED))).containsExactly(implicit.toByteArray());
    DicomObject given = read(Parts.of(client().get(path)).getFirst());
    assertThat(given.transferSyntaxUid()).isEqualTo(TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN);
    assertThat(given.bytes(Tags.PIXEL_DATA)).isEqualTo(slice.bytes(Tags.PIXEL_DATA));
  }

  @Test
  void refusesWhatCannotBeGiven() {
    Stow.post(client(), study.ctSlices());
    for (String accept :
        List.of(
            "image/png",
            "application/dicom",
            "multipart/related; type=\"application/dicom+xml\"",
            "multipart/related; type=\"application/dicom\"; transfer-syntax="
                + TransferSyntax.RLE_LOSSLESS,
            "*/*;q=0")) {
      assertThat(get(path, accept).status()).as(accept).isEqualTo(406);
    }
    assertThat(get(path, "image/png, " + AS_STORED + ";q=0.1").status()).isEqualTo(200);
  }

  @Test
  void doesNotKnowWhatWasNeverStored() {
    Stow.post(client(), study.ctSlices());
    for (String unknown :
        List.of(
            "/dicom-web/studies/1.2.3",
            "/dicom-web/studies/1.2.3/metadata",
            path + "/series/1.2.3",
            path + "/series/" + study.ct + "/instances/1.2.3",
            path + "/series/" + study.ct + "/instances/1.2.3/bulkdata/7FE00010")) {
      assertThat(client().get(unknown).status()).as(unknown).isEqualTo(404);
    }
  }

  @Test
  void tellsMetadataWithBulkDataApart() {
    List<byte[]> files = study.complete();
    Stow.post(client(), files);
    assertThat(client().get(path + "/metadata").json().size()).isEqualTo(8);
    assertThat(client().get(path + "/series/" + study.pet + "/metadata").json().size())
        .isEqualTo(3);
    String instance = path + "/series/" + study.ct + "/instances/" + uid(files.getFirst());
    Answer answer = client().get(instance + "/metadata");
    assertThat(answer.header("Content-Type")).isEqualTo("application/dicom+json");
    JsonNode one = answer.json().get(0);
    assertThat(one.at("/00280010/Value/0").asInt()).isEqualTo(4);
    assertThat(one.at("/7FE00010").has("InlineBinary")).isFalse();
    String uri = one.at("/7FE00010/BulkDataURI").asString();
    assertThat(uri).endsWith(instance + "/bulkdata/7FE00010");
    Answer pixels = get(uri.substring(uri.indexOf("/dicom-web")), "application/octet-stream");
    assertThat(pixels.bytes()).isEqualTo(read(files.getFirst()).bytes(Tags.PIXEL_DATA));
  }

  @Test
  void namesTheForwardedAddressInBulkDataUris() {
    Stow.post(client(), study.ctSlices());
    Answer answer =
        client()
            .header("X-Forwarded-Proto", "http")
            .header("X-Forwarded-Host", "localhost:5555")
            .get(path + "/metadata");
    assertThat(answer.json().get(0).at("/7FE00010/BulkDataURI").asString())
        .startsWith("http://localhost:5555/dicom-web/studies/");
  }

  @Test
  void givesBulkDataOfSequencesAndAsMultipart() throws IOException {
    byte[] value = new byte[2000];
    Arrays.fill(value, (byte) 7);
    byte[] file =
        TestStudy.bytes(
            study
                .slice(SopClass.CT_IMAGE, "CT", study.ct, 1)
                .sequence(
                    Tags.SOURCE_IMAGE_SEQUENCE,
                    DicomObjectBuilder.create().setBytes(0x00420011, "OB", value)));
    Stow.post(client(), List.of(file));
    JsonNode one = client().get(path + "/metadata").json().get(0);
    String uri = one.at("/00082112/Value/0/00420011/BulkDataURI").asString();
    String local = uri.substring(uri.indexOf("/dicom-web"));
    Answer answer = get(local, "multipart/related; type=\"application/octet-stream\"");
    assertThat(Parts.of(answer)).containsExactly(value);
    assertThat(client().get(local + "/0").status()).isEqualTo(404);
    assertThat(client().get(local.replace("/0/", "/5/")).status()).isEqualTo(404);
  }

  @Test
  void sendsMetadataAgainOnlyWhenTheyChanged() {
    Stow.post(client(), study.ctSlices());
    Answer first = client().get(path + "/metadata");
    String tag = first.header("ETag");
    assertThat(tag).startsWith("\"");
    Answer again = client().header("If-None-Match", tag).get(path + "/metadata");
    assertThat(again.status()).isEqualTo(304);
    assertThat(again.bytes()).isEmpty();
    Stow.post(client(), study.petSlices());
    assertThat(client().header("If-None-Match", tag).get(path + "/metadata").status())
        .isEqualTo(200);
  }

  private Answer get(String of, String accept) {
    return client().header("Accept", accept).get(of);
  }

  private static DicomObject read(byte[] file) {
    return DicomObject.read(new ByteArrayInputStream(file));
  }

  private static String uid(byte[] file) {
    return String.valueOf(read(file).sopInstanceUid());
  }
}
