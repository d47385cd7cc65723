package org.petra.dicom.codec.jpeg2000;

import java.util.ArrayList;
import java.util.List;

/** A code block and what packets have brought of it. */
final class CodeBlock {

  /**
   * Coding passes that share one run of the arithmetic coder.
   *
   * @param passes how many
   * @param data their bytes, those of several packets in turn
   */
  record Segment(int passes, List<Slice> data) {}

  /** Some bytes of a tile's data. */
  record Slice(int from, int length) {}

  private final Box samples;
  private final List<Segment> segments = new ArrayList<>();
  private int zeroBitPlanes;
  private int passes;
  private int lengthBits = 3;

  /** A block that covers these samples of its subband. */
  CodeBlock(Box samples) {
    this.samples = samples;
  }

  Box samples() {
    return samples;
  }

  List<Segment> segments() {
    return segments;
  }

  boolean isIncluded() {
    return passes > 0;
  }

  int passes() {
    return passes;
  }

  int zeroBitPlanes() {
    return zeroBitPlanes;
  }

  void setZeroBitPlanes(int planes) {
    zeroBitPlanes = planes;
  }

  /** Bits that a length has besides those that the number of its passes adds. */
  int lengthBits() {
    return lengthBits;
  }

  void setLengthBits(int bits) {
    lengthBits = bits;
  }

  /** Adds passes; with {@code continued} they belong to the last segment. */
  void add(int count, Slice data, boolean continued) {
    if (continued) {
      Segment last = segments.removeLast();
      last.data().add(data);
      segments.add(new Segment(last.passes() + count, last.data()));
    } else {
      segments.add(new Segment(count, new ArrayList<>(List.of(data))));
    }
    passes += count;
  }
}
