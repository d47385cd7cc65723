package org.petra.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** Some of the bytes of a file, read at their own position; the file is not closed. */
class FileRange extends InputStream {

  private final FileChannel channel;
  private long at;
  private final long end;

  FileRange(FileChannel channel, long offset, long length) {
    this.channel = channel;
    this.at = offset;
    this.end = offset + length;
  }

  /** A range whose file is closed with it. */
  static FileRange owning(FileChannel channel, long offset, long length) {
    return new FileRange(channel, offset, length) {
      @Override
      public void close() throws IOException {
        channel.close();
      }
    };
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
    int wanted = (int) Math.min(length, end - at);
    int count = wanted == 0 ? -1 : channel.read(ByteBuffer.wrap(target, offset, wanted), at);
    at += Math.max(count, 0);
    return count;
  }

  @Override
  public int available() {
    return (int) Math.min(Integer.MAX_VALUE, end - at);
  }
}
