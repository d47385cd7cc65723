package org.petra.radiomics.extraction;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.petra.radiomics.image.Mask;
import org.petra.radiomics.image.PixelType;
import org.petra.radiomics.image.Volume;

/**
 * SimpleITK's hash of an image: the SHA-1 of its pixels in their own type, little-endian. It says
 * whether two extractions saw the same pixels, and protects nothing.
 */
final class PixelHash {

  private static final int BUFFER_BYTES = 1 << 16;

  private final MessageDigest digest;
  private final ByteBuffer buffer =
      ByteBuffer.allocate(BUFFER_BYTES).order(ByteOrder.LITTLE_ENDIAN);

  private PixelHash() {
    try {
      this.digest = MessageDigest.getInstance("SHA-1");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-1", e);
    }
  }

  /** The hash of the pixels of {@code image}, in hexadecimal. */
  static String of(Volume image) {
    PixelHash hash = new PixelHash();
    for (int i = 0; i < image.size().voxels(); i++) {
      hash.room();
      hash.put(image.intensity(i), image.pixelType());
    }
    return hash.text();
  }

  /** The hash of a mask of 32-bit numbers that are {@code label} in the region and 0 elsewhere. */
  static String of(Mask mask, int label) {
    PixelHash hash = new PixelHash();
    for (int i = 0; i < mask.size().voxels(); i++) {
      hash.room();
      hash.buffer.putInt(mask.contains(i) ? label : 0);
    }
    return hash.text();
  }

  private void room() {
    if (buffer.remaining() < Double.BYTES) {
      flush();
    }
  }

  private void put(double value, PixelType type) {
    switch (type) {
      case INT8, UINT8 -> buffer.put((byte) (int) value);
      case INT16, UINT16 -> buffer.putShort((short) (int) value);
      case INT32, UINT32 -> buffer.putInt((int) (long) value);
      case INT64 -> buffer.putLong((long) value);
      case UINT64 ->
          buffer.putLong(value < 0x1p63 ? (long) value : (long) (value - 0x1p63) ^ Long.MIN_VALUE);
      case FLOAT32 -> buffer.putFloat((float) value);
      case FLOAT64 -> buffer.putDouble(value);
    }
  }

  private void flush() {
    digest.update(buffer.flip());
    buffer.clear();
  }

  private String text() {
    flush();
    return HexFormat.of().formatHex(digest.digest());
  }
}
