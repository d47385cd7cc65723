package org.petra.dicom.pixel;

import org.petra.dicom.part10.DicomObject;
import org.petra.dicom.part10.DicomObjectBuilder;
import org.petra.dicom.part10.Tags;
import org.petra.radiomics.RadiomicsException;

/** Gives images with pixel data that are not compressed. */
public final class Decompression {

  private Decompression() {}

  /**
   * The image in Explicit VR Little Endian, colours by pixel. Its frames are decoded one at a time
   * while it is written, so that damage in a later one shows only then.
   *
   * @throws RadiomicsException UNSUPPORTED_TRANSFER_SYNTAX, INVALID_SERIES or UNREADABLE_FILE if
   *     the pixel data cannot be decoded; the first frame is tried
   */
  public static DicomObject of(DicomObject image) {
    Pixels pixels = Pixels.of(image);
    if (pixels.format().bytes() == 0) {
      // Frames of one-bit pixels share bytes, and no codec of ours has such pixels.
      throw Pixels.invalid("one-bit pixels are not decompressed");
    }
    pixels.frame(0);
    DicomObjectBuilder copy = DicomObjectBuilder.copyWithoutPixels(image);
    if (pixels.samplesPerPixel() > 1) {
      copy.set(Tags.PLANAR_CONFIGURATION, 0)
          .set(Tags.PHOTOMETRIC_INTERPRETATION, pixels.photometricInterpretation());
    }
    try {
      return copy.pixelData(pixels, pixels.format().bitsAllocated() > 8).build();
    } catch (IllegalArgumentException e) {
      throw Pixels.invalid("decompressed they take more than 4 GB");
    }
  }
}
