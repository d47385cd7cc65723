package org.petra.dicom.stow;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * A stream cut at the delimiter lines of a multipart body (RFC 2046 section 5.1.1).
 *
 * <p>A delimiter is CR LF, two hyphens and the boundary, and then either two hyphens or nothing but
 * blanks up to the end of the line. Anything that only looks like one, after a bare line feed or
 * with more text behind it, is content: pixel data may hold any bytes. (Apache Mime4j, which would
 * fit otherwise, takes these two for delimiters.)
 */
final class BoundaryScanner {

  private static final int BUFFER_BYTES = 1 << 16;
  private static final int MAX_BLANKS = 256;
  private static final int NO = 0;
  private static final int UNDECIDED = -1;

  private final InputStream in;
  private final byte[] delimiter;
  private final byte[] buffer = new byte[BUFFER_BYTES];
  private int at;
  private int end = 2;
  private boolean eof;

  /** Content from {@code at} up to here is known; beyond it is a delimiter or nothing is known. */
  private int contentEnd;

  private int delimiterEnd;
  private boolean atDelimiter;
  private boolean closed;

  BoundaryScanner(InputStream in, String boundary) {
    this.in = in;
    delimiter = ("\r\n--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
    if (delimiter.length > BUFFER_BYTES / 4) {
      throw new IllegalArgumentException("the boundary is too long");
    }
    // The first delimiter may open the body, without a line end before it.
    buffer[0] = '\r';
    buffer[1] = '\n';
  }

  /**
   * Content up to the next delimiter; -1 at the delimiter.
   *
   * @throws TruncatedMultipartException if the stream ends before a delimiter
   */
  int read(byte[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    scan();
    if (at == contentEnd) {
      return -1;
    }
    int count = Math.min(length, contentEnd - at);
    System.arraycopy(buffer, at, target, offset, count);
    at += count;
    return count;
  }

  /** Skips content and the delimiter after it; false if that was the closing one. */
  boolean nextSection() throws IOException {
    while (!closed) {
      scan();
      at = contentEnd;
      if (atDelimiter) {
        at = delimiterEnd;
        contentEnd = at;
        atDelimiter = false;
        return !closed;
      }
    }
    return false;
  }

  private void scan() throws IOException {
    while (at == contentEnd && !atDelimiter) {
      int candidate = at;
      int match = NO;
      while (candidate < end && (match = match(candidate)) == NO) {
        candidate = nextCarriageReturn(candidate + 1);
      }
      contentEnd = candidate;
      if (candidate < end && match != UNDECIDED) {
        atDelimiter = true;
        delimiterEnd = match;
      } else if (contentEnd == at) {
        fill();
      }
    }
  }

  private int nextCarriageReturn(int from) {
    int i = from;
    while (i < end && buffer[i] != '\r') {
      i++;
    }
    return i;
  }

  /**
   * The end of the delimiter that starts at {@code from}, or NO, or UNDECIDED for want of bytes.
   */
  private int match(int from) {
    int i = 0;
    for (; i < delimiter.length; i++) {
      if (from + i == end) {
        return undecided();
      }
      if (buffer[from + i] != delimiter[i]) {
        return NO;
      }
    }
    return lineEnd(from + i);
  }

  private int lineEnd(int from) {
    if (from + 1 < end && buffer[from] == '-' && buffer[from + 1] == '-') {
      closed = true;
      return from + 2;
    }
    int i = from;
    while (i < end && i - from < MAX_BLANKS && (buffer[i] == ' ' || buffer[i] == '\t')) {
      i++;
    }
    if (i + 1 < end) {
      return buffer[i] == '\r' && buffer[i + 1] == '\n' ? i + 2 : NO;
    }
    boolean open = i == end || buffer[i] == '\r' || (i == from && buffer[i] == '-');
    return open ? undecided() : NO;
  }

  private int undecided() {
    return eof ? NO : UNDECIDED;
  }

  private void fill() throws IOException {
    if (eof) {
      throw new TruncatedMultipartException();
    }
    System.arraycopy(buffer, at, buffer, 0, end - at);
    end -= at;
    at = 0;
    contentEnd = 0;
    int count = in.read(buffer, end, buffer.length - end);
    if (count < 0) {
      eof = true;
    } else {
      end += count;
    }
  }
}
