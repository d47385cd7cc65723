package org.petra.dicom.deidentification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PseudonymKeyTest {

  private final PseudonymKey key = new PseudonymKey(new byte[PseudonymKey.LENGTH]);
  private final PseudonymKey other = new PseudonymKey(bytes(1));

  @Test
  void givesTheSameForTheSameAndAnotherUnderAnotherKey() {
    assertThat(key.uid("1.2.3")).isEqualTo(key.uid("1.2.3")).isNotEqualTo(other.uid("1.2.3"));
    assertThat(key.patient("A 1 ")).isEqualTo(key.patient("A 1")).isNotEqualTo(key.patient("A 2"));
    assertThat(key.patient("1.2.3")).isNotEqualTo(other.patient("1.2.3"));
    assertThat(key.daysBack("A 1")).isEqualTo(key.daysBack("A 1"));
  }

  @Test
  void makesValidUidsAndPatientIds() {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < 2000; i++) {
      assertThat(key.uid("1.2." + i)).matches("2\\.25\\.[1-9][0-9]{0,38}");
      assertThat(key.patient("p" + i)).matches("P[0-9A-V]{16}");
      assertThat(key.daysBack("p" + i)).isBetween(1, 3650);
      assertThat(seen.add(key.uid("1.2." + i))).isTrue();
    }
  }

  @Test
  void leavesTheStandardsOwnUids() {
    assertThat(key.uid("1.2.840.10008.1.4.1.1")).isEqualTo("1.2.840.10008.1.4.1.1");
    assertThat(key.uid("")).isEmpty();
  }

  @Test
  void wantsAKeyOf256Bits() {
    assertThatThrownBy(() -> new PseudonymKey(new byte[16]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  static byte[] bytes(int value) {
    byte[] bytes = new byte[PseudonymKey.LENGTH];
    java.util.Arrays.fill(bytes, (byte) value);
    return bytes;
  }
}
