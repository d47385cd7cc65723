package org.petra.dicom.part10;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * The rest of an object from the value of its pixel data on: gives that value byte for byte, and
 * reads what comes after it without giving it.
 */
final class PixelDataStream extends InputStream {

  private static final int ITEM_HEADER = 8;
  private static final int SEQUENCE_DELIMITER = 0xE0DD;
  private static final long NONE = -1;

  private final InputStream in;
  private final InputStream rest;
  private final boolean inItems;

  /** Bytes left of the value, or of the current item of it. */
  private long left;

  private byte[] header = new byte[0];
  private int headerAt;
  private boolean ended;

  /**
   * @param in at the start of the value
   * @param length of the value; -1 for one that is made of items
   * @param rest what to read to its end when the value has ended
   */
  PixelDataStream(InputStream in, long length, InputStream rest) {
    this.in = in;
    this.rest = rest;
    this.inItems = length == NONE;
    this.left = inItems ? 0 : length;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (headerAt == header.length && left == 0 && !ended) {
      next();
    }
    if (headerAt < header.length) {
      int count = Math.min(length, header.length - headerAt);
      System.arraycopy(header, headerAt, target, offset, count);
      headerAt += count;
      return count;
    }
    if (ended) {
      return -1;
    }
    int count = in.read(target, offset, (int) Math.min(length, left));
    if (count < 0) {
      throw new TruncatedObjectException();
    }
    left -= count;
    return count;
  }

  private void next() throws IOException {
    if (!inItems) {
      end();
      return;
    }
    header = in.readNBytes(ITEM_HEADER);
    headerAt = 0;
    if (header.length < ITEM_HEADER) {
      throw new TruncatedObjectException();
    }
    int element = (header[2] & 0xff) | (header[3] & 0xff) << Byte.SIZE;
    if (element == SEQUENCE_DELIMITER) {
      end();
      return;
    }
    for (int i = ITEM_HEADER - 1; i >= ITEM_HEADER / 2; i--) {
      left = left << Byte.SIZE | (header[i] & 0xff);
    }
  }

  private void end() throws IOException {
    ended = true;
    rest.transferTo(OutputStream.nullOutputStream());
  }
}
