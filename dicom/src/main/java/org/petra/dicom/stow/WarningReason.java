package org.petra.dicom.stow;

/** What happened to an instance that was stored (PS3.18 table I.2-1). */
public enum WarningReason {
  /** Attributes were changed. */
  COERCED(0xB000),
  /** Attributes were left out. */
  ELEMENTS_DISCARDED(0xB006),
  /** It is no proper object of its SOP class. */
  MISMATCH(0xB007);

  private final int code;

  WarningReason(int code) {
    this.code = code;
  }

  /** The value of Warning Reason (0008,1196). */
  public int code() {
    return code;
  }
}
