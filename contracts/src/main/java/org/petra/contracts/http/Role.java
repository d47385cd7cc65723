package org.petra.contracts.http;

/** What a key may do. */
public enum Role {
  /** Store, query and retrieve DICOM objects, put clinical records, declare a case complete. */
  POSTER,
  /** Everything but store. */
  SCIENTIST,
  /** Read anything but DICOM objects, and predict. */
  VIEWER
}
