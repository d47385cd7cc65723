package org.petra.dicom.codec;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** RLE Lossless of PS3.5 annex G: one segment a byte of a sample, the highest byte first. */
public final class RleDecoder {

  private static final int HEADER_BYTES = 64;
  private static final int MAX_SEGMENTS = 15;

  private RleDecoder() {}

  /**
   * The samples of one frame.
   *
   * @param encoded the frame's fragment
   * @param bytesPerSample 1, 2 or 4
   */
  public static Samples decode(byte[] encoded, FrameShape shape, int bytesPerSample) {
    if (encoded.length < HEADER_BYTES) {
      throw Codestreams.broken("an RLE frame is shorter than its header");
    }
    ByteBuffer header = ByteBuffer.wrap(encoded).order(ByteOrder.LITTLE_ENDIAN);
    int segments = header.getInt(0);
    int wanted = shape.samplesPerPixel() * bytesPerSample;
    if (segments != wanted || segments > MAX_SEGMENTS) {
      throw Codestreams.broken("an RLE frame has " + segments + " segments, not " + wanted);
    }
    // Any segment of a frame takes at least a byte for 64 of its own.
    if (encoded.length < shape.pixels() / 64) {
      throw Codestreams.broken("an RLE frame is too short");
    }
    int[] samples = new int[shape.samples()];
    byte[] plane = new byte[shape.pixels()];
    for (int s = 0; s < segments; s++) {
      int from = header.getInt(4 + 4 * s);
      int to = s + 1 < segments ? header.getInt(8 + 4 * s) : encoded.length;
      if (from < HEADER_BYTES || to < from || to > encoded.length) {
        throw Codestreams.broken("an RLE segment lies outside its frame");
      }
      segment(encoded, from, to, plane);
      int shift = 8 * (bytesPerSample - 1 - s % bytesPerSample);
      for (int i = 0, at = s / bytesPerSample; i < plane.length; i++) {
        samples[at] |= (plane[i] & 0xff) << shift;
        at += shape.samplesPerPixel();
      }
    }
    return new Samples(samples, 8 * bytesPerSample);
  }

  private static void segment(byte[] in, int from, int to, byte[] out) {
    int read = from;
    int write = 0;
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
      for (int i = 0; i < count && write < out.length; i++) {
        out[write++] = run ? in[read] : in[read + i];
      }
      read += run ? 1 : count;
    }
    if (write < out.length) {
      throw Codestreams.broken("an RLE segment ends too early");
    }
  }
}
