package org.petra.dicom.pixel;

import org.petra.dicom.codec.FrameShape;
import org.petra.dicom.codec.Samples;
import org.petra.dicom.part10.DicomObject;
import org.petra.dicom.part10.Tags;
import org.petra.radiomics.RadiomicsException;

/** Where frames come from: an array of samples, or one codestream for each. */
sealed interface FrameSource permits NativeFrames, FrameSource.Compressed {

  /** The stored values of one frame, the samples of a pixel one after the other. */
  int[] frame(int number);

  /** What the values mean if the image says {@code said}. */
  String photometricInterpretation(String said);

  static FrameSource of(DicomObject object, FrameShape shape, StoredFormat format, int frames) {
    return object.fragments(Tags.PIXEL_DATA).isEmpty()
        ? new NativeFrames(object, shape, format)
        : new Compressed(object, EncodedFrames.of(object, frames), shape, format);
  }

  /** Frames that a codec decodes. */
  record Compressed(
      DicomObject object, EncodedFrames encoded, FrameShape shape, StoredFormat format)
      implements FrameSource {

    @Override
    public int[] frame(int number) {
      FrameDecoder decoder = FrameDecoder.of(object.transferSyntaxUid());
      Samples samples = decode(decoder, encoded.frame(number));
      int[] values = samples.values();
      for (int i = 0; i < values.length; i++) {
        values[i] = format.decoded(values[i], samples.precision());
      }
      return values;
    }

    private Samples decode(FrameDecoder decoder, byte[] codestream) {
      try {
        return decoder.decode(codestream, shape, format);
      } catch (RadiomicsException e) {
        if (e.code() != RadiomicsException.Code.UNSUPPORTED_TRANSFER_SYNTAX) {
          throw e;
        }
        RadiomicsException named =
            new RadiomicsException(
                e.code(), e.getMessage() + " Transfer syntax " + object.transferSyntaxUid() + ".");
        named.initCause(e);
        throw named;
      }
    }

    @Override
    public String photometricInterpretation(String said) {
      return FrameDecoder.of(object.transferSyntaxUid()).photometricInterpretation(said);
    }
  }
}
