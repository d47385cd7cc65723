package org.petra.dicom.stow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentTypeTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "multipart/related; type=\"application/dicom\"; boundary=abc",
        "Multipart/Related;BOUNDARY=\"abc\";Type=application/dicom",
        "multipart/related ; boundary = abc ; type = \"application/dicom\";charset=UTF-8",
        "multipart/related; boundary=\"a\\bc\"; type=application/dicom;",
      })
  void readsParametersQuotedOrNotInAnyCase(String header) {
    ContentType type = ContentType.parse(header);
    assertThat(type.isMultipartRelated()).isTrue();
    assertThat(type.parameter("Boundary")).contains("abc");
    assertThat(type.parameter("type")).contains("application/dicom");
  }

  @Test
  void isNoMultipartRelatedWithoutBoundary() {
    assertThat(ContentType.parse("multipart/related").isMultipartRelated()).isFalse();
    assertThat(ContentType.parse("multipart/related; boundary=\"\"").isMultipartRelated())
        .isFalse();
    assertThat(ContentType.parse("application/dicom").isMultipartRelated()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "multipart", "a/", "a/b; c", "a/b; c=\"d", "a/b c"})
  void rejectsMalformedText(String header) {
    assertThatThrownBy(() -> ContentType.parse(header))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
