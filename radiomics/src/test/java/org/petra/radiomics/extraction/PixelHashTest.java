package org.petra.radiomics.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.petra.radiomics.TestImages;
import org.petra.radiomics.image.Geometry;
import org.petra.radiomics.image.PixelType;
import org.petra.radiomics.image.Volume;

class PixelHashTest {

  /** The example of FIPS 180: the letters abc. */
  private static final String ABC = "a9993e364706816aba3e25717850c26c9cd0d89d";

  private final Geometry three = TestImages.grid(3, 1, 1, 1);

  @Test
  void isTheSha1OfTheBytes() {
    assertThat(hash(PixelType.UINT8, 'a', 'b', 'c')).isEqualTo(ABC);
    assertThat(hash(PixelType.INT8, 'a', 'b', 'c')).isEqualTo(ABC);
  }

  @Test
  void dependsOnTheStoredType() {
    for (PixelType type : PixelType.values()) {
      ByteBuffer bytes = ByteBuffer.allocate(24).order(ByteOrder.LITTLE_ENDIAN);
      for (long value : new long[] {1, 100, 127}) {
        switch (type) {
          case INT8, UINT8 -> bytes.put((byte) value);
          case INT16, UINT16 -> bytes.putShort((short) value);
          case INT32, UINT32 -> bytes.putInt((int) value);
          case INT64, UINT64 -> bytes.putLong(value);
          case FLOAT32 -> bytes.putFloat(value);
          case FLOAT64 -> bytes.putDouble(value);
        }
      }
      assertThat(hash(type, 1, 100, 127)).as("%s", type).isEqualTo(sha1(bytes.flip()));
    }
  }

  @Test
  void keepsTheBitsOfTheLargestNumbersOfATypeAndOfNegativeOnes() {
    assertThat(hash(PixelType.UINT16, 65535, 0, 0)).isEqualTo(hash(PixelType.INT16, -1, 0, 0));
    assertThat(hash(PixelType.UINT32, 4294967295L, 0, 0))
        .isEqualTo(hash(PixelType.INT32, -1, 0, 0));
    assertThat(hash(PixelType.UINT64, 0x1p63, 0, 0))
        .isEqualTo(hash(PixelType.INT64, Long.MIN_VALUE, 0, 0));
  }

  @Test
  void aRegionIsHashedAsItsLabelInUnsigned32BitNumbers() {
    assertThat(PixelHash.of(TestImages.mask(three, i -> i == 1), 7))
        .isEqualTo(hash(PixelType.UINT32, 0, 7, 0));
  }

  @Test
  void doesNotDependOnTheSizeOfTheChunksThatAreRead() {
    Geometry large = TestImages.grid(50, 30, 7, 1);
    ByteBuffer bytes = ByteBuffer.allocate(50 * 30 * 7);
    new Random(5).nextBytes(bytes.array());
    double[] values = new double[bytes.capacity()];
    for (int i = 0; i < values.length; i++) {
      values[i] = bytes.get(i);
    }
    assertThat(PixelHash.of(Volume.of(large, PixelType.INT8, values))).isEqualTo(sha1(bytes));
  }

  private String hash(PixelType type, double... values) {
    return PixelHash.of(Volume.of(three, type, values));
  }

  private static String sha1(ByteBuffer bytes) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-1");
      digest.update(bytes);
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
