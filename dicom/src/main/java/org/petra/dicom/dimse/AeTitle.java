package org.petra.dicom.dimse;

/** The rule for AE titles (PS3.5 6.2): 1 to 16 characters of ASCII, no backslash. */
final class AeTitle {

  private static final int MAX_LENGTH = 16;

  private AeTitle() {}

  static String require(String title) {
    boolean plain = title.chars().allMatch(c -> c >= ' ' && c < 0x7f && c != '\\');
    if (title.isBlank() || !title.equals(title.strip()) || title.length() > MAX_LENGTH || !plain) {
      throw new IllegalArgumentException("no AE title: '" + title + "'");
    }
    return title;
  }
}
