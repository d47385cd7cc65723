package org.petra.dicom.stow;

import java.io.EOFException;

/** The body ended inside a part: what was read of that part is not all of it. */
public final class TruncatedMultipartException extends EOFException {

  private static final long serialVersionUID = 1L;

  TruncatedMultipartException() {
    super("the multipart body ends without its closing boundary");
  }
}
