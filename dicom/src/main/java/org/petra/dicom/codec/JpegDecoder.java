package org.petra.dicom.codec;

import com.twelvemonkeys.imageio.plugins.jpeg.JPEGImageReaderSpi;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageReader;
import javax.imageio.spi.IIORegistry;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * JPEG, ISO/IEC 10918-1: lossless (process 14) of 2 to 16 bits, lossy of 8 bits.
 *
 * <p>Colours stay as they are coded, which for lossy JPEG mostly is YCbCr.
 */
public final class JpegDecoder {

  private static final int LOSSLESS = 0xffc3;
  private static final int HUFFMAN_TABLES = 0xffc4;
  private static final int ARITHMETIC_CONDITIONING = 0xffcc;

  private static final JPEGImageReaderSpi READERS = registered();

  private JpegDecoder() {}

  private static JPEGImageReaderSpi registered() {
    // The reader finds the one of the JDK, to which it leaves lossy JPEG, through the registry.
    JPEGImageReaderSpi spi = new JPEGImageReaderSpi();
    IIORegistry.getDefaultInstance().registerServiceProvider(spi);
    return spi;
  }

  /** The samples of one frame. */
  public static Samples decode(byte[] codestream, FrameShape shape) {
    int precision = precision(codestream, shape);
    requireEnd(codestream);
    ImageReader reader = null;
    try (MemoryCacheImageInputStream in =
        new MemoryCacheImageInputStream(new ByteArrayInputStream(codestream))) {
      reader = READERS.createReaderInstance(null);
      reader.setInput(in, true, true);
      Raster raster = reader.readRaster(0, null);
      shape.requireSame(raster.getHeight(), raster.getWidth(), raster.getNumBands());
      int[] values =
          raster.getPixels(
              raster.getMinX(), raster.getMinY(), shape.columns(), shape.rows(), (int[]) null);
      return new Samples(values, precision);
    } catch (IOException
        | IllegalArgumentException
        | IndexOutOfBoundsException
        | NullPointerException
        | NegativeArraySizeException
        | IllegalStateException e) {
      // The reader meets damage in its tables with any of these.
      throw Codestreams.broken("its JPEG data are damaged");
    } finally {
      if (reader != null) {
        reader.dispose();
      }
    }
  }

  /**
   * The reader fills what is missing of a truncated image with gray; data cannot hold the marker.
   */
  private static void requireEnd(byte[] codestream) {
    for (int i = codestream.length - 2; i > 0; i--) {
      if (codestream[i] == (byte) 0xff && codestream[i + 1] == (byte) 0xd9) {
        return;
      }
    }
    throw Codestreams.broken("it has no end");
  }

  /** Reads the frame header, so that the size is known before memory is taken for it. */
  private static int precision(byte[] codestream, FrameShape shape) {
    MarkerReader markers = new MarkerReader(codestream);
    markers.require(MarkerReader.START_OF_IMAGE);
    while (true) {
      int marker = markers.next();
      if (marker == MarkerReader.START_OF_SCAN || marker == MarkerReader.END_OF_IMAGE) {
        throw Codestreams.broken("it has no frame header");
      }
      if (!isFrame(marker)) {
        markers.skipSegment();
        continue;
      }
      markers.segment();
      int precision = markers.unsigned(1);
      int rows = markers.unsigned(2);
      int columns = markers.unsigned(2);
      shape.requireSame(rows, columns, markers.unsigned(1));
      if (marker != LOSSLESS && precision != 8) {
        throw Codestreams.unsupported("lossy JPEG of " + precision + " bits");
      }
      return precision;
    }
  }

  private static boolean isFrame(int marker) {
    return marker >= 0xffc0
        && marker <= 0xffcf
        && marker != HUFFMAN_TABLES
        && marker != 0xffc8
        && marker != ARITHMETIC_CONDITIONING;
  }
}
