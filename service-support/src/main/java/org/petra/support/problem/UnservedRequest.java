package org.petra.support.problem;

import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Says what is served where a path, a method or a format is not; Spring's own words do not. */
final class UnservedRequest {

  private UnservedRequest() {}

  /** The sentence; empty for any other error. */
  static Optional<String> detail(Exception e, WebRequest request) {
    return Optional.ofNullable(
        switch (e) {
          case NoResourceFoundException none ->
              "Nothing is served at %s; the OpenAPI description has every path."
                  .formatted(path(request));
          case HttpRequestMethodNotSupportedException method ->
              "%s is not served here%s."
                  .formatted(method.getMethod(), but(method.getSupportedHttpMethods()));
          case HttpMediaTypeNotSupportedException sent ->
              "The body must be of another Content-Type than %s%s."
                  .formatted(
                      sent.getContentType() == null ? "none" : sent.getContentType(),
                      but(sent.getSupportedMediaTypes()));
          case HttpMediaTypeNotAcceptableException asked ->
              "There is no answer of the types in Accept%s."
                  .formatted(but(asked.getSupportedMediaTypes()));
          default -> null;
        });
  }

  /** The path of a request. */
  static String path(WebRequest request) {
    return request instanceof ServletWebRequest servlet ? servlet.getRequest().getRequestURI() : "";
  }

  private static String but(@Nullable Collection<?> served) {
    return served == null || served.isEmpty()
        ? ""
        : "; there is "
            + served.stream().map(String::valueOf).sorted().collect(Collectors.joining(", "));
  }
}
