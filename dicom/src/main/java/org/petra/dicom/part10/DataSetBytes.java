package org.petra.dicom.part10;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The data set of a file as it is encoded: what is left without preamble and meta information, and
 * what the latter says of it.
 */
public final class DataSetBytes implements AutoCloseable {

  private static final int PREAMBLE = 128;
  private static final byte[] MAGIC = {'D', 'I', 'C', 'M'};
  private static final int META_GROUP = 2;
  private static final int TRANSFER_SYNTAX = 0x0010;
  private static final int IMPLEMENTATION_VERSION_NAME = 0x0013;
  private static final int SHORT_HEADER = 8;
  private static final int LONG_HEADER = 12;

  /** Longer values are not those that are asked for. */
  private static final int MAX_TEXT = 64;

  private final BufferedInputStream file;
  private String transferSyntaxUid = "";
  private String implementation = "";

  private DataSetBytes(InputStream in) {
    file = new BufferedInputStream(in, 1 << 16);
  }

  /**
   * The data set of a Part 10 file, or of one without preamble or meta information.
   *
   * @param in at the start of the file; closed with the result
   */
  public static DataSetBytes of(InputStream in) throws IOException {
    DataSetBytes bytes = new DataSetBytes(in);
    bytes.readMeta();
    return bytes;
  }

  /** The bytes of the data set, to be read once. */
  public InputStream stream() {
    return file;
  }

  /** Transfer Syntax UID of the meta information; empty text if it has none. */
  public String transferSyntaxUid() {
    return transferSyntaxUid;
  }

  /** Implementation Version Name of the meta information; empty text if it has none. */
  public String implementation() {
    return implementation;
  }

  @Override
  public void close() throws IOException {
    file.close();
  }

  private void readMeta() throws IOException {
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
        return;
      }
      file.skipNBytes(isLong(header) ? LONG_HEADER : SHORT_HEADER);
      readValue((int) unsigned(header, 2, 2), length(header));
    }
  }

  private void readValue(int element, long length) throws IOException {
    if (length > MAX_TEXT) {
      file.skipNBytes(length);
      return;
    }
    byte[] value = file.readNBytes((int) length);
    String text = new String(value, StandardCharsets.US_ASCII).replace('\0', ' ').strip();
    if (element == TRANSFER_SYNTAX) {
      transferSyntaxUid = text;
    } else if (element == IMPLEMENTATION_VERSION_NAME) {
      implementation = text;
    }
  }

  private static boolean isLong(byte[] header) {
    return switch (vr(header)) {
      case "OB", "OD", "OF", "OL", "OV", "OW", "SQ", "UC", "UN", "UR", "UT" -> true;
      default -> false;
    };
  }

  private static long length(byte[] header) throws IOException {
    if (isLong(header)) {
      if (header.length < LONG_HEADER) {
        throw new EOFException();
      }
      return unsigned(header, 8, 4);
    }
    // Some writers use implicit VR here too.
    return vr(header).chars().allMatch(Character::isUpperCase)
        ? unsigned(header, 6, 2)
        : unsigned(header, 4, 4);
  }

  private static String vr(byte[] header) {
    return new String(header, 4, 2, StandardCharsets.ISO_8859_1);
  }

  private static long unsigned(byte[] bytes, int from, int count) {
    long value = 0;
    for (int i = count - 1; i >= 0; i--) {
      value = value << Byte.SIZE | (bytes[from + i] & 0xff);
    }
    return value;
  }
}
