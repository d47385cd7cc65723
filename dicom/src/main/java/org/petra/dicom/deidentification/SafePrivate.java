package org.petra.dicom.deidentification;

/**
 * A private attribute that is known to identify nobody and that standardized uptake values need.
 *
 * @param group its group
 * @param element its element within the creator's block
 * @param creator who defines it
 * @param name what it is
 * @param treatment what is done to it
 */
public record SafePrivate(
    int group, int element, String creator, String name, Treatment treatment) {

  private static final int BLOCK_MASK = 0xff;

  boolean matches(int tag, String creatorOfTag) {
    return tag >>> Short.SIZE == group
        && (tag & BLOCK_MASK) == element
        && creator.equals(creatorOfTag);
  }
}
