package org.petra.gateway.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.petra.support.problem.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/**
 * Answers what Tomcat refuses before any filter sees it, such as a path with {@code %2F} or {@code
 * %00} in it, as every other error is answered rather than as a page of HTML.
 */
public final class UnreadableRequest extends ErrorReportValve {

  /** Made by Tomcat, by its name. */
  public UnreadableRequest() {}

  @Override
  protected void report(Request request, Response response, @Nullable Throwable thrown) {
    HttpStatus status = HttpStatus.resolve(response.getStatus());
    if (status == null || !status.isError() || response.getContentWritten() > 0) {
      return;
    }
    if (!response.setErrorReported()) {
      return;
    }
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.setCharacterEncoding("UTF-8");
    try {
      response.getReporter().write(document(status));
      response.finishResponse();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Written by hand, since nothing of it comes from the request. */
  private static String document(HttpStatus status) {
    String detail =
        status.is4xxClientError()
            ? "The request cannot be read: look at its first line and headers for characters and encodings that do not belong there, and for their length."
            : "Something unexpected happened here.";
    return """
        {"status":%d,"title":"%s","detail":"%s","code":"%s","error":"%s"}"""
        .formatted(
            status.value(), status.getReasonPhrase(), detail, Problems.codeOf(status), detail);
  }
}
