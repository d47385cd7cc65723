package org.petra.radiomics.file;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;

/** Voxels stored as binary numbers. */
final class BinaryVoxels implements VoxelStream {

  private static final int CHUNK_VOXELS = 1 << 14;

  private final InputStream stream;
  private final VoxelEncoding encoding;
  private final byte[] chunk;
  private final ByteBuffer buffer;

  BinaryVoxels(InputStream stream, VoxelEncoding encoding) {
    this.stream = stream;
    this.encoding = encoding;
    this.chunk = new byte[CHUNK_VOXELS * encoding.bytesPerVoxel()];
    this.buffer = ByteBuffer.wrap(chunk).order(encoding.order());
  }

  @Override
  public void read(double[] into, int from, int count) throws IOException {
    for (int done = 0; done < count; ) {
      int now = Math.min(CHUNK_VOXELS, count - done);
      int bytes = now * encoding.bytesPerVoxel();
      if (stream.readNBytes(chunk, 0, bytes) < bytes) {
        throw new EOFException("voxels end early");
      }
      buffer.rewind();
      for (int i = 0; i < now; i++) {
        into[from + done + i] = encoding.next(buffer);
      }
      done += now;
    }
  }
}
