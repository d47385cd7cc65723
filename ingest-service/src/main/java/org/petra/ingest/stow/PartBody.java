package org.petra.ingest.stow;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.petra.dicom.stow.TruncatedMultipartException;

/**
 * The body of a part up to a limit. It remembers whether the client's connection failed, to tell
 * that from a disk that is full.
 */
final class PartBody extends FilterInputStream {

  /** The part is larger than the limit. */
  static final class TooLargeException extends IOException {
    private static final long serialVersionUID = 1L;

    TooLargeException() {
      super("the part is larger than the limit");
    }
  }

  private long left;
  private boolean connectionFailed;

  PartBody(InputStream part, long maxBytes) {
    super(part);
    this.left = maxBytes;
  }

  boolean connectionFailed() {
    return connectionFailed;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int count;
    try {
      count = super.read(target, offset, length);
    } catch (TruncatedMultipartException e) {
      throw e;
    } catch (IOException e) {
      connectionFailed = true;
      throw e;
    }
    left -= Math.max(count, 0);
    if (left < 0) {
      throw new TooLargeException();
    }
    return count;
  }

  @Override
  public long skip(long count) throws IOException {
    return count <= 0 || read() < 0 ? 0 : 1;
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
