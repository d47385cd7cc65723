package org.petra.dicom.dimse;

import java.io.IOException;
import java.io.InputStream;

/**
 * An object to send.
 *
 * @param sopClassUid its SOP Class UID
 * @param sopInstanceUid its SOP Instance UID
 * @param transferSyntaxUid in which its file is encoded
 * @param file its bytes, with or without preamble and meta information
 */
public record OutgoingObject(
    String sopClassUid, String sopInstanceUid, String transferSyntaxUid, ByteSource file) {

  /** Opens a file; the caller closes the stream. */
  @FunctionalInterface
  public interface ByteSource {

    /** Opens it at its start. */
    InputStream open() throws IOException;
  }
}
