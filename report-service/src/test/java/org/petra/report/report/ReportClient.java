package org.petra.report.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.petra.contracts.http.PetraHeaders;
import org.petra.contracts.report.ReportRequest;
import tools.jackson.databind.json.JsonMapper;

/** Speaks to a report service as the gateway does. */
record ReportClient(int port) {

  /** The internal key of the tests. */
  static final String KEY = "internal";

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  /** Makes a report with this status and gives its path. */
  URI make(ReportRequest request, int status) throws IOException, InterruptedException {
    HttpResponse<String> answer = post(request);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    URI location = URI.create(answer.headers().firstValue("Location").orElseThrow());
    assertThat(answer.body()).contains(id(location));
    return location;
  }

  static String id(URI location) {
    return location.getPath().replaceFirst(".*/", "");
  }

  HttpResponse<String> post(ReportRequest request) throws IOException, InterruptedException {
    return HTTP.send(
        request("/api/v1/reports")
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(request)))
            .build(),
        BodyHandlers.ofString());
  }

  HttpResponse<byte[]> get(String path, String accept) throws IOException, InterruptedException {
    return HTTP.send(request(path).header("Accept", accept).build(), BodyHandlers.ofByteArray());
  }

  HttpResponse<String> getWithoutKey(String path) throws IOException, InterruptedException {
    return HTTP.send(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build(),
        BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
        .header(PetraHeaders.INTERNAL_KEY, KEY);
  }
}
