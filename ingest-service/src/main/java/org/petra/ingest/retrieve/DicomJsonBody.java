package org.petra.ingest.retrieve;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;

/** How a DICOM JSON body is announced. */
public final class DicomJsonBody {

  private DicomJsonBody() {}

  /**
   * Sets the Content-Type, exactly and without a charset: one common client drops an answer whose
   * type has one.
   */
  public static void start(HttpServletResponse response) {
    response.setHeader(HttpHeaders.CONTENT_TYPE, "application/dicom+json");
  }
}
