package org.petra.support.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.petra.contracts.error.ErrorCode;
import org.petra.contracts.http.PetraHeaders;
import org.petra.support.problem.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/** Answers 401 to every request without the internal key, health checks included. */
public final class InternalKeyFilter extends OncePerRequestFilter {

  private final byte[] key;
  private final JsonMapper json;

  /** A filter that lets requests with {@code key} pass; a blank key is refused. */
  public InternalKeyFilter(String key, JsonMapper json) {
    if (key.isBlank()) {
      throw new IllegalArgumentException(
          "petra.internal-key is blank: set PETRA_INTERNAL_KEY to one long random value for all services");
    }
    this.key = key.getBytes(StandardCharsets.UTF_8);
    this.json = json;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String given = request.getHeader(PetraHeaders.INTERNAL_KEY);
    if (given != null && MessageDigest.isEqual(key, given.getBytes(StandardCharsets.UTF_8))) {
      chain.doFilter(request, response);
      return;
    }
    response.setStatus(HttpStatus.UNAUTHORIZED.value());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    json.writeValue(
        response.getOutputStream(),
        Problems.of(
            HttpStatus.UNAUTHORIZED,
            ErrorCode.UNAUTHENTICATED.name(),
            "Services answer the gateway alone; send the request there."));
  }
}
