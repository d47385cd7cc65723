package org.petra.dicom.segmentation;

import org.petra.dicom.part10.DicomObject;
import org.petra.dicom.part10.Tags;
import org.petra.dicom.series.PixelDecoder;

/** The pixels of a segmentation's frames as flags, from one bit or from one byte a pixel. */
sealed interface SegmentPixels {

  /** The flags of one frame, row by row. */
  boolean[] frame(int number);

  /** The pixels of a segment; its number matters in a label map alone. */
  static SegmentPixels of(DicomObject segmentation, int segmentNumber) {
    if (Segmentation.isLabelMap(segmentation)) {
      return new LabelMap(PixelDecoder.of(segmentation), segmentNumber);
    }
    if (segmentation.integer(Tags.BITS_ALLOCATED).orElse(0) != 1) {
      int maximum = segmentation.integer(Tags.MAXIMUM_FRACTIONAL_VALUE).orElse(1);
      return new Fractional(PixelDecoder.of(segmentation), maximum);
    }
    long pixels =
        (long) segmentation.integer(Tags.ROWS).orElse(0)
            * segmentation.integer(Tags.COLUMNS).orElse(0);
    if (pixels < 1 || pixels > Integer.MAX_VALUE / 8) {
      throw Segmentation.unreadable("Rows or Columns are missing");
    }
    if (!segmentation.fragments(Tags.PIXEL_DATA).isEmpty()) {
      throw Segmentation.unreadable("one-bit pixel data are compressed");
    }
    return new Packed(segmentation.bytes(Tags.PIXEL_DATA), (int) pixels);
  }

  /** One bit a pixel, the lowest first, frames following each other without padding. */
  final class Packed implements SegmentPixels {

    private final byte[] bits;
    private final int pixelsPerFrame;

    Packed(byte[] bits, int pixelsPerFrame) {
      this.bits = bits;
      this.pixelsPerFrame = pixelsPerFrame;
    }

    @Override
    public boolean[] frame(int number) {
      long start = (long) number * pixelsPerFrame;
      if (start + pixelsPerFrame > bits.length * 8L) {
        throw Segmentation.unreadable("PixelData is missing or too short");
      }
      boolean[] flags = new boolean[pixelsPerFrame];
      for (int i = 0; i < pixelsPerFrame; i++) {
        long bit = start + i;
        flags[i] = (bits[(int) (bit >> 3)] >> (bit & 7) & 1) != 0;
      }
      return flags;
    }
  }

  /** One byte a pixel, inside from half of the maximum. */
  final class Fractional implements SegmentPixels {

    private final PixelDecoder decoder;
    private final int maximum;

    Fractional(PixelDecoder decoder, int maximum) {
      this.decoder = decoder;
      this.maximum = maximum;
    }

    @Override
    public boolean[] frame(int number) {
      int[] values = decoder.frame(number);
      boolean[] flags = new boolean[values.length];
      for (int i = 0; i < flags.length; i++) {
        flags[i] = 2 * values[i] >= maximum && values[i] > 0;
      }
      return flags;
    }
  }

  /** One or two bytes a pixel that hold the number of its segment. */
  record LabelMap(PixelDecoder decoder, int segmentNumber) implements SegmentPixels {

    @Override
    public boolean[] frame(int number) {
      int[] values = decoder.frame(number);
      boolean[] flags = new boolean[values.length];
      for (int i = 0; i < flags.length; i++) {
        flags[i] = values[i] == segmentNumber;
      }
      return flags;
    }
  }
}
