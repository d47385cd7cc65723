package org.petra.dicom.part10;

/** The UIDs of the transfer syntaxes that Petra reads or writes (PS3.5 section 10). */
public final class TransferSyntax {

  /** Implicit VR Little Endian. */
  public static final String IMPLICIT_VR_LITTLE_ENDIAN = "1.2.840.10008.1.2";

  /** Explicit VR Little Endian, in which Petra writes what it makes. */
  public static final String EXPLICIT_VR_LITTLE_ENDIAN = "1.2.840.10008.1.2.1";

  /** Deflated Explicit VR Little Endian. */
  public static final String DEFLATED_EXPLICIT_VR_LITTLE_ENDIAN = "1.2.840.10008.1.2.1.99";

  /** Explicit VR Big Endian (retired). */
  public static final String EXPLICIT_VR_BIG_ENDIAN = "1.2.840.10008.1.2.2";

  /** RLE Lossless. */
  public static final String RLE_LOSSLESS = "1.2.840.10008.1.2.5";

  /** JPEG Baseline (process 1), lossy. */
  public static final String JPEG_BASELINE = "1.2.840.10008.1.2.4.50";

  /** JPEG Extended (processes 2 and 4), lossy. */
  public static final String JPEG_EXTENDED = "1.2.840.10008.1.2.4.51";

  /** JPEG Lossless (process 14), any predictor. */
  public static final String JPEG_LOSSLESS = "1.2.840.10008.1.2.4.57";

  /** JPEG Lossless (process 14) with the first predictor. */
  public static final String JPEG_LOSSLESS_SV1 = "1.2.840.10008.1.2.4.70";

  /** JPEG-LS Lossless. */
  public static final String JPEG_LS_LOSSLESS = "1.2.840.10008.1.2.4.80";

  /** JPEG-LS Near-lossless. */
  public static final String JPEG_LS_NEAR_LOSSLESS = "1.2.840.10008.1.2.4.81";

  /** JPEG 2000, reversible only. */
  public static final String JPEG_2000_LOSSLESS = "1.2.840.10008.1.2.4.90";

  /** JPEG 2000, mostly lossy. */
  public static final String JPEG_2000 = "1.2.840.10008.1.2.4.91";

  private TransferSyntax() {}

  /** Whether pixel data under {@code uid} is a plain array of samples. */
  public static boolean isUncompressed(String uid) {
    return switch (uid) {
      case IMPLICIT_VR_LITTLE_ENDIAN,
          EXPLICIT_VR_LITTLE_ENDIAN,
          DEFLATED_EXPLICIT_VR_LITTLE_ENDIAN,
          EXPLICIT_VR_BIG_ENDIAN ->
          true;
      default -> false;
    };
  }

  /** The media type of one frame of pixel data under {@code uid} (PS3.18 section 8.7.3.3). */
  public static String mediaType(String uid) {
    return switch (uid) {
      case RLE_LOSSLESS -> "image/dicom-rle";
      case JPEG_BASELINE, JPEG_EXTENDED, JPEG_LOSSLESS, JPEG_LOSSLESS_SV1 -> "image/jpeg";
      case JPEG_LS_LOSSLESS, JPEG_LS_NEAR_LOSSLESS -> "image/jls";
      case JPEG_2000_LOSSLESS, JPEG_2000 -> "image/jp2";
      default -> "application/octet-stream";
    };
  }
}
