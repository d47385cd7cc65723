package org.petra.dicom.part10;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.petra.dicom.ReferenceData;
import org.petra.radiomics.RadiomicsException;
import tools.jackson.databind.JsonNode;

class QuirksConformanceTest {

  static Stream<Path> files() {
    return ReferenceData.files(ReferenceData.shared("dicom-quirks")).stream()
        .filter(f -> f.toString().endsWith(".dcm"));
  }

  private static JsonNode expected(Path file) {
    return ReferenceData.json(file.resolveSibling("expected.json"))
        .get(file.getFileName().toString());
  }

  @ParameterizedTest
  @MethodSource("files")
  void isReadWithItsUidsOrNamedUnreadable(Path file) {
    JsonNode expected = expected(file);
    DicomObject object;
    try {
      DicomObject.readHeader(file);
      object = DicomObject.read(file);
    } catch (RadiomicsException e) {
      assertThat(e.code()).isEqualTo(RadiomicsException.Code.UNREADABLE_FILE);
      return;
    }
    assertThat(object.sopInstanceUid()).isEqualTo(text(expected, "SOPInstanceUID"));
    assertThat(object.studyInstanceUid()).isEqualTo(text(expected, "StudyInstanceUID"));
    assertThat(object.modality()).isEqualTo(text(expected, "Modality"));
  }

  private static String text(JsonNode node, String name) {
    JsonNode value = node.get(name);
    return value == null || value.isNull() || value.asString().isEmpty() ? null : value.asString();
  }
}
