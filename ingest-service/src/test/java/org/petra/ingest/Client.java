package org.petra.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.petra.contracts.http.PetraHeaders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A plain HTTP client of the service, whose headers stay until changed. */
public final class Client {

  private static final JsonMapper JSON = new JsonMapper();
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final String base;
  private final List<String> headers = new ArrayList<>();

  Client(String base) {
    this.base = base;
  }

  /** An answer: its status, its headers, its body. */
  public record Answer(HttpResponse<byte[]> response) {

    /** The HTTP status. */
    public int status() {
      return response.statusCode();
    }

    /** A header, or an empty text. */
    public String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }

    /** The body as JSON. */
    public JsonNode json() {
      return JSON.readTree(response.body());
    }

    /** The body as text. */
    public String text() {
      return new String(response.body(), StandardCharsets.UTF_8);
    }

    /** The body. */
    public byte[] bytes() {
      return response.body();
    }
  }

  String base() {
    return base;
  }

  /** Sends the internal key. */
  public Client key(String key) {
    return header(PetraHeaders.INTERNAL_KEY, key);
  }

  /** Posts to a cohort. */
  public Client cohort(String name) {
    return header(PetraHeaders.COHORT, name);
  }

  /** Sends a header from now on. */
  public Client header(String name, String value) {
    headers.add(name);
    headers.add(value);
    return this;
  }

  /** GET. */
  public Answer get(String path) {
    return send("GET", path, BodyPublishers.noBody());
  }

  /** POST without a body. */
  public Answer post(String path) {
    return send("POST", path, BodyPublishers.noBody());
  }

  /** POST of JSON. */
  public Answer postJson(String path, String json) {
    return send("POST", path, BodyPublishers.ofString(json), "Content-Type", "application/json");
  }

  /** PUT of JSON. */
  public Answer putJson(String path, String json) {
    return send("PUT", path, BodyPublishers.ofString(json), "Content-Type", "application/json");
  }

  /** Any request, with headers for it alone. */
  public Answer send(String method, String path, BodyPublisher body, String... more) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + path)).method(method, body);
    List<String> all = new ArrayList<>(headers);
    all.addAll(List.of(more));
    if (!all.isEmpty()) {
      request.headers(all.toArray(String[]::new));
    }
    try {
      return new Answer(HTTP.send(request.build(), BodyHandlers.ofByteArray()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
