package org.petra.dicom.part10;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import org.junit.jupiter.api.Test;

class TagsTest {

  @Test
  void readsKeywordsAndHexadecimalDigits() {
    assertThat(Tags.parse("StudyInstanceUID")).hasValue(Tags.STUDY_INSTANCE_UID);
    assertThat(Tags.parse("0020000D")).hasValue(Tags.STUDY_INSTANCE_UID);
    assertThat(Tags.parse("7fe00010")).hasValue(Tags.PIXEL_DATA);
    assertThat(Tags.parse("NoSuchKeyword")).isEmpty();
    assertThat(Tags.parse("")).isEmpty();
    assertThat(Tags.hex(Tags.STUDY_INSTANCE_UID)).isEqualTo("0020000D");
    assertThat(Tags.describe(0x00091001)).isEqualTo("00091001");
  }

  @Test
  void namesEveryConstantByItsKeyword() throws IllegalAccessException {
    for (Field field : Tags.class.getFields()) {
      String keyword = Tags.keyword(field.getInt(null));
      assertThat(keyword.toUpperCase(java.util.Locale.ROOT))
          .isEqualTo(field.getName().replace("_", ""));
    }
  }
}
