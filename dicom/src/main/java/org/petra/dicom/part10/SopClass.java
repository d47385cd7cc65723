package org.petra.dicom.part10;

/** The UIDs of the storage SOP classes that Petra computes on or makes (PS3.4 annex B). */
public final class SopClass {

  /** CT Image Storage. */
  public static final String CT_IMAGE = "1.2.840.10008.5.1.4.1.1.2";

  /** Positron Emission Tomography Image Storage. */
  public static final String PET_IMAGE = "1.2.840.10008.5.1.4.1.1.128";

  /** Segmentation Storage. */
  public static final String SEGMENTATION = "1.2.840.10008.5.1.4.1.1.66.4";

  /** Label Map Segmentation Storage. */
  public static final String LABEL_MAP_SEGMENTATION = "1.2.840.10008.5.1.4.1.1.66.7";

  /** RT Structure Set Storage. */
  public static final String RT_STRUCTURE_SET = "1.2.840.10008.5.1.4.1.1.481.3";

  private SopClass() {}
}
