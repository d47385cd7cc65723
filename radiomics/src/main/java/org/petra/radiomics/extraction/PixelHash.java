package org.petra.radiomics.extraction;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.petra.radiomics.image.Mask;
import org.petra.radiomics.image.PixelType;
import org.petra.radiomics.image.Runs;
import org.petra.radiomics.image.Volume;

/**
 * SimpleITK's hash of an image: the SHA-1 of its pixels in their own type, little-endian. It says
 * whether two extractions saw the same pixels, and protects nothing.
 */
final class PixelHash {

  /** Pixels that are turned into bytes at once. */
  private static final int CHUNK = 4096;

  private final MessageDigest digest;
  private final byte[] bytes = new byte[CHUNK * Double.BYTES];
  private final ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);

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
    double[] values = new double[CHUNK];
    int voxels = image.size().voxels();
    for (int from = 0; from < voxels; from += CHUNK) {
      int count = Math.min(CHUNK, voxels - from);
      image.copy(from, values, 0, count);
      hash.buffer.clear();
      hash.put(values, count, image.pixelType());
      hash.digest.update(hash.buffer.flip());
    }
    return hash.text();
  }

  /** The hash of a mask of 32-bit numbers that are {@code label} in the region and 0 elsewhere. */
  static String of(Mask mask, int label) {
    PixelHash outside = new PixelHash();
    PixelHash hash = new PixelHash();
    for (int i = 0; i < CHUNK; i++) {
      hash.buffer.putInt(label);
    }
    Runs runs = mask.runs();
    int at = 0;
    for (int run = 0; run < runs.count(); run++) {
      hash.repeat(outside.bytes, runs.start(run) - at);
      hash.repeat(hash.bytes, runs.length(run));
      at = runs.end(run);
    }
    hash.repeat(outside.bytes, mask.size().voxels() - at);
    return hash.text();
  }

  private void repeat(byte[] numbers, int count) {
    for (int left = count; left > 0; left -= CHUNK) {
      digest.update(numbers, 0, Math.min(left, CHUNK) * Integer.BYTES);
    }
  }

  private void put(double[] values, int count, PixelType type) {
    switch (type) {
      case INT8, UINT8 -> {
        for (int i = 0; i < count; i++) {
          buffer.put((byte) (int) values[i]);
        }
      }
      case INT16, UINT16 -> putShorts(values, count);
      case INT32, UINT32 -> {
        for (int i = 0; i < count; i++) {
          buffer.putInt((int) (long) values[i]);
        }
      }
      case INT64 -> {
        for (int i = 0; i < count; i++) {
          buffer.putLong((long) values[i]);
        }
      }
      case UINT64 -> {
        for (int i = 0; i < count; i++) {
          double value = values[i];
          buffer.putLong(value < 0x1p63 ? (long) value : (long) (value - 0x1p63) ^ Long.MIN_VALUE);
        }
      }
      case FLOAT32 -> {
        for (int i = 0; i < count; i++) {
          buffer.putFloat((float) values[i]);
        }
      }
      case FLOAT64 -> {
        buffer.asDoubleBuffer().put(values, 0, count);
        buffer.position(count * Double.BYTES);
      }
    }
  }

  /** CT's type, and so the one worth a thought: bytes of an array, without a buffer's checks. */
  private void putShorts(double[] values, int count) {
    for (int i = 0; i < count; i++) {
      int value = (int) values[i];
      bytes[2 * i] = (byte) value;
      bytes[2 * i + 1] = (byte) (value >> 8);
    }
    buffer.position(2 * count);
  }

  private String text() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
