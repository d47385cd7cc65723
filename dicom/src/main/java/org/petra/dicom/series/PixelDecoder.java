package org.petra.dicom.series;

import org.petra.dicom.part10.DicomObject;
import org.petra.dicom.part10.Tags;
import org.petra.dicom.pixel.Pixels;
import org.petra.radiomics.RadiomicsException;

/**
 * The samples of grayscale pixel data, frame by frame; see {@link Pixels}.
 *
 * <p>Frames are decoded when asked for. Safe for one thread at a time.
 */
public final class PixelDecoder {

  private final Pixels pixels;

  private PixelDecoder(Pixels pixels) {
    this.pixels = pixels;
  }

  /**
   * A decoder for one image.
   *
   * @throws RadiomicsException UNSUPPORTED_TRANSFER_SYNTAX naming the transfer syntax,
   *     INVALID_SERIES if the attributes that describe pixels are missing or contradict each other
   */
  public static PixelDecoder of(DicomObject object) {
    if (object.integer(Tags.SAMPLES_PER_PIXEL).orElse(1) != 1) {
      throw SliceStack.invalid("SamplesPerPixel is not 1");
    }
    return new PixelDecoder(Pixels.of(object));
  }

  /**
   * The stored values of one frame, row by row; those of unsigned 32 bits wrap.
   *
   * @param frame from 0
   * @throws RadiomicsException INVALID_SERIES if pixel data are missing or too short,
   *     UNREADABLE_FILE if compressed ones are damaged
   */
  public int[] frame(int frame) {
    return pixels.frame(frame);
  }
}
