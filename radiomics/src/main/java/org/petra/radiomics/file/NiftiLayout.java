package org.petra.radiomics.file;

import java.nio.ByteBuffer;

/** Where the fields of a NIfTI header are: offsets and widths in nifti1.h and nifti2.h. */
enum NiftiLayout {
  /** 348 bytes; sizes in 16 bits, positions in single precision. */
  VERSION_1(348, 344, 70, 76, 112, 256) {
    @Override
    long dim(ByteBuffer header, int field) {
      return header.getShort(40 + 2 * field);
    }

    @Override
    double real(ByteBuffer header, int offset, int field) {
      return header.getFloat(offset + 4 * field);
    }

    @Override
    long voxelOffset(ByteBuffer header) {
      return (long) header.getFloat(108);
    }

    @Override
    int units(ByteBuffer header) {
      return header.get(123);
    }

    @Override
    int code(ByteBuffer header, int field) {
      return header.getShort(252 + 2 * field);
    }
  },
  /** 540 bytes; sizes in 64 bits, positions in double precision. */
  VERSION_2(540, 4, 12, 104, 176, 352) {
    @Override
    long dim(ByteBuffer header, int field) {
      return header.getLong(16 + 8 * field);
    }

    @Override
    double real(ByteBuffer header, int offset, int field) {
      return header.getDouble(offset + 8 * field);
    }

    @Override
    long voxelOffset(ByteBuffer header) {
      return header.getLong(168);
    }

    @Override
    int units(ByteBuffer header) {
      return header.getInt(500);
    }

    @Override
    int code(ByteBuffer header, int field) {
      return header.getInt(344 + 4 * field);
    }
  };

  private final int length;
  private final int magic;
  private final int datatype;
  private final int pixdim;
  private final int slope;
  private final int quaternion;

  NiftiLayout(int length, int magic, int datatype, int pixdim, int slope, int quaternion) {
    this.length = length;
    this.magic = magic;
    this.datatype = datatype;
    this.pixdim = pixdim;
    this.slope = slope;
    this.quaternion = quaternion;
  }

  /** A field of {@code dim}: the number of axes, then their sizes. */
  abstract long dim(ByteBuffer header, int field);

  /** The real number that is {@code field} places after {@code offset}. */
  abstract double real(ByteBuffer header, int offset, int field);

  abstract long voxelOffset(ByteBuffer header);

  abstract int units(ByteBuffer header);

  /** The code of the quaternion's form, 0, or of the matrix's, 1. */
  abstract int code(ByteBuffer header, int field);

  int length() {
    return length;
  }

  int magic() {
    return magic;
  }

  /** The version as it stands in the magic word. */
  char digit() {
    return this == VERSION_1 ? '1' : '2';
  }

  int datatype() {
    return datatype;
  }

  int pixdim() {
    return pixdim;
  }

  /** The factor, which the intercept follows. */
  int slope() {
    return slope;
  }

  /** Three fields of the quaternion, three of its origin, then the matrix by rows. */
  int quaternion() {
    return quaternion;
  }
}
