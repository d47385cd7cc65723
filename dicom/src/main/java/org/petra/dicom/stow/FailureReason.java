package org.petra.dicom.stow;

/** Why an instance was not stored (PS3.18 table I.2-2). */
public enum FailureReason {
  /** Something went wrong on our side. */
  PROCESSING_FAILURE(0x0110),
  /** The UID is known with other content. */
  DUPLICATE_SOP_INSTANCE(0x0111),
  /** The SOP class is not stored here. */
  SOP_CLASS_NOT_SUPPORTED(0x0122),
  /** No room. */
  OUT_OF_RESOURCES(0xA700),
  /** Of another study than the request says, or without the UIDs an instance needs. */
  DOES_NOT_MATCH(0xA900),
  /** No readable DICOM object. */
  CANNOT_UNDERSTAND(0xC000),
  /** Its pixels or its document may name the patient, and the cohort's policy forbids that. */
  MAY_SHOW_PATIENT(0xC001),
  /** The transfer syntax is not stored here. */
  TRANSFER_SYNTAX_NOT_SUPPORTED(0xC122);

  private final int code;

  FailureReason(int code) {
    this.code = code;
  }

  /** The value of Failure Reason (0008,1197). */
  public int code() {
    return code;
  }
}
