package org.petra.feature.worker;

import java.util.List;

/**
 * A case lacks an image that the profile needs; every vector has all its columns, so there is none.
 */
final class MissingModalityException extends RuntimeException {

  /** The code of the outcome. */
  static final String CODE = "MISSING_MODALITY";

  private static final long serialVersionUID = 1L;

  /**
   * An error that names what is missing.
   *
   * @param modalities DICOM's names, such as {@code PT}
   */
  MissingModalityException(List<String> modalities) {
    super(
        "The case has no "
            + String.join(" and no ", modalities)
            + " series, and every vector has all columns of its profile; send what is missing.");
  }
}
