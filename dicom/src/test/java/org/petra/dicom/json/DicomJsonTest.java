package org.petra.dicom.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.petra.dicom.part10.DicomObject;
import org.petra.dicom.part10.DicomObjectBuilder;
import org.petra.dicom.part10.Tags;
import org.petra.radiomics.RadiomicsException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DicomJsonTest {

  private static JsonNode json(DicomObject object) {
    return JsonMapper.shared().readTree(DicomJson.toBytes(object));
  }

  private static List<DicomObject> read(String text) {
    return DicomJson.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static DicomObject example() {
    return DicomObjectBuilder.create()
        .set(Tags.SPECIFIC_CHARACTER_SET, "ISO_IR 100")
        .set(Tags.PATIENT_NAME, "Yamada^Tarou=山田^太郎")
        .set(Tags.PIXEL_SPACING, 0.5, 0.25)
        .set(Tags.SERIES_NUMBER, 7)
        .set(Tags.IMAGE_TYPE, "ORIGINAL", "", "AXIAL")
        .setEmpty(Tags.PATIENT_BIRTH_DATE)
        .set(Tags.ROWS, 65535)
        .set(Tags.DIMENSION_INDEX_POINTER, Tags.PIXEL_DATA)
        .sequence(
            Tags.SOURCE_IMAGE_SEQUENCE,
            DicomObjectBuilder.create().set(Tags.REFERENCED_SOP_INSTANCE_UID, "1.2"),
            DicomObjectBuilder.create())
        .pixelData(new byte[] {1, 2})
        .build();
  }

  @Test
  void writesEachKindOfValueAsTheStandardSays() {
    JsonNode json = json(example());
    assertThat(json.at("/00100010/Value/0/Alphabetic").asString()).isEqualTo("Yamada^Tarou");
    assertThat(json.at("/00100010/Value/0/Ideographic").asString()).isEqualTo("山田^太郎");
    assertThat(json.at("/00280030").toString()).isEqualTo("{\"vr\":\"DS\",\"Value\":[0.5,0.25]}");
    assertThat(json.at("/00200011").toString()).isEqualTo("{\"vr\":\"IS\",\"Value\":[7]}");
    assertThat(json.at("/00080008/Value").toString()).isEqualTo("[\"ORIGINAL\",null,\"AXIAL\"]");
    assertThat(json.at("/00100030").toString()).isEqualTo("{\"vr\":\"DA\"}");
    assertThat(json.at("/00280010/Value/0").asInt()).isEqualTo(65535);
    assertThat(json.at("/00209165/Value/0").asString()).isEqualTo("7FE00010");
    assertThat(json.at("/00082112/Value").toString())
        .isEqualTo("[{\"00081155\":{\"vr\":\"UI\",\"Value\":[\"1.2\"]}},{}]");
    assertThat(json.at("/00080005/Value/0").asString()).isEqualTo("ISO_IR 192");
    assertThat(json.at("/7FE00010/InlineBinary").asString()).isEqualTo("AQI=");
  }

  @Test
  void namesBulkDataByTheCallersUri() {
    DicomObject nested =
        DicomObjectBuilder.create()
            .sequence(
                Tags.SOURCE_IMAGE_SEQUENCE, DicomObjectBuilder.create().pixelData(new byte[2]))
            .build();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    DicomJson.writeArray(List.of(example(), nested), out, path -> "http://host/" + path);
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("\"7FE00010\":{\"vr\":\"OB\",\"BulkDataURI\":\"http://host/7FE00010\"}")
        .contains("\"BulkDataURI\":\"http://host/00082112/0/7FE00010\"")
        .startsWith("[{")
        .endsWith("}]");
  }

  @Test
  void writesANumberThatIsNoneAsText() {
    DicomObject odd = DicomObjectBuilder.create().set(Tags.SLICE_THICKNESS, "about 3").build();
    assertThat(json(odd).at("/00180050/Value/0").asString()).isEqualTo("about 3");
  }

  @Test
  void readsWhatItWrote() {
    DicomObject object = example();
    byte[] written = DicomJson.toBytes(object);
    List<DicomObject> read = DicomJson.read(new ByteArrayInputStream(written));
    assertThat(read).hasSize(1);
    assertThat(DicomJson.toBytes(read.getFirst())).isEqualTo(written);
  }

  @Test
  void readsAnArrayAndTakesBulkDataAsEmpty() {
    List<DicomObject> read =
        read("[{\"7FE00010\":{\"vr\":\"OW\",\"BulkDataURI\":\"http://h\"}},{}]");
    assertThat(read).hasSize(2);
    assertThat(read.getFirst().has(Tags.PIXEL_DATA)).isFalse();
  }

  @Test
  void rejectsOtherText() {
    for (String text : List.of("", "{", "[1]", "{\"x\":{}}", "{\"00100010\":{\"vr\":\"??\"}}")) {
      assertThatThrownBy(() -> read(text))
          .isInstanceOf(RadiomicsException.class)
          .extracting(e -> ((RadiomicsException) e).code())
          .isEqualTo(RadiomicsException.Code.UNREADABLE_FILE);
    }
  }
}
