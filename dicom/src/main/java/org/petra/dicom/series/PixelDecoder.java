package org.petra.dicom.series;

import java.util.List;
import org.petra.dicom.part10.DicomObject;
import org.petra.dicom.part10.Tags;
import org.petra.dicom.part10.TransferSyntax;
import org.petra.radiomics.RadiomicsException;

/**
 * The samples of grayscale pixel data, uncompressed or RLE, frame by frame.
 *
 * <p>Frames are decoded when asked for. Safe for one thread at a time.
 */
public final class PixelDecoder {

  private final DicomObject object;
  private final StoredFormat format;
  private final int pixelsPerFrame;

  private PixelDecoder(DicomObject object, StoredFormat format, int pixelsPerFrame) {
    this.object = object;
    this.format = format;
    this.pixelsPerFrame = pixelsPerFrame;
  }

  /**
   * A decoder for one image.
   *
   * @throws RadiomicsException UNSUPPORTED_TRANSFER_SYNTAX naming the transfer syntax,
   *     INVALID_SERIES if the attributes that describe pixels are missing or contradict each other
   */
  public static PixelDecoder of(DicomObject object) {
    String syntax = object.transferSyntaxUid();
    if (syntax != null
        && !TransferSyntax.isUncompressed(syntax)
        && !syntax.equals(TransferSyntax.RLE_LOSSLESS)) {
      throw new RadiomicsException(
          RadiomicsException.Code.UNSUPPORTED_TRANSFER_SYNTAX,
          "Pixel data in transfer syntax " + syntax + " cannot be decoded; send it uncompressed.");
    }
    if (object.integer(Tags.SAMPLES_PER_PIXEL).orElse(1) != 1) {
      throw SliceStack.invalid("SamplesPerPixel is not 1");
    }
    long pixels =
        (long) object.integer(Tags.ROWS).orElse(0) * object.integer(Tags.COLUMNS).orElse(0);
    if (pixels < 1 || pixels > Integer.MAX_VALUE / 4) {
      throw SliceStack.invalid("Rows or Columns are missing");
    }
    return new PixelDecoder(object, StoredFormat.of(object), (int) pixels);
  }

  /**
   * The stored values of one frame, row by row; those of unsigned 32 bits wrap.
   *
   * @throws RadiomicsException INVALID_SERIES if pixel data are missing or too short
   */
  public int[] frame(int frame) {
    int frameBytes = pixelsPerFrame * format.bytes();
    List<byte[]> fragments = object.fragments(Tags.PIXEL_DATA);
    if (!fragments.isEmpty()) {
      return littleEndian(rleFrame(fragments, frame), 0);
    }
    byte[] bytes = object.bytes(Tags.PIXEL_DATA);
    long start = (long) frame * frameBytes;
    if (start + frameBytes > bytes.length) {
      throw SliceStack.invalid("PixelData is missing or too short");
    }
    return littleEndian(bytes, (int) start);
  }

  private byte[] rleFrame(List<byte[]> fragments, int frame) {
    // RLE puts each frame into one fragment, after the offset table.
    if (frame + 1 >= fragments.size()) {
      throw SliceStack.invalid("PixelData has too few frames");
    }
    return RleDecoder.decode(fragments.get(frame + 1), pixelsPerFrame, format.bytes());
  }

  private int[] littleEndian(byte[] bytes, int start) {
    int[] values = new int[pixelsPerFrame];
    int width = format.bytes();
    // Big endian OW is an array of 16-bit words: bytes come in order, the words of a sample do not.
    boolean highWordFirst =
        width == 4 && TransferSyntax.EXPLICIT_VR_BIG_ENDIAN.equals(object.transferSyntaxUid());
    for (int i = 0, at = start; i < values.length; i++, at += width) {
      int raw = 0;
      for (int b = width - 1; b >= 0; b--) {
        raw = raw << 8 | bytes[at + b] & 0xff;
      }
      if (highWordFirst) {
        raw = Integer.rotateLeft(raw, 16);
      }
      values[i] = format.value(raw);
    }
    return values;
  }
}
