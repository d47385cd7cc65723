package org.petra.dicom.deidentification;

import org.petra.dicom.part10.EditableObject;

/** Values that say nothing, one for each value representation. */
final class Dummy {

  private static final String WORD = "REMOVED";

  private Dummy() {}

  static void replace(EditableObject object, int tag) {
    switch (object.vr(tag)) {
      case "AE", "CS", "LO", "LT", "PN", "SH", "ST", "UC", "UT" -> object.set(tag, WORD);
      case "AS" -> object.set(tag, "000Y");
      case "DA" -> object.set(tag, "19000101");
      case "DT" -> object.set(tag, "19000101000000");
      case "TM" -> object.set(tag, "000000");
      case "DS", "IS" -> object.set(tag, "0");
      case "UR" -> object.set(tag, "urn:removed");
      case "US", "SS", "UL", "SL" -> object.set(tag, 0);
      case "FL", "FD" -> object.set(tag, 0.0);
      // No made-up bytes, item or UID is better than none.
      default -> object.clear(tag);
    }
  }
}
