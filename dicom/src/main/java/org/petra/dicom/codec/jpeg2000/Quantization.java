package org.petra.dicom.codec.jpeg2000;

import org.petra.dicom.codec.Codestreams;
import org.petra.dicom.codec.MarkerReader;

/** The quantization of a component's subbands, from a QCD or QCC segment. */
final class Quantization {

  private static final int NONE = 0;
  private static final int DERIVED = 1;
  private static final int EXPOUNDED = 2;

  private static final double MANTISSAS = 2048;

  private final int style;
  private final int guardBits;
  private final int[] steps;

  private Quantization(int style, int guardBits, int[] steps) {
    this.style = style;
    this.guardBits = guardBits;
    this.steps = steps;
  }

  /** Reads to the end of the segment. */
  static Quantization read(MarkerReader in, int end) {
    int flags = in.unsigned(1);
    int style = flags & 0x1f;
    if (style > EXPOUNDED) {
      throw Codestreams.broken("its quantization is of no known style");
    }
    int[] steps = new int[(end - in.position()) / (style == NONE ? 1 : 2)];
    for (int i = 0; i < steps.length; i++) {
      steps[i] = style == NONE ? in.unsigned(1) >> 3 << 11 : in.unsigned(2);
    }
    return new Quantization(style, flags >> 5, steps);
  }

  private int step(int band) {
    int index = style == DERIVED ? 0 : band;
    if (index >= steps.length) {
      throw Codestreams.broken("a subband has no quantization");
    }
    return steps[index];
  }

  private int exponent(int band, int resolution) {
    int exponent = step(band) >> 11;
    return style == DERIVED ? exponent - Math.max(0, resolution - 1) : exponent;
  }

  /**
   * Bit planes of a subband.
   *
   * @param band number of the subband, from the lowest resolution on
   * @param resolution its resolution
   */
  int bitPlanes(int band, int resolution) {
    int planes = guardBits + exponent(band, resolution) - 1;
    if (planes < 0 || planes > CodeBlockDecoder.MAX_BIT_PLANES) {
      throw Codestreams.unsupported("subbands of " + planes + " bit planes");
    }
    return planes;
  }

  /** The size of a quantization step; {@code gainBits} is the subband's gain of T.800 E.1. */
  float stepSize(int band, int resolution, int precision, int gainBits) {
    double fraction = 1 + (step(band) & 0x7ff) / MANTISSAS;
    return (float) Math.scalb(fraction, precision + gainBits - exponent(band, resolution));
  }
}
