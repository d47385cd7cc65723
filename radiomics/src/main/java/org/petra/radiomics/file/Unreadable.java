package org.petra.radiomics.file;

import org.petra.radiomics.RadiomicsException;
import org.petra.radiomics.RadiomicsException.Code;

/** Says why a file cannot be read; never its name, which may hold a patient's. */
final class Unreadable {

  private Unreadable() {}

  static RadiomicsException because(String reason) {
    return new RadiomicsException(
        Code.UNREADABLE_FILE, "The image file cannot be read: " + reason + ".");
  }

  static RadiomicsException because(String reason, Exception cause) {
    RadiomicsException exception = because(reason);
    exception.initCause(cause);
    return exception;
  }
}
