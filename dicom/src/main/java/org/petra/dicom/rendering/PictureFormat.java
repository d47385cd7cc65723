package org.petra.dicom.rendering;

/** How a picture is encoded. */
public enum PictureFormat {
  /** Small, with loss. */
  JPEG("image/jpeg"),
  /** Without loss. */
  PNG("image/png");

  private final String mediaType;

  PictureFormat(String mediaType) {
    this.mediaType = mediaType;
  }

  /** The media type. */
  public String mediaType() {
    return mediaType;
  }
}
