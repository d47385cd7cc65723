package org.petra.feature;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.petra.contracts.extraction.AutomaticExtraction;
import org.petra.contracts.extraction.Extraction;
import org.petra.contracts.http.PetraHeaders;
import tools.jackson.databind.json.JsonMapper;

/** Calls the service as the gateway and ingest do. */
final class ServiceCaller {

  /** Generous: two cores may be shared with a build. */
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private static final JsonMapper JSON = JsonMapper.shared();

  private final String url;
  private final HttpClient http = HttpClient.newHttpClient();

  ServiceCaller(int port) {
    this.url = "http://127.0.0.1:" + port;
  }

  /** Whether the service is up. */
  boolean answers() {
    try {
      return get("/actuator/health/readiness", "application/json").statusCode() == 200;
    } catch (IllegalStateException e) {
      return false;
    }
  }

  HttpResponse<String> get(String path, String accept) {
    return send(HttpRequest.newBuilder(URI.create(url + path)).header("Accept", accept));
  }

  HttpResponse<byte[]> bytes(String path, String accept) {
    return send(
        HttpRequest.newBuilder(URI.create(url + path)).header("Accept", accept),
        BodyHandlers.ofByteArray());
  }

  <T> T get(String path, Class<T> type) {
    HttpResponse<String> answer = get(path, "application/json");
    if (answer.statusCode() != 200) {
      throw new AssertionError(path + " answered " + answer.statusCode() + ": " + answer.body());
    }
    return JSON.readValue(answer.body(), type);
  }

  HttpResponse<String> post(String path, Object body) {
    return send(
        HttpRequest.newBuilder(URI.create(url + path))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(JSON.writeValueAsString(body))));
  }

  /** Sends a table. */
  HttpResponse<String> postCsv(String path, byte[] table) {
    return send(
        HttpRequest.newBuilder(URI.create(url + path))
            .header("Content-Type", "text/csv")
            .POST(BodyPublishers.ofByteArray(table)));
  }

  /** Asks for the first extraction of a revision, as ingest does. */
  HttpResponse<String> extract(UUID caseId, int revision, String profile) {
    return send(
        HttpRequest.newBuilder(URI.create(url + "/internal/v1/cases/" + caseId + "/extraction"))
            .header("Content-Type", "application/json")
            .PUT(
                BodyPublishers.ofString(
                    JSON.writeValueAsString(new AutomaticExtraction(caseId, revision, profile)))));
  }

  /** Follows the Location of a 202 until every case has ended. */
  Extraction finished(HttpResponse<String> accepted) {
    if (accepted.statusCode() != 202) {
      throw new AssertionError("not accepted: " + accepted.statusCode() + " " + accepted.body());
    }
    String location = accepted.headers().firstValue("Location").orElseThrow();
    await(
        () -> {
          Extraction now = get(location, Extraction.class);
          return now.finished() == now.total();
        });
    return get(location, Extraction.class);
  }

  static void await(BooleanSupplier condition) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("still not so after " + PATIENCE);
      }
      try {
        Thread.sleep(100);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    return send(request, BodyHandlers.ofString());
  }

  private <T> HttpResponse<T> send(HttpRequest.Builder request, BodyHandler<T> body) {
    try {
      return http.send(request.header(PetraHeaders.INTERNAL_KEY, WholeService.KEY).build(), body);
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
