package org.petra.ingest.retrieve;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import org.petra.dicom.stow.MultipartWriter;

/**
 * The body of an answer: parts of one multipart, or one of them alone. The first is made before
 * anything is sent, so that what cannot be made can still be answered as an error.
 */
final class PartsBody {

  private static final int BUFFER = 1 << 16;

  private PartsBody() {}

  /** One part; its content is written when its turn comes. */
  record Part(String contentType, MultipartWriter.Content content) {}

  /**
   * Sends the parts.
   *
   * @param single whether the first part is the body itself
   * @param type media type of the parts, without parameters
   * @param parts at least one
   */
  static void send(HttpServletResponse response, boolean single, String type, Iterator<Part> parts)
      throws IOException {
    Part first = parts.next();
    if (single) {
      response.setContentType(first.contentType);
      OutputStream out = new BufferedOutputStream(response.getOutputStream(), BUFFER);
      first.content.writeTo(out);
      out.flush();
      return;
    }
    String boundary = MultipartWriter.randomBoundary();
    response.setContentType(MultipartWriter.contentType(type, boundary));
    OutputStream out = new BufferedOutputStream(response.getOutputStream(), BUFFER);
    try (MultipartWriter writer = new MultipartWriter(out, boundary)) {
      writer.part(first.contentType, first.content);
      while (parts.hasNext()) {
        Part part = parts.next();
        writer.part(part.contentType, part.content);
      }
    }
  }
}
