package org.petra.dicom.series;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** RLE Lossless of PS3.5 annex G for grayscale frames: one segment a byte of the sample. */
final class RleDecoder {

  private static final int HEADER_BYTES = 64;

  private RleDecoder() {}

  /**
   * The samples of one frame in little-endian order.
   *
   * @param encoded the frame's fragment
   * @param pixels pixels of the frame
   * @param bytesPerSample segments expected, the most significant byte first
   */
  static byte[] decode(byte[] encoded, int pixels, int bytesPerSample) {
    if (encoded.length < HEADER_BYTES) {
      throw SliceStack.invalid("an RLE frame is shorter than its header");
    }
    ByteBuffer header = ByteBuffer.wrap(encoded).order(ByteOrder.LITTLE_ENDIAN);
    int segments = header.getInt(0);
    if (segments != bytesPerSample) {
      throw SliceStack.invalid("an RLE frame has " + segments + " segments, not " + bytesPerSample);
    }
    byte[] samples = new byte[pixels * bytesPerSample];
    for (int s = 0; s < segments; s++) {
      int from = header.getInt(4 + 4 * s);
      int to = s + 1 < segments ? header.getInt(8 + 4 * s) : encoded.length;
      if (from < HEADER_BYTES || to < from || to > encoded.length) {
        throw SliceStack.invalid("an RLE segment lies outside its frame");
      }
      segment(encoded, from, to, samples, bytesPerSample - 1 - s, bytesPerSample);
    }
    return samples;
  }

  private static void segment(byte[] in, int from, int to, byte[] out, int offset, int step) {
    int read = from;
    int write = offset;
    while (write < out.length && read < to) {
      int control = in[read++];
      if (control == -128) {
        continue;
      }
      boolean run = control < 0;
      int count = run ? 1 - control : 1 + control;
      if (read + (run ? 1 : count) > to) {
        break;
      }
      for (int i = 0; i < count && write < out.length; i++, write += step) {
        out[write] = run ? in[read] : in[read + i];
      }
      read += run ? 1 : count;
    }
    if (write < out.length) {
      throw SliceStack.invalid("an RLE segment ends too early");
    }
  }
}
