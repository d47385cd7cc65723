package org.petra.dicom.stow;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Writes a multipart/related body part by part. Closing it writes the closing boundary and leaves
 * the stream open.
 */
public final class MultipartWriter implements Closeable {

  /** Writes the content of one part. */
  @FunctionalInterface
  public interface Content {

    /** Writes all of it and does not close the stream. */
    void writeTo(OutputStream out) throws IOException;
  }

  private final OutputStream out;
  private final String boundary;

  /** Writes to {@code out} between lines of {@code boundary}. */
  public MultipartWriter(OutputStream out, String boundary) {
    this.out = out;
    this.boundary = boundary;
  }

  /** A boundary that no content holds, for all that probability can say. */
  public static String randomBoundary() {
    return "petra-" + UUID.randomUUID();
  }

  /** The Content-Type of the whole body. */
  public static String contentType(String partType, String boundary) {
    return "multipart/related; type=\"" + partType + "\"; boundary=" + boundary;
  }

  /** Writes one part; {@code contentType} must hold no line end. */
  public void part(String contentType, Content content) throws IOException {
    text("--" + boundary + "\r\nContent-Type: " + contentType + "\r\n\r\n");
    content.writeTo(out);
    text("\r\n");
  }

  @Override
  public void close() throws IOException {
    text("--" + boundary + "--\r\n");
    out.flush();
  }

  private void text(String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.US_ASCII));
  }
}
