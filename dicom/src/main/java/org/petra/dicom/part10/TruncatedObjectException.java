package org.petra.dicom.part10;

import java.io.IOException;

/** An object ended before its pixel data did. */
public final class TruncatedObjectException extends IOException {

  private static final long serialVersionUID = 1L;

  TruncatedObjectException() {
    super("the object ends in the middle of its pixel data");
  }
}
