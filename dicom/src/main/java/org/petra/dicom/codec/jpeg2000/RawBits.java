package org.petra.dicom.codec.jpeg2000;

/** Bits that bypass the arithmetic coder, T.800 D.6. Beyond the end there are ones only. */
final class RawBits {

  private final byte[] bytes;
  private int next;
  private int current;
  private int left;

  RawBits(byte[] bytes) {
    this.bytes = bytes;
  }

  int bit() {
    if (left == 0) {
      left = current == 0xff ? 7 : 8;
      current = next < bytes.length ? bytes[next++] & 0xff : 0xff;
    }
    left--;
    return current >> left & 1;
  }
}
