package org.petra.dicom.pixel;

import org.petra.dicom.codec.FrameShape;
import org.petra.dicom.part10.DicomObject;
import org.petra.dicom.part10.Tags;
import org.petra.dicom.part10.TransferSyntax;

/**
 * Frames of uncompressed pixel data: of one bit, or of whole bytes, colours by pixel or by plane.
 */
final class NativeFrames implements FrameSource {

  private static final String SUBSAMPLED = "YBR_FULL_422";

  private final byte[] bytes;
  private final FrameShape shape;
  private final StoredFormat format;
  private final boolean byPlane;
  private final boolean subsampled;
  private final boolean highWordFirst;

  NativeFrames(DicomObject object, FrameShape shape, StoredFormat format) {
    this.bytes = object.bytes(Tags.PIXEL_DATA);
    this.shape = shape;
    this.format = format;
    this.byPlane =
        shape.samplesPerPixel() > 1 && object.integer(Tags.PLANAR_CONFIGURATION).orElse(0) == 1;
    this.subsampled =
        shape.samplesPerPixel() == 3
            && object.string(Tags.PHOTOMETRIC_INTERPRETATION).orElse("").equals(SUBSAMPLED);
    // Big endian OW is an array of 16-bit words: bytes come in order, the words of a sample do not.
    this.highWordFirst =
        format.bytes() == 4
            && TransferSyntax.EXPLICIT_VR_BIG_ENDIAN.equals(object.transferSyntaxUid());
  }

  @Override
  public String photometricInterpretation(String said) {
    return subsampled ? "YBR_FULL" : said;
  }

  @Override
  public int[] frame(int number) {
    if (format.bytes() == 0) {
      return bits(number);
    }
    int stored = subsampled ? 2 * shape.pixels() : shape.samples();
    long start = (long) number * stored * format.bytes();
    if (start + (long) stored * format.bytes() > bytes.length) {
      throw Pixels.invalid("PixelData is missing or too short");
    }
    int[] values = new int[shape.samples()];
    for (int i = 0, at = (int) start; i < stored; i++, at += format.bytes()) {
      int value = format.value(raw(at));
      if (subsampled) {
        spread(values, i, value);
      } else if (byPlane) {
        values[i % shape.pixels() * shape.samplesPerPixel() + i / shape.pixels()] = value;
      } else {
        values[i] = value;
      }
    }
    return values;
  }

  /** Two pixels are stored as Y, Y, Cb, Cr, of which they share the colours. */
  private static void spread(int[] values, int stored, int value) {
    int first = stored / 4 * 6;
    switch (stored % 4) {
      case 0 -> values[first] = value;
      case 1 -> values[first + 3] = value;
      case 2 -> {
        values[first + 1] = value;
        values[first + 4] = value;
      }
      default -> {
        values[first + 2] = value;
        values[first + 5] = value;
      }
    }
  }

  private int raw(int at) {
    int raw = 0;
    for (int b = format.bytes() - 1; b >= 0; b--) {
      raw = raw << 8 | bytes[at + b] & 0xff;
    }
    return highWordFirst ? Integer.rotateLeft(raw, 16) : raw;
  }

  /** One bit a sample, the lowest of a byte first; frames follow each other without padding. */
  private int[] bits(int number) {
    long start = (long) number * shape.samples();
    if (start + shape.samples() > bytes.length * 8L) {
      throw Pixels.invalid("PixelData is missing or too short");
    }
    int[] values = new int[shape.samples()];
    for (int i = 0; i < values.length; i++) {
      long bit = start + i;
      values[i] = bytes[(int) (bit >> 3)] >> (bit & 7) & 1;
    }
    return values;
  }
}
