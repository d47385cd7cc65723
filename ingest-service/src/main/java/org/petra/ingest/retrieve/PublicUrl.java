package org.petra.ingest.retrieve;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Where clients reach this service: the configured address, or the one that the request came to,
 * which the gateway forwards.
 */
@Component
public class PublicUrl {

  private final String configured;

  PublicUrl(@Value("${petra.public-url}") String configured) {
    this.configured =
        configured.endsWith("/") ? configured.substring(0, configured.length() - 1) : configured;
  }

  /** The addresses to put into the answer to {@code request}. */
  public RetrieveUrls of(HttpServletRequest request) {
    String root =
        configured.isEmpty()
            ? ServletUriComponentsBuilder.fromContextPath(request).toUriString()
            : configured;
    return new RetrieveUrls(root + "/dicom-web");
  }
}
