package org.petra.dicom.series;

/** What the intensities of a PET series that Petra makes are. */
public enum PetUnits {
  /** Standardised uptake value by body weight, in g/ml. */
  GML,
  /** Activity concentration in Bq/ml, decay corrected to the start of the acquisition. */
  BQML
}
