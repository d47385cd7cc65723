package org.petra.radiomics.file;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.petra.radiomics.image.PixelType;

/**
 * How a voxel lies in a file.
 *
 * @param type type of a voxel
 * @param order byte order of a voxel
 */
record VoxelEncoding(PixelType type, ByteOrder order) {

  /** Bytes of a voxel. */
  int bytesPerVoxel() {
    return switch (type) {
      case INT8, UINT8 -> 1;
      case INT16, UINT16 -> 2;
      case INT32, UINT32, FLOAT32 -> 4;
      case INT64, UINT64, FLOAT64 -> 8;
    };
  }

  /** The next voxel of {@code buffer}; whole numbers beyond 2^53 become the nearest double. */
  double next(ByteBuffer buffer) {
    return switch (type) {
      case INT8 -> buffer.get();
      case UINT8 -> Byte.toUnsignedInt(buffer.get());
      case INT16 -> buffer.getShort();
      case UINT16 -> Short.toUnsignedInt(buffer.getShort());
      case INT32 -> buffer.getInt();
      case UINT32 -> Integer.toUnsignedLong(buffer.getInt());
      case INT64 -> buffer.getLong();
      case UINT64 -> unsigned(buffer.getLong());
      case FLOAT32 -> buffer.getFloat();
      case FLOAT64 -> buffer.getDouble();
    };
  }

  // Half of it is a positive long; the lowest bit is kept so that rounding goes the right way.
  private static double unsigned(long bits) {
    return bits >= 0 ? bits : ((bits >>> 1) | (bits & 1)) * 2.0;
  }
}
