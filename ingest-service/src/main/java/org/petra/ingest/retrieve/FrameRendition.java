package org.petra.ingest.retrieve;

import java.util.Optional;
import org.petra.dicom.part10.TransferSyntax;
import org.petra.dicom.pixel.Pixels;
import org.petra.dicom.stow.ContentType;

/**
 * How frames are given to a client.
 *
 * @param single whether the one frame is the body itself and not a part of one
 * @param asStored whether as they are stored, and not as plain little-endian samples
 */
record FrameRendition(boolean single, boolean asStored) {

  private static final String AS_STORED = "*";
  private static final String BYTES = "application/octet-stream";

  /**
   * The first rendition that the client accepts and that can be made.
   *
   * @param storedIn the transfer syntax of the instance
   * @param one whether it is one body, which needs no multipart
   * @throws org.petra.support.problem.ProblemException 406 if there is none
   */
  static FrameRendition choose(AcceptHeader accept, String storedIn, boolean one) {
    return accept.ranges().stream()
        .flatMap(range -> of(range, storedIn, one).stream())
        .findFirst()
        .orElseThrow(
            () ->
                AcceptHeader.notAcceptable(
                    "Frames are given as multipart/related of application/octet-stream, and with"
                        + " transfer-syntax=* as stored, here "
                        + TransferSyntax.mediaType(storedIn)
                        + " in "
                        + storedIn
                        + "."));
  }

  private static Optional<FrameRendition> of(ContentType range, String storedIn, boolean one) {
    boolean multipart =
        range.is("multipart", "related") || range.is("multipart", "*") || range.is("*", "*");
    if (!multipart && !one) {
      return Optional.empty();
    }
    String type =
        multipart ? range.parameter("type").orElse(BYTES) : range.type() + "/" + range.subtype();
    String syntax = range.parameter("transfer-syntax").orElse("");
    String storedType = TransferSyntax.mediaType(storedIn);
    boolean anyType = type.equals("*/*") || type.equalsIgnoreCase(BYTES);
    if (anyType && syntax.equals(AS_STORED)) {
      return Optional.of(new FrameRendition(!multipart, true));
    }
    boolean plain = syntax.isEmpty() || syntax.equals(TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN);
    if (anyType && plain && Pixels.canDecode(storedIn)) {
      return Optional.of(new FrameRendition(!multipart, false));
    }
    boolean same = type.equalsIgnoreCase(storedType) || (anyType && !plain);
    boolean fits = syntax.isEmpty() || syntax.equals(AS_STORED) || syntax.equals(storedIn);
    return same && fits && !storedType.equals(BYTES)
        ? Optional.of(new FrameRendition(!multipart, true))
        : Optional.empty();
  }
}
