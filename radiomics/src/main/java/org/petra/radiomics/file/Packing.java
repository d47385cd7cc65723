package org.petra.radiomics.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;

/** How voxels are packed in a file. */
enum Packing {
  /** Bytes as they are. */
  RAW,
  /** Bytes by deflate, in a gzip stream. */
  GZIP,
  /** Bytes by deflate, in a zlib stream. */
  ZLIB,
  /** Decimal numbers between white space. */
  ASCII;

  /** No deflate stream grows by more than this factor when it is unpacked. */
  private static final long LARGEST_DEFLATE_RATIO = 1032;

  /** The stream of what was packed in {@code stream}. */
  InputStream unpack(InputStream stream) throws IOException {
    return switch (this) {
      case RAW, ASCII -> stream;
      case GZIP -> new GZIPInputStream(stream);
      case ZLIB -> new InflaterInputStream(stream);
    };
  }

  /** The most values of {@code bytesPerValue} that a file of {@code fileBytes} can hold. */
  long mostValues(long fileBytes, int bytesPerValue) {
    return switch (this) {
      case RAW -> fileBytes / bytesPerValue;
      case GZIP, ZLIB -> fileBytes * LARGEST_DEFLATE_RATIO / bytesPerValue;
      // A digit and a space each, but for the last.
      case ASCII -> (fileBytes + 1) / 2;
    };
  }
}
