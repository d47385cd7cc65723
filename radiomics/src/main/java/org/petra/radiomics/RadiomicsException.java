package org.petra.radiomics;

/**
 * A problem with the data of one case, named by a stable code. The detail says what, where and what
 * to do, and never holds a patient identifier.
 */
public final class RadiomicsException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** What is wrong; names are stable and appear in answers of the services. */
  public enum Code {
    /** The region has no voxel. */
    EMPTY_MASK,
    /** The region has one voxel, or fewer than the settings ask for. */
    ROI_TOO_SMALL,
    /** Image and region, or the slices of a series, do not share one grid. */
    GEOMETRY_MISMATCH,
    /** More than one region could be meant. */
    AMBIGUOUS_VOI,
    /** No region belongs to the image. */
    MISSING_VOI,
    /** The pixel data cannot be decoded. */
    UNSUPPORTED_TRANSFER_SYNTAX,
    /** A PET series lacks an attribute that SUV needs. */
    MISSING_SUV_ATTRIBUTE,
    /** Slices are missing, doubled, unevenly spaced or differently oriented. */
    INVALID_SERIES,
    /** NaN or infinite intensities where a feature or filter reads. */
    NON_FINITE_INTENSITY,
    /** The bin width gives more gray levels than a texture matrix can mean anything for. */
    TOO_MANY_GRAY_LEVELS,
    /** A file cannot be read as what it claims to be. */
    UNREADABLE_FILE,
    /** A setting is unknown or out of range. */
    INVALID_SETTING
  }

  private final Code code;

  /** An error of kind {@code code}; {@code detail} is a full sentence. */
  public RadiomicsException(Code code, String detail) {
    super(detail);
    this.code = code;
  }

  /** The stable name of what is wrong. */
  public Code code() {
    return code;
  }
}
