package org.petra.dicom.dimse;

/**
 * What the peer answered to one object.
 *
 * @param sopInstanceUid of the object
 * @param status of the C-STORE response; 0x0122 also where the peer accepted no presentation
 *     context for the object
 */
public record SendOutcome(String sopInstanceUid, int status) {

  private static final int WARNING_CLASS = 0xB000;
  private static final int CLASS_MASK = 0xF000;

  /** Whether the peer has the object, with or without a warning. */
  public boolean isStored() {
    return status == StoreHandler.SUCCESS || (status & CLASS_MASK) == WARNING_CLASS;
  }
}
