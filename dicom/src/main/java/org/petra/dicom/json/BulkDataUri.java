package org.petra.dicom.json;

import org.jspecify.annotations.Nullable;

/** Where the bulk data of an object can be had. */
@FunctionalInterface
public interface BulkDataUri {

  /** Puts every binary value into the JSON. */
  BulkDataUri INLINE = path -> null;

  /**
   * The URI of one value, or null to put it into the JSON.
   *
   * @param path the tag in hexadecimal digits; for a value in a sequence the tags and item numbers
   *     (from 0) that lead to it, such as 00081115/0/00081199
   */
  @Nullable String of(String path);
}
