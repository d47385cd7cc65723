package org.petra.radiomics.file;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.petra.radiomics.image.PixelType;

/**
 * The fields of a NIfTI header that say where voxels lie and what they mean: version 1 (nifti1.h)
 * or 2 (nifti2.h), of a single file or of the first of a pair.
 */
final class NiftiHeader {

  /** Length of the shorter header, at least which must be read to tell the versions apart. */
  static final int SHORTEST = 348;

  private static final int LENGTH_2 = 540;

  /** The fifth axis counts the values of a voxel, not voxels. */
  private static final int VALUES_AXIS = 4;

  private final ByteBuffer header;
  private final NiftiLayout layout;

  private NiftiHeader(ByteBuffer header, NiftiLayout layout) {
    this.header = header;
    this.layout = layout;
  }

  /** Reads the header at the start of {@code stream} and leaves it at the header's end. */
  static NiftiHeader read(InputStream stream) throws IOException {
    byte[] bytes = stream.readNBytes(SHORTEST);
    if (bytes.length < SHORTEST) {
      throw new EOFException("header ends early");
    }
    ByteBuffer length = ByteBuffer.wrap(bytes);
    int big = length.getInt(0);
    int little = Integer.reverseBytes(big);
    ByteOrder order =
        little == SHORTEST || little == LENGTH_2 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
    NiftiLayout layout =
        switch (order == ByteOrder.LITTLE_ENDIAN ? little : big) {
          case SHORTEST -> NiftiLayout.VERSION_1;
          case LENGTH_2 -> NiftiLayout.VERSION_2;
          default -> throw Unreadable.because("it is not a NIfTI image");
        };
    byte[] rest = stream.readNBytes(layout.length() - SHORTEST);
    if (rest.length < layout.length() - SHORTEST) {
      throw new EOFException("header ends early");
    }
    byte[] whole = Arrays.copyOf(bytes, layout.length());
    System.arraycopy(rest, 0, whole, SHORTEST, rest.length);
    NiftiHeader header = new NiftiHeader(ByteBuffer.wrap(whole).order(order), layout);
    header.requireMagic();
    return header;
  }

  private void requireMagic() {
    int at = layout.magic();
    boolean known =
        header.get(at) == 'n'
            && (header.get(at + 1) == '+' || header.get(at + 1) == 'i')
            && header.get(at + 2) == layout.digit();
    if (!known) {
      throw Unreadable.because("it is not a NIfTI image");
    }
  }

  /** Whether the voxels are in this file, not in the second of a pair. */
  boolean isSingleFile() {
    return header.get(layout.magic() + 1) == '+';
  }

  /** Length of the header. */
  int length() {
    return layout.length();
  }

  /** Voxels along x, y and z, and values a voxel; further axes must have one voxel. */
  long[] sizes() {
    long dimensions = layout.dim(header, 0);
    if (dimensions < 1 || dimensions > 7) {
      throw Unreadable.because("it declares " + dimensions + " dimensions");
    }
    long[] sizes = {1, 1, 1, 1};
    for (int axis = 0; axis < dimensions; axis++) {
      long size = layout.dim(header, axis + 1);
      if (axis < 3) {
        sizes[axis] = size;
      } else if (axis == VALUES_AXIS) {
        sizes[3] = size;
      } else if (size > 1) {
        throw Unreadable.because("it has more than three dimensions");
      }
    }
    return sizes;
  }

  /** How voxels are stored. */
  VoxelEncoding encoding() {
    int code = header.getShort(layout.datatype());
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
          case 1280 -> PixelType.UINT64;
          default -> throw Unreadable.because("its data type " + code + " is not supported");
        };
    return new VoxelEncoding(type, header.order());
  }

  /** The first byte of the voxels. */
  long voxelOffset() {
    return layout.voxelOffset(header);
  }

  /** The factor of stored values; 0 means none. */
  double slope() {
    return layout.real(header, layout.slope(), 0);
  }

  /** What is added to stored values after the factor. */
  double intercept() {
    return layout.real(header, layout.slope(), 1);
  }

  /** Millimetres in the header's unit of length. */
  double millimetres() {
    return switch (layout.units(header) & 7) {
      case 1 -> 1e3;
      case 3 -> 1e-3;
      default -> 1;
    };
  }

  /** Grid spacing along {@code axis}; -1 stands for the sign of z in the quaternion's rotation. */
  double pixdim(int axis) {
    return layout.real(header, layout.pixdim(), axis + 1);
  }

  /** What the quaternion's positions are relative to; 0 means that it is not set. */
  int qformCode() {
    return layout.code(header, 0);
  }

  /** What the matrix's positions are relative to; 0 means that it is not set. */
  int sformCode() {
    return layout.code(header, 1);
  }

  /** The quaternion's b, c, d and the origin's x, y, z. */
  double quaternion(int field) {
    return layout.real(header, layout.quaternion(), field);
  }

  /** The matrix from indices to RAS positions. */
  double sform(int row, int column) {
    return layout.real(header, layout.quaternion(), 6 + 4 * row + column);
  }
}
