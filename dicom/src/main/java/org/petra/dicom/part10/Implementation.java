package org.petra.dicom.part10;

/** How Petra names itself in files and associations (PS3.7 annex D.3.3.2). */
public final class Implementation {

  /** Implementation Class UID. */
  public static final String CLASS_UID = "2.25.233714936190214461340229213148426138612";

  /** Implementation Version Name of what Petra makes, and of its associations. */
  public static final String VERSION_NAME = "PETRA";

  /** Implementation Version Name of an object whose data set another sent over DIMSE. */
  public static final String RECEIVED = "PETRA_RECEIVED";

  private Implementation() {}
}
