package org.petra.ingest.retrieve;

import java.util.Iterator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.petra.dicom.part10.DicomObject;
import org.petra.dicom.part10.TransferSyntax;
import org.petra.dicom.pixel.EncodedFrames;
import org.petra.dicom.pixel.Pixels;
import org.petra.ingest.retrieve.PartsBody.Part;
import org.petra.radiomics.RadiomicsException;

/** The frames of one image as parts, plain or as they are stored. */
final class FrameParts {

  static final String BYTES = "application/octet-stream";

  private final int count;
  private final String type;
  private final IntFunction<byte[]> frames;
  private final String contentType;

  private FrameParts(int count, String type, String syntax, IntFunction<byte[]> frames) {
    this.count = count;
    this.type = type;
    this.contentType = type + "; transfer-syntax=" + syntax;
    this.frames = frames;
  }

  /**
   * The frames of an image.
   *
   * @throws org.petra.support.problem.ProblemException 406 if it has none that can be given
   */
  static FrameParts of(DicomObject image, String storedIn, boolean asStored) {
    try {
      if (asStored && !TransferSyntax.isUncompressed(storedIn)) {
        EncodedFrames encoded = EncodedFrames.of(image);
        return new FrameParts(
            encoded.count(), TransferSyntax.mediaType(storedIn), storedIn, encoded::frame);
      }
      Pixels pixels = Pixels.of(image);
      return new FrameParts(
          pixels.frames(), BYTES, TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN, pixels::bytes);
    } catch (RadiomicsException e) {
      throw AcceptHeader.notAcceptable(e);
    }
  }

  /** The media type of every part. */
  String type() {
    return type;
  }

  int count() {
    return count;
  }

  /** Some frames, counted from 1, each a part. */
  Iterator<Part> parts(List<Integer> numbers) {
    return numbers.stream()
        .map(
            number -> {
              byte[] frame = frame(number - 1);
              return new Part(contentType, out -> out.write(frame));
            })
        .iterator();
  }

  /** All frames, each a part. */
  Iterator<Part> parts() {
    return parts(IntStream.rangeClosed(1, count).boxed().toList());
  }

  /** All frames in one part. */
  Part joined() {
    byte[] first = frame(0);
    return new Part(
        contentType,
        out -> {
          out.write(first);
          for (int i = 1; i < count; i++) {
            out.write(frames.apply(i));
          }
        });
  }

  private byte[] frame(int index) {
    try {
      return frames.apply(index);
    } catch (RadiomicsException e) {
      throw AcceptHeader.notAcceptable(e);
    }
  }
}
