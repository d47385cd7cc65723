package org.petra.dicom.part10;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.aoju.bus.image.galaxy.data.VR;
import org.aoju.bus.image.galaxy.data.Value;
import org.aoju.bus.image.galaxy.io.ImageEncodingOptions;
import org.aoju.bus.image.galaxy.io.ImageOutputStream;

/** Pixel data as the toolkit's writer takes them, one frame in memory at a time. */
final class StreamedPixels implements Value {

  /** A length field has 32 bits, and its highest value means that the length is unknown. */
  static final long MAX_BYTES = 0xffff_fffeL;

  private final PixelFrames pixels;
  private final long length;

  StreamedPixels(PixelFrames pixels) {
    this.pixels = pixels;
    this.length = pixels.totalBytes() + (pixels.totalBytes() & 1);
    if (length > MAX_BYTES) {
      throw new IllegalArgumentException(length + " bytes of pixels are too many for one element");
    }
  }

  @Override
  public boolean isEmpty() {
    return false;
  }

  @Override
  public byte[] toBytes(VR vr, boolean bigEndian) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream((int) Math.min(length, 1 << 28));
    writeTo(out, vr, bigEndian);
    return out.toByteArray();
  }

  @Override
  public void writeTo(ImageOutputStream out, VR vr) throws IOException {
    writeTo(out, vr, out.isBigEndian());
  }

  private void writeTo(OutputStream out, VR vr, boolean bigEndian) throws IOException {
    for (int i = 0; i < pixels.frames(); i++) {
      byte[] frame = pixels.bytes(i);
      out.write(bigEndian ? vr.toggleEndian(frame, false) : frame);
    }
    if (pixels.totalBytes() < length) {
      out.write(0);
    }
  }

  @Override
  public int calcLength(ImageEncodingOptions options, boolean explicitVr, VR vr) {
    return (int) length;
  }

  @Override
  public int getEncodedLength(ImageEncodingOptions options, boolean explicitVr, VR vr) {
    return (int) length;
  }
}
