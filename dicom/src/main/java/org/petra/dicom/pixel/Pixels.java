package org.petra.dicom.pixel;

import java.util.Arrays;
import org.petra.dicom.codec.Codestreams;
import org.petra.dicom.codec.FrameShape;
import org.petra.dicom.part10.DicomObject;
import org.petra.dicom.part10.PixelFrames;
import org.petra.dicom.part10.Tags;
import org.petra.radiomics.RadiomicsException;

/**
 * The pixels of one image, frame by frame, in any transfer syntax that can be decoded.
 *
 * <p>Frames are decoded when asked for and not kept. Safe for one thread at a time.
 */
public final class Pixels implements PixelFrames {

  private final DicomObject object;
  private final FrameShape shape;
  private final StoredFormat format;
  private final int frames;
  private final FrameSource source;

  private Pixels(DicomObject object, FrameShape shape, StoredFormat format, int frames) {
    this.object = object;
    this.shape = shape;
    this.format = format;
    this.frames = frames;
    this.source = FrameSource.of(object, shape, format, frames);
  }

  static RadiomicsException invalid(String what) {
    return new RadiomicsException(
        RadiomicsException.Code.INVALID_SERIES, "The image has no usable pixels: " + what + ".");
  }

  /**
   * The pixels of an image.
   *
   * @throws RadiomicsException UNSUPPORTED_TRANSFER_SYNTAX naming the transfer syntax,
   *     INVALID_SERIES if the attributes that describe pixels are missing or contradict each other
   */
  public static Pixels of(DicomObject object) {
    FrameDecoder.requireDecodable(object.transferSyntaxUid());
    int samples = object.integer(Tags.SAMPLES_PER_PIXEL).orElse(1);
    int frames = object.integer(Tags.NUMBER_OF_FRAMES).orElse(1);
    int rows = object.integer(Tags.ROWS).orElse(0);
    int columns = object.integer(Tags.COLUMNS).orElse(0);
    if (rows < 1 || columns < 1) {
      throw invalid("Rows or Columns are missing");
    }
    if (frames < 1 || (samples != 1 && samples != 3 && samples != 4)) {
      throw invalid("NumberOfFrames or SamplesPerPixel is out of range");
    }
    if ((long) rows * columns * samples > FrameShape.MAX_SAMPLES) {
      throw invalid("a frame has more than " + FrameShape.MAX_SAMPLES + " samples");
    }
    StoredFormat format = StoredFormat.of(object);
    return new Pixels(object, new FrameShape(rows, columns, samples), format, frames);
  }

  /** Whether pixel data in this transfer syntax can be decoded, as far as its UID tells. */
  public static boolean canDecode(String transferSyntaxUid) {
    return FrameDecoder.knows(transferSyntaxUid);
  }

  /** NumberOfFrames, 1 where absent. */
  @Override
  public int frames() {
    return frames;
  }

  /** Rows of a frame. */
  public int rows() {
    return shape.rows();
  }

  /** Columns of a frame. */
  public int columns() {
    return shape.columns();
  }

  /** Samples of a pixel, 1 for grayscale. */
  public int samplesPerPixel() {
    return shape.samplesPerPixel();
  }

  /** How samples are stored. */
  public StoredFormat format() {
    return format;
  }

  /** What the samples mean once decoded, such as MONOCHROME2 or RGB; MONOCHROME2 where absent. */
  public String photometricInterpretation() {
    String said = object.string(Tags.PHOTOMETRIC_INTERPRETATION).orElse("MONOCHROME2");
    return source.photometricInterpretation(said);
  }

  /**
   * The stored values of one frame, row by row, the samples of a pixel one after the other; those
   * of unsigned 32 bits wrap.
   *
   * @param frame from 0
   * @throws RadiomicsException UNREADABLE_FILE if compressed data are damaged, INVALID_SERIES if
   *     pixel data are missing or too short
   */
  public int[] frame(int frame) {
    if (frame < 0 || frame >= frames) {
      throw new IllegalArgumentException("frame " + frame + " of " + frames);
    }
    try {
      return source.frame(frame);
    } catch (IndexOutOfBoundsException | NegativeArraySizeException | ArithmeticException e) {
      RadiomicsException broken = Codestreams.broken("it is damaged");
      broken.initCause(e);
      throw broken;
    }
  }

  /** The bytes of a frame as Explicit VR Little Endian has them, without padding at the end. */
  @Override
  public byte[] bytes(int frame) {
    int[] values = frame(frame);
    int width = format.bytes();
    if (width == 0) {
      return packed(values);
    }
    byte[] bytes = new byte[values.length * width];
    int at = 0;
    for (int value : values) {
      int raw = format.raw(value);
      for (int b = 0; b < width; b++) {
        bytes[at++] = (byte) (raw >> 8 * b);
      }
    }
    return bytes;
  }

  private static byte[] packed(int[] flags) {
    byte[] bytes = new byte[(flags.length + 7) / 8];
    for (int i = 0; i < flags.length; i++) {
      bytes[i >> 3] |= (byte) (flags[i] << (i & 7));
    }
    return bytes;
  }

  /** Bytes of all frames as Explicit VR Little Endian has them, without padding at the end. */
  @Override
  public long totalBytes() {
    long bits = (long) shape.samples() * Math.max(1, 8 * format.bytes());
    return (bits * frames + 7) / 8;
  }

  @Override
  public String toString() {
    return "Pixels" + Arrays.asList(frames, shape, format);
  }
}
