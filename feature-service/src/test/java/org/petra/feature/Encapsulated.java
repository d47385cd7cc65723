package org.petra.feature;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.petra.dicom.part10.DicomObject;
import org.petra.dicom.part10.DicomObjectBuilder;
import org.petra.dicom.part10.Tags;

/** A file whose pixel data claim to be in a compressed transfer syntax. */
final class Encapsulated {

  private static final String EXPLICIT = "1.2.840.10008.1.2.1\0";
  private static final int META_GROUP_LENGTH = 132 + 8;
  private static final byte[] FRAME = new byte[64];

  private Encapsulated() {}

  /** The object with one frame of 64 zeros, as that transfer syntax would hold it. */
  static byte[] as(String transferSyntaxUid, DicomObject object) throws IOException {
    ByteArrayOutputStream plain = new ByteArrayOutputStream();
    DicomObjectBuilder.copyOf(object).remove(Tags.PIXEL_DATA).build().writeTo(plain);
    byte[] bytes = plain.toByteArray();
    int at = indexOf(bytes, EXPLICIT.getBytes(StandardCharsets.US_ASCII));
    byte[] uid = padded(transferSyntaxUid);
    ByteBuffer out =
        ByteBuffer.allocate(bytes.length + uid.length + FRAME.length + 64)
            .order(ByteOrder.LITTLE_ENDIAN);
    out.put(bytes, 0, at - 2).putShort((short) uid.length).put(uid);
    out.put(bytes, at + EXPLICIT.length(), bytes.length - at - EXPLICIT.length());
    int metaLength = out.getInt(META_GROUP_LENGTH) + uid.length - EXPLICIT.length();
    out.putInt(META_GROUP_LENGTH, metaLength);
    out.putInt(0x00107FE0).put(new byte[] {'O', 'B', 0, 0}).putInt(-1);
    out.putInt(0xE000FFFE).putInt(0);
    out.putInt(0xE000FFFE).putInt(FRAME.length).put(FRAME);
    out.putInt(0xE0DDFFFE).putInt(0);
    return Arrays.copyOf(out.array(), out.position());
  }

  private static byte[] padded(String uid) {
    return (uid.length() % 2 == 0 ? uid : uid + '\0').getBytes(StandardCharsets.US_ASCII);
  }

  private static int indexOf(byte[] bytes, byte[] wanted) {
    int at = 0;
    while (!Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length)) {
      at++;
    }
    return at;
  }
}
