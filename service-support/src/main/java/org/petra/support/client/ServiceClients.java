package org.petra.support.client;

import java.net.http.HttpClient;
import java.time.Duration;
import org.petra.contracts.http.PetraHeaders;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

/** Makes clients for other services, which carry the internal key. */
public final class ServiceClients {

  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
  private static final Duration READ_TIMEOUT = Duration.ofSeconds(60);

  private final String internalKey;
  private final JdkClientHttpRequestFactory requests;

  /** Clients that carry {@code internalKey}. */
  public ServiceClients(String internalKey) {
    this.internalKey = internalKey;
    this.requests =
        new JdkClientHttpRequestFactory(
            HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT_TIMEOUT)
                .build());
    this.requests.setReadTimeout(READ_TIMEOUT);
  }

  /** A client for the service at {@code baseUrl}, such as {@code http://127.0.0.1:8081}. */
  public RestClient to(String baseUrl) {
    return RestClient.builder()
        .baseUrl(baseUrl)
        .requestFactory(requests)
        .defaultHeader(PetraHeaders.INTERNAL_KEY, internalKey)
        .build();
  }
}
