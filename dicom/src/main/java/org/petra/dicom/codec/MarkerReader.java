package org.petra.dicom.codec;

/** Walks the marker segments of a codestream of the JPEG family. */
public final class MarkerReader {

  /** SOI. */
  public static final int START_OF_IMAGE = 0xffd8;

  /** EOI. */
  public static final int END_OF_IMAGE = 0xffd9;

  /** SOS. */
  public static final int START_OF_SCAN = 0xffda;

  private final byte[] bytes;
  private int at;

  /** A reader at the start of {@code bytes}, which are not copied. */
  public MarkerReader(byte[] bytes) {
    this.bytes = bytes;
  }

  /** The codestream itself. */
  public byte[] bytes() {
    return bytes;
  }

  /** Where the next byte is read. */
  public int position() {
    return at;
  }

  /** Goes on at another byte. */
  public void moveTo(int position) {
    at = position;
  }

  /** The next one to four bytes as a number; four of them may come out negative. */
  public int unsigned(int count) {
    if (at + count > bytes.length) {
      throw Codestreams.broken("it ends within a header");
    }
    int value = 0;
    for (int i = 0; i < count; i++) {
      value = value << 8 | bytes[at++] & 0xff;
    }
    return value;
  }

  /** Passes if the next two bytes are this marker. */
  public void require(int marker) {
    if (unsigned(2) != marker) {
      throw Codestreams.broken("it does not start as one of its kind");
    }
  }

  /** The next marker; fill bytes before it are skipped. */
  public int next() {
    if (unsigned(1) != 0xff) {
      throw Codestreams.broken("a marker is missing");
    }
    int code = unsigned(1);
    while (code == 0xff) {
      code = unsigned(1);
    }
    return 0xff00 | code;
  }

  /** Reads the length of a segment and gives where it ends. */
  public int segment() {
    int start = at;
    int length = unsigned(2);
    if (length < 2 || start + length > bytes.length) {
      throw Codestreams.broken("a header ends beyond it");
    }
    return start + length;
  }

  /** Goes on after the segment whose marker was just read. */
  public void skipSegment() {
    moveTo(segment());
  }
}
