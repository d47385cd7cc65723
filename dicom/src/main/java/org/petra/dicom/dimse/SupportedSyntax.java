package org.petra.dicom.dimse;

import java.util.Set;
import org.petra.dicom.part10.TransferSyntax;

/**
 * Which presentation contexts are accepted: any storage SOP class, however its pixels are coded.
 */
final class SupportedSyntax {

  static final String VERIFICATION = "1.2.840.10008.1.1";

  private static final String DICOM = "1.2.840.10008.";

  /** Every standard SOP class for storing an object of a patient, but for those below. */
  private static final String STORAGE = "1.2.840.10008.5.1.4.1.1.";

  /** RT Beams and RT Brachy delivery instructions are numbered beside their worklist service. */
  private static final Set<String> OTHER_STORAGE =
      Set.of("1.2.840.10008.5.1.4.34.7", "1.2.840.10008.5.1.4.34.10");

  /** JPEG, JPEG-LS, JPEG 2000, MPEG and High-Throughput JPEG 2000. */
  private static final String IMAGE_COMPRESSION = "1.2.840.10008.1.2.4.";

  /** With these the pixel data are elsewhere, behind a URL. */
  private static final Set<String> REFERENCED_PIXELS =
      Set.of(
          "1.2.840.10008.1.2.4.94",
          "1.2.840.10008.1.2.4.95",
          "1.2.840.10008.1.2.4.204",
          "1.2.840.10008.1.2.4.205");

  private SupportedSyntax() {}

  /**
   * Whether objects of this class are stored. A private class is taken for one that is; a request
   * on it that is no C-STORE is refused when it comes.
   */
  static boolean isStorage(String abstractSyntax) {
    return abstractSyntax.startsWith(STORAGE)
        || OTHER_STORAGE.contains(abstractSyntax)
        || !abstractSyntax.startsWith(DICOM);
  }

  static boolean isVerification(String abstractSyntax) {
    return abstractSyntax.equals(VERIFICATION);
  }

  /** Whether a data set in this transfer syntax can be read to the end, its pixels perhaps not. */
  static boolean isTransferSyntax(String uid) {
    return TransferSyntax.isUncompressed(uid)
        || uid.equals(TransferSyntax.RLE_LOSSLESS)
        || (uid.startsWith(IMAGE_COMPRESSION) && !REFERENCED_PIXELS.contains(uid));
  }
}
