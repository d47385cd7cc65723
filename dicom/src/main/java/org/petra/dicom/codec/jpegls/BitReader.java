package org.petra.dicom.codec.jpegls;

import org.petra.dicom.codec.Codestreams;

/** The bits of one scan: after a byte FF only seven bits of the next one count. */
final class BitReader {

  private static final int MARKER_FROM = 0x80;

  private final byte[] bytes;
  private int next;
  private long cache;
  private int cached;
  private boolean afterFf;

  BitReader(byte[] bytes, int from) {
    this.bytes = bytes;
    this.next = from;
  }

  /** The next bits, the highest first; {@code count} is 0 to 24. */
  int bits(int count) {
    if (count == 0) {
      return 0;
    }
    if (cached < count) {
      fill();
      if (cached < count) {
        throw Codestreams.broken("a scan ends early");
      }
    }
    cached -= count;
    return (int) (cache >>> cached) & (1 << count) - 1;
  }

  /** How many zeros come before the next one, which is read too; at most {@code limit}. */
  int zeros(int limit) {
    int zeros = 0;
    while (bits(1) == 0) {
      if (++zeros > limit) {
        throw Codestreams.broken("a code is longer than it can be");
      }
    }
    return zeros;
  }

  /** Where the scan's marker segment ends; bits not read are dropped. */
  int position() {
    int at = next;
    while (at + 1 < bytes.length && !isMarker(at)) {
      at++;
    }
    return at;
  }

  private boolean isMarker(int at) {
    return (bytes[at] & 0xff) == 0xff && (bytes[at + 1] & 0xff) >= MARKER_FROM;
  }

  private void fill() {
    while (cached <= 48 && next < bytes.length) {
      int value = bytes[next] & 0xff;
      if (value == 0xff && (next + 1 == bytes.length || isMarker(next))) {
        return;
      }
      int width = afterFf ? 7 : 8;
      cache = cache << width | value & (1 << width) - 1;
      cached += width;
      afterFf = value == 0xff;
      next++;
    }
  }
}
