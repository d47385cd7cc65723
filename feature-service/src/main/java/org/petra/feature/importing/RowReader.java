package org.petra.feature.importing;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Stops where a row grows without end, as one does whose quote never closes, and at the character
 * U+0000, which no text has and which a parser would take for a space.
 */
final class RowReader extends FilterReader {

  /** Characters; 20,000 columns of 200 each. What is read ahead of a row counts for it. */
  private static final int LONGEST_ROW = 4 << 20;

  private int sinceLastRow;

  RowReader(Reader in) {
    super(in);
  }

  /** A row has been read. */
  void nextRow() {
    sinceLastRow = 0;
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    if (read == 0) {
      throw new NotTextException();
    }
    return counted(read, 1);
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    int read = super.read(buffer, offset, length);
    for (int i = offset; i < offset + read; i++) {
      if (buffer[i] == 0) {
        throw new NotTextException();
      }
    }
    return counted(read, read);
  }

  private int counted(int result, int characters) throws RowTooLongException {
    sinceLastRow += Math.max(0, characters);
    if (sinceLastRow > LONGEST_ROW) {
      throw new RowTooLongException();
    }
    return result;
  }

  /** A row is longer than any table needs. */
  static final class RowTooLongException extends IOException {

    private static final long serialVersionUID = 1L;

    RowTooLongException() {
      super("more than " + (LONGEST_ROW >> 20) + " million characters");
    }
  }

  /** A character that no text has. */
  static final class NotTextException extends IOException {

    private static final long serialVersionUID = 1L;

    NotTextException() {
      super("U+0000");
    }
  }
}
