package org.petra.radiomics.file;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.petra.radiomics.image.PixelType;

/** The fields of a NIfTI-1 header (nifti1.h) that say where voxels lie and what they mean. */
final class NiftiHeader {

  /** Length of the header. */
  static final int BYTES = 348;

  // Offsets of fields in nifti1.h.
  private static final int DIM = 40;
  private static final int DATATYPE = 70;
  private static final int PIXDIM = 76;
  private static final int VOX_OFFSET = 108;
  private static final int SCL_SLOPE = 112;
  private static final int SCL_INTER = 116;
  private static final int XYZT_UNITS = 123;
  private static final int QFORM_CODE = 252;
  private static final int SFORM_CODE = 254;
  private static final int QUATERN_B = 256;
  private static final int SROW_X = 280;
  private static final int MAGIC = 344;

  private final ByteBuffer header;

  private NiftiHeader(ByteBuffer header) {
    this.header = header;
  }

  /** Reads the header's first field, its own length, to find the byte order. */
  static NiftiHeader parse(byte[] bytes) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    if (buffer.getInt(0) != BYTES) {
      buffer.order(ByteOrder.BIG_ENDIAN);
    }
    boolean singleFile =
        buffer.get(MAGIC) == 'n' && buffer.get(MAGIC + 1) == '+' && buffer.get(MAGIC + 2) == '1';
    if (buffer.getInt(0) != BYTES || !singleFile) {
      throw Unreadable.because("it is not a single-file NIfTI-1 image");
    }
    return new NiftiHeader(buffer);
  }

  /** Voxels along x, y and z; further axes must have one voxel. */
  long[] sizes() {
    int dimensions = header.getShort(DIM);
    if (dimensions < 1 || dimensions > 7) {
      throw Unreadable.because("it declares " + dimensions + " dimensions");
    }
    long[] sizes = {1, 1, 1};
    for (int axis = 0; axis < dimensions; axis++) {
      int size = header.getShort(DIM + 2 * (axis + 1));
      if (axis < 3) {
        sizes[axis] = size;
      } else if (size > 1) {
        throw Unreadable.because("it has more than three dimensions");
      }
    }
    return sizes;
  }

  /** How voxels are stored. */
  VoxelEncoding encoding() {
    int code = header.getShort(DATATYPE);
    PixelType type =
        switch (code) {
          case 2 -> PixelType.UINT8;
          case 4 -> PixelType.INT16;
          case 8 -> PixelType.INT32;
          case 16 -> PixelType.FLOAT32;
          case 64 -> PixelType.FLOAT64;
          case 256 -> PixelType.INT8;
          case 512 -> PixelType.UINT16;
          case 768 -> PixelType.UINT32;
          case 1024 -> PixelType.INT64;
          default -> throw Unreadable.because("its data type " + code + " is not supported");
        };
    return new VoxelEncoding(type, header.order());
  }

  /** The first byte of the voxels. */
  long voxelOffset() {
    return (long) header.getFloat(VOX_OFFSET);
  }

  /** The factor of stored values; 0 means none. */
  double slope() {
    return header.getFloat(SCL_SLOPE);
  }

  /** What is added to stored values after the factor. */
  double intercept() {
    return header.getFloat(SCL_INTER);
  }

  /** Millimetres in the header's unit of length. */
  double millimetres() {
    return switch (header.get(XYZT_UNITS) & 7) {
      case 1 -> 1e3;
      case 3 -> 1e-3;
      default -> 1;
    };
  }

  /** Grid spacing along {@code axis}; -1 stands for the sign of z in the quaternion's rotation. */
  double pixdim(int axis) {
    return header.getFloat(PIXDIM + 4 * (axis + 1));
  }

  /** What the quaternion's positions are relative to; 0 means that it is not set. */
  int qformCode() {
    return header.getShort(QFORM_CODE);
  }

  /** What the matrix's positions are relative to; 0 means that it is not set. */
  int sformCode() {
    return header.getShort(SFORM_CODE);
  }

  /** The quaternion's b, c, d and the origin's x, y, z. */
  double quaternion(int field) {
    return header.getFloat(QUATERN_B + 4 * field);
  }

  /** The matrix from indices to RAS positions. */
  double sform(int row, int column) {
    return header.getFloat(SROW_X + 16 * row + 4 * column);
  }
}
