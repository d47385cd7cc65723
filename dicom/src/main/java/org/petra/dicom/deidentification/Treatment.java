package org.petra.dicom.deidentification;

/** What is done to an attribute. */
public enum Treatment {
  /** It stays. */
  KEEP,
  /** It goes. */
  REMOVE,
  /** It stays without a value. */
  EMPTY,
  /** It gets a value that says nothing. */
  DUMMY,
  /** Each UID becomes another, the same one everywhere. */
  UID,
  /** The sequence stays, and in it what the table says of each attribute. */
  REFERENCES,
  /** A date moves by the patient's number of days; the time of day stays. */
  SHIFT,
  /** The patient's pseudonym takes its place. */
  PSEUDONYM
}
