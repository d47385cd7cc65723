package org.petra.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.petra.contracts.http.PetraHeaders;
import org.petra.contracts.model.Training;
import org.petra.contracts.model.TrainingRequest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls the service under test as the gateway would. */
public final class Client {

  private static final long POLL_MILLIS = 50;

  /** Far more than a training takes, so that a hanging one fails its test. */
  private static final int MOST_POLLS = 1200;

  private final HttpClient http = HttpClient.newHttpClient();
  private final int port;
  private final JsonMapper json;

  private final String keyName;

  public Client(int port, JsonMapper json) {
    this(port, json, "scientist");
  }

  private Client(int port, JsonMapper json, String keyName) {
    this.port = port;
    this.json = json;
    this.keyName = keyName;
  }

  /** The same client with a key of another name. */
  public Client with(String otherKeyName) {
    return new Client(port, json, otherKeyName);
  }

  /** An answer of the service. */
  public record Answer(int status, String location, JsonNode body, JsonMapper json) {

    /** The body as this type. */
    public <T> T as(Class<T> type) {
      return json.treeToValue(body, type);
    }

    /** The stable code of a problem. */
    public String code() {
      return body.path("code").asString();
    }

    /** The sentence of a problem. */
    public String detail() {
      return body.path("detail").asString();
    }
  }

  public Answer get(String path) {
    return send("GET", path, null);
  }

  /** The body of a 200 in another format. */
  public String text(String path, String mediaType) {
    return new String(bytes(path, mediaType), StandardCharsets.UTF_8);
  }

  /** The body of a 200 in another format. */
  public byte[] bytes(String path, String mediaType) {
    HttpRequest request = request(path).header("Accept", mediaType).GET().build();
    HttpResponse<byte[]> response = send(request, HttpResponse.BodyHandlers.ofByteArray());
    if (response.statusCode() != 200) {
      throw new AssertionError(response + new String(response.body(), StandardCharsets.UTF_8));
    }
    return response.body();
  }

  public Answer post(String path, Object body) {
    return send("POST", path, json.writeValueAsString(body));
  }

  /** Posts a body as it is, which need not be JSON. */
  public Answer postText(String path, String body) {
    return send("POST", path, body);
  }

  public Answer put(String path, Object body) {
    return send("PUT", path, json.writeValueAsString(body));
  }

  /** Puts a body as it is, which need not be JSON. */
  public Answer putText(String path, String body) {
    return send("PUT", path, body);
  }

  public Answer delete(String path) {
    return send("DELETE", path, null);
  }

  /** Asks for a training and waits for its end, however it ends. */
  public Training train(String model, TrainingRequest request) {
    Answer answer = post("/api/v1/models/" + model + "/versions", request);
    if (answer.status() != 202) {
      throw new AssertionError(answer.toString());
    }
    return ended(answer.as(Training.class).id());
  }

  /** Waits for the end of a training. */
  public Training ended(UUID id) {
    for (int poll = 0; poll < MOST_POLLS; poll++) {
      Training training = get("/api/v1/trainings/" + id).as(Training.class);
      switch (training.state()) {
        case SUCCEEDED, FAILED, CANCELLED -> {
          return training;
        }
        case QUEUED, RUNNING -> sleep();
      }
    }
    throw new AssertionError("training " + id + " does not end");
  }

  private Answer send(String method, String path, String body) {
    HttpRequest request =
        request(path)
            .method(
                method,
                body == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(body))
            .build();
    HttpResponse<String> response = send(request, HttpResponse.BodyHandlers.ofString());
    return new Answer(
        response.statusCode(),
        response.headers().firstValue("Location").orElse(""),
        json.readTree(response.body()),
        json);
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
        .header(PetraHeaders.INTERNAL_KEY, ModelServiceTest.KEY)
        .header(PetraHeaders.KEY_NAME, keyName)
        .header("Content-Type", "application/json");
  }

  private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
    try {
      return http.send(request, handler);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static void sleep() {
    try {
      Thread.sleep(POLL_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
