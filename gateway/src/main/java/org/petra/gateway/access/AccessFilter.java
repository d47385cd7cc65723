package org.petra.gateway.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.petra.contracts.error.ErrorCode;
import org.petra.contracts.http.PetraHeaders;
import org.petra.gateway.keys.Caller;
import org.petra.gateway.keys.KeyRing;
import org.petra.support.problem.Problems;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/** Lets a request pass when its key's role may make it, and tells the service who calls. */
final class AccessFilter extends OncePerRequestFilter {

  private static final String BEARER = "bearer ";

  private final KeyRing keys;
  private final AccessProperties properties;
  private final JsonMapper json;

  AccessFilter(KeyRing keys, AccessProperties properties, JsonMapper json) {
    this.keys = keys;
    this.properties = properties;
    this.json = json;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String method = request.getMethod();
    String path = request.getRequestURI();
    if (!isPlain(path)) {
      refuse(path, response, HttpStatus.BAD_REQUEST, "The path is not one that we serve.");
      return;
    }
    if (holdsNul(request.getQueryString())) {
      refuse(
          path,
          response,
          HttpStatus.BAD_REQUEST,
          "The query holds the character U+0000 (%00), which no value here has; leave it out.");
      return;
    }
    Optional<Caller> caller = key(request).flatMap(keys::caller);
    if (AccessPolicy.isOpen(method, path)) {
      forward(request, response, chain, caller.orElse(null));
    } else if (caller.isEmpty()) {
      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
      refuse(
          path,
          response,
          HttpStatus.UNAUTHORIZED,
          "Send a key that is known here as 'Authorization: Bearer KEY' or 'X-API-Key: KEY'.");
    } else if (!AccessPolicy.allows(caller.get().role(), method, path)) {
      refuse(
          path,
          response,
          HttpStatus.FORBIDDEN,
          "The role "
              + caller.get().role().name().toLowerCase(Locale.ROOT)
              + " may not "
              + method
              + " here.");
    } else {
      forward(request, response, chain, caller.get());
    }
  }

  private void forward(
      HttpServletRequest request,
      HttpServletResponse response,
      FilterChain chain,
      @Nullable Caller caller)
      throws ServletException, IOException {
    chain.doFilter(new InternalRequest(request, headers(request, caller)), response);
  }

  private Map<String, String> headers(HttpServletRequest request, @Nullable Caller caller) {
    Map<String, String> headers = new HashMap<>();
    headers.put(lower(PetraHeaders.INTERNAL_KEY), properties.internalKey());
    if (caller != null) {
      headers.put(lower(PetraHeaders.ROLE), lower(caller.role().name()));
      headers.put(lower(PetraHeaders.KEY_NAME), caller.name());
      if (caller.cohort() != null) {
        headers.put(lower(PetraHeaders.COHORT), caller.cohort());
      }
    }
    URI address =
        properties.publicUrl() != null
            ? properties.publicUrl()
            : URI.create(
                request.getScheme()
                    + "://"
                    + request.getServerName()
                    + ":"
                    + request.getServerPort());
    int port = address.getPort();
    headers.put("x-forwarded-proto", address.getScheme());
    headers.put("x-forwarded-host", port < 0 ? address.getHost() : address.getHost() + ":" + port);
    return headers;
  }

  private static Optional<String> key(HttpServletRequest request) {
    String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
    if (authorization != null && lower(authorization).startsWith(BEARER)) {
      return Optional.of(authorization.substring(BEARER.length()).strip());
    }
    return Optional.ofNullable(request.getHeader("X-API-Key")).map(String::strip);
  }

  /** Rules match the path as sent, so one that a service could read in another way is refused. */
  private static boolean isPlain(String path) {
    return !path.contains("..")
        && !path.contains("//")
        && !path.contains(";")
        && !path.contains("\\")
        && !lower(path).contains("%2f")
        && !lower(path).contains("%2e")
        && !lower(path).contains("%5c");
  }

  private static boolean holdsNul(@Nullable String query) {
    return query != null && query.contains("%00");
  }

  private void refuse(String path, HttpServletResponse response, HttpStatus status, String detail)
      throws IOException {
    ErrorCode code = Problems.codeOf(status);
    response.setStatus(status.value());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    ProblemDetail problem = Problems.of(status, code.name(), detail);
    if (path.startsWith("/v2")) {
      // Where clients of the Open Inference Protocol look for it.
      problem.setProperty("error", detail);
    }
    json.writeValue(response.getOutputStream(), problem);
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
