package org.petra.dicom.codec.jpeg2000;

import org.petra.dicom.codec.Codestreams;

/** The bits of a packet header: after a byte FF only seven bits of the next one count. */
final class HeaderBits {

  private final byte[] bytes;
  private int next;
  private int current;
  private int left;

  HeaderBits(byte[] bytes, int from) {
    this.bytes = bytes;
    this.next = from;
  }

  int bit() {
    if (left == 0) {
      left = current == 0xff ? 7 : 8;
      if (next >= bytes.length) {
        throw Codestreams.broken("a packet header ends early");
      }
      current = bytes[next++] & 0xff;
    }
    left--;
    return current >> left & 1;
  }

  int bits(int count) {
    int value = 0;
    for (int i = 0; i < count; i++) {
      value = value << 1 | bit();
    }
    return value;
  }

  /** Where the byte after the header is. */
  int end() {
    return current == 0xff ? Math.min(next + 1, bytes.length) : next;
  }
}
