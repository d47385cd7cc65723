package org.petra.dicom.codec;

import org.petra.radiomics.RadiomicsException;

/** What codecs say of codestreams that they cannot decode. */
public final class Codestreams {

  private Codestreams() {}

  /** An error for damaged or truncated data; {@code why} is a clause. */
  public static RadiomicsException broken(String why) {
    return new RadiomicsException(
        RadiomicsException.Code.UNREADABLE_FILE,
        "The pixel data cannot be decompressed: " + why + ". The file may be truncated.");
  }

  /** An error for what the standard allows and the codec does not know. */
  public static RadiomicsException unsupported(String what) {
    return new RadiomicsException(
        RadiomicsException.Code.UNSUPPORTED_TRANSFER_SYNTAX,
        "The pixel data cannot be decompressed: " + what + " are not supported.");
  }
}
