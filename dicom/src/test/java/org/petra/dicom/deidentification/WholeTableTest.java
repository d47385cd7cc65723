package org.petra.dicom.deidentification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.petra.dicom.part10.DicomObject;
import org.petra.dicom.part10.DicomObjectBuilder;
import org.petra.dicom.part10.EditableObject;
import org.petra.dicom.part10.SopClass;
import org.petra.dicom.part10.Tags;

/** Every attribute of the table with a telling value, at the top and in a sequence that stays. */
class WholeTableTest {

  private static final String TELLING = "XYZZY";
  private static final int FIRST_DATA_GROUP = 0x0008;
  private static final int SHARED_FUNCTIONAL_GROUPS = 0x52009229;

  private final Deidentifier deidentifier =
      new Deidentifier(new PseudonymKey(new byte[PseudonymKey.LENGTH]));

  @Test
  void noAttributeKeepsAValueThatTheProfileTakes() throws IOException {
    List<Integer> filled = new ArrayList<>();
    DicomObjectBuilder item = filled(filled);
    DicomObjectBuilder object =
        filled(new ArrayList<>())
            .set(Tags.SOP_CLASS_UID, SopClass.CT_IMAGE)
            .set(Tags.SOP_INSTANCE_UID, "1.2.3")
            .sequence(SHARED_FUNCTIONAL_GROUPS, List.of(item));
    assertThat(filled).hasSizeGreaterThan(250);
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    object.build().writeTo(file);
    assertThat(file.toString(StandardCharsets.ISO_8859_1)).contains(TELLING);

    byte[] clean =
        deidentifier
            .deidentify(new ByteArrayInputStream(file.toByteArray()))
            .part10()
            .readAllBytes();
    DicomObject read = DicomObject.read(new ByteArrayInputStream(clean));
    DicomObject readItem = read.items(SHARED_FUNCTIONAL_GROUPS).getFirst();
    for (int tag : filled) {
      assertThat(read.strings(tag)).as(Tags.describe(tag)).doesNotContain(TELLING);
      assertThat(readItem.strings(tag)).as(Tags.describe(tag)).doesNotContain(TELLING);
    }
    assertThat(new String(clean, StandardCharsets.ISO_8859_1)).doesNotContain(TELLING);
  }

  private static DicomObjectBuilder filled(List<Integer> filled) {
    DicomObjectBuilder object = DicomObjectBuilder.create();
    for (ProfileRow row : Profile.basic().rows()) {
      if (row.tag().contains("X") || row.treatment() == Treatment.KEEP) {
        continue;
      }
      int tag = Integer.parseUnsignedInt(row.tag(), 16);
      if (tag >>> Short.SIZE < FIRST_DATA_GROUP || !EditableObject.isStandard(tag)) {
        continue;
      }
      if (takesText(object, tag)) {
        filled.add(tag);
      }
    }
    return object;
  }

  private static boolean takesText(DicomObjectBuilder object, int tag) {
    try {
      object.set(tag, TELLING);
      return true;
    } catch (RuntimeException e) {
      // A sequence, a number or bytes, which the toolkit does not make of a text.
      return false;
    }
  }
}
