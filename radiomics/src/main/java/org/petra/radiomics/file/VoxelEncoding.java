package org.petra.radiomics.file;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.petra.radiomics.image.PixelType;

/**
 * How voxels lie in a file.
 *
 * @param type type of a voxel
 * @param order byte order of a voxel
 */
record VoxelEncoding(PixelType type, ByteOrder order) {

  /** Most voxels an image may have: 2 GiB as doubles, far above any clinical volume. */
  private static final long MOST_VOXELS = 1L << 28;

  /** No deflate stream grows by more than this factor when it is unpacked. */
  private static final long LARGEST_DEFLATE_RATIO = 1032;

  private static final int CHUNK_VOXELS = 1 << 14;

  /** Bytes of a voxel. */
  int bytesPerVoxel() {
    return switch (type) {
      case INT8, UINT8 -> 1;
      case INT16, UINT16 -> 2;
      case INT32, UINT32, FLOAT32 -> 4;
      case INT64, FLOAT64 -> 8;
    };
  }

  /**
   * Refuses a declared size that a file cannot hold, before any memory is taken for it.
   *
   * @param sizes declared voxels along each axis
   * @param fileBytes bytes of the file
   * @param compressed whether its voxels are gzipped
   */
  void requirePlausible(long[] sizes, long fileBytes, boolean compressed) {
    long voxels = 1;
    for (long size : sizes) {
      if (size < 1 || size > MOST_VOXELS || voxels * size > MOST_VOXELS) {
        throw Unreadable.because("it declares a size that is empty or too large");
      }
      voxels *= size;
    }
    long most = compressed ? fileBytes * LARGEST_DEFLATE_RATIO : fileBytes;
    if (voxels * bytesPerVoxel() > most) {
      throw Unreadable.because("it declares more voxels than it can hold");
    }
  }

  /** The next {@code count} voxels of {@code stream}. */
  double[] read(InputStream stream, int count) throws IOException {
    double[] voxels = new double[count];
    byte[] chunk = new byte[CHUNK_VOXELS * bytesPerVoxel()];
    ByteBuffer buffer = ByteBuffer.wrap(chunk).order(order);
    for (int done = 0; done < count; ) {
      int now = Math.min(CHUNK_VOXELS, count - done);
      int bytes = now * bytesPerVoxel();
      if (stream.readNBytes(chunk, 0, bytes) < bytes) {
        throw new EOFException("voxels end early");
      }
      buffer.rewind();
      for (int i = 0; i < now; i++) {
        voxels[done + i] = next(buffer);
      }
      done += now;
    }
    return voxels;
  }

  private double next(ByteBuffer buffer) {
    return switch (type) {
      case INT8 -> buffer.get();
      case UINT8 -> Byte.toUnsignedInt(buffer.get());
      case INT16 -> buffer.getShort();
      case UINT16 -> Short.toUnsignedInt(buffer.getShort());
      case INT32 -> buffer.getInt();
      case UINT32 -> Integer.toUnsignedLong(buffer.getInt());
      case INT64 -> buffer.getLong();
      case FLOAT32 -> buffer.getFloat();
      case FLOAT64 -> buffer.getDouble();
    };
  }
}
