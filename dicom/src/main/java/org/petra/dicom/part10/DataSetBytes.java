package org.petra.dicom.part10;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** The data set of a file as it is encoded: what is left without preamble and meta information. */
public final class DataSetBytes {

  private static final int PREAMBLE = 128;
  private static final byte[] MAGIC = {'D', 'I', 'C', 'M'};
  private static final int META_GROUP = 2;
  private static final int SHORT_HEADER = 8;
  private static final int LONG_HEADER = 12;

  private DataSetBytes() {}

  /**
   * The data set of a Part 10 file, or of one without preamble or meta information.
   *
   * @param in at the start of the file; read further through the result, and close that
   */
  public static InputStream of(InputStream in) throws IOException {
    BufferedInputStream file = new BufferedInputStream(in, 1 << 16);
    file.mark(PREAMBLE + MAGIC.length);
    byte[] start = file.readNBytes(PREAMBLE + MAGIC.length);
    boolean magic =
        start.length == PREAMBLE + MAGIC.length
            && Arrays.equals(start, PREAMBLE, start.length, MAGIC, 0, MAGIC.length);
    if (!magic) {
      file.reset();
    }
    while (true) {
      file.mark(LONG_HEADER);
      byte[] header = file.readNBytes(LONG_HEADER);
      file.reset();
      if (header.length < SHORT_HEADER || unsigned(header, 0, 2) != META_GROUP) {
        return file;
      }
      file.skipNBytes(length(header));
    }
  }

  /** Of an element of the meta information, header and value. */
  private static long length(byte[] header) {
    String vr = "" + (char) header[4] + (char) header[5];
    return switch (vr) {
      case "OB", "OD", "OF", "OL", "OV", "OW", "SQ", "UC", "UN", "UR", "UT" ->
          header.length < LONG_HEADER ? Long.MAX_VALUE : LONG_HEADER + unsigned(header, 8, 4);
      default ->
          vr.chars().allMatch(Character::isUpperCase)
              ? SHORT_HEADER + unsigned(header, 6, 2)
              // Some writers use implicit VR here too.
              : SHORT_HEADER + unsigned(header, 4, 4);
    };
  }

  private static long unsigned(byte[] bytes, int from, int count) {
    long value = 0;
    for (int i = count - 1; i >= 0; i--) {
      value = value << Byte.SIZE | (bytes[from + i] & 0xff);
    }
    return value;
  }
}
