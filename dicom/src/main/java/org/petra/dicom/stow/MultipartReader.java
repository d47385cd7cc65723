package org.petra.dicom.stow;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The parts of a multipart body, one after the other, as streams.
 *
 * <p>Text before the first and after the last part is skipped. Not for use by several threads.
 */
public final class MultipartReader {

  private static final int MAX_HEADER_BYTES = 1 << 14;

  /**
   * One part. Its body ends with the part and can be read until {@link #next} is called.
   *
   * @param headers by lower-case name
   * @param body throws {@link TruncatedMultipartException} if the whole body ends inside this part
   */
  public record Part(Map<String, String> headers, InputStream body) {

    /** The part's media type as sent. */
    public Optional<String> contentType() {
      return Optional.ofNullable(headers.get("content-type"));
    }
  }

  private final BoundaryScanner scanner;
  private boolean ended;

  /** Reads from {@code body}, which is not closed. */
  public MultipartReader(InputStream body, String boundary) {
    this.scanner = new BoundaryScanner(body, boundary);
  }

  /**
   * Reads from {@code body}, which is not closed.
   *
   * @param type {@link ContentType#isMultipartRelated()}, or another multipart type with a boundary
   */
  public MultipartReader(InputStream body, ContentType type) {
    this(
        body,
        type.parameter("boundary")
            .orElseThrow(() -> new IllegalArgumentException("the boundary is missing")));
  }

  /**
   * The next part, after skipping what is left of the current one; empty when there is none, also
   * when the body ended before the first part or inside the last.
   */
  public Optional<Part> next() throws IOException {
    if (ended) {
      return Optional.empty();
    }
    try {
      if (!scanner.nextSection()) {
        ended = true;
        return Optional.empty();
      }
    } catch (TruncatedMultipartException e) {
      ended = true;
      return Optional.empty();
    }
    PartStream body = new PartStream(scanner);
    try {
      return Optional.of(new Part(headers(body), body));
    } catch (TruncatedMultipartException e) {
      return Optional.of(new Part(Map.of(), body));
    }
  }

  private static Map<String, String> headers(PartStream body) throws IOException {
    Map<String, String> headers = new LinkedHashMap<>();
    int[] budget = {MAX_HEADER_BYTES};
    for (String line = line(body, budget); !line.isEmpty(); line = line(body, budget)) {
      int colon = line.indexOf(':');
      if (colon > 0) {
        headers.put(
            line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
            line.substring(colon + 1).strip());
      }
    }
    return Map.copyOf(headers);
  }

  private static String line(PartStream body, int[] budget) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    // The end of the part ends the headers of a part without a body.
    for (int b = body.read(); b >= 0 && b != '\n'; b = body.read()) {
      if (--budget[0] < 0) {
        throw new IOException("the headers of a part are longer than " + MAX_HEADER_BYTES);
      }
      line.write(b);
    }
    return line.toString(StandardCharsets.ISO_8859_1).strip();
  }

  /** Content of the scanner's current section. */
  private static final class PartStream extends InputStream {

    private final BoundaryScanner scanner;
    private final byte[] one = new byte[1];

    PartStream(BoundaryScanner scanner) {
      this.scanner = scanner;
    }

    @Override
    public int read() throws IOException {
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      return scanner.read(target, offset, length);
    }
  }
}
