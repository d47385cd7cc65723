package org.petra.cli.client;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.petra.cli.terminal.CommandFailure;
import org.petra.contracts.http.Page;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.json.JsonMapper;

/** REST with one API key. Safe for use by many threads. */
public final class PetraClient {

  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
  private static final Duration ANSWER_TIMEOUT = Duration.ofMinutes(5);
  private static final int PAGE = 500;
  private static final int CONFLICT = 409;

  private static final JsonMapper JSON = new JsonMapper();

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(CONNECT_TIMEOUT)
          .build();
  private final String url;
  private final String key;

  /** A client of the gateway at {@code url} with {@code key}. */
  public PetraClient(String url, String key) {
    this.url = url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    this.key = key;
  }

  /** The gateway's address. */
  public String url() {
    return url;
  }

  /** What {@code path} holds. */
  public <T> T get(String path, Class<T> type) {
    return read(json(request(path).GET()), JSON.constructType(type));
  }

  /** Every entry of the list at {@code path}, page by page; the path may have a query. */
  public <T> List<T> list(String path, Class<T> type) {
    JavaType page = JSON.getTypeFactory().constructParametricType(Page.class, type);
    List<T> items = new ArrayList<>();
    String more = path + (path.contains("?") ? "&" : "?") + "limit=" + PAGE;
    String cursor = null;
    do {
      String next = cursor == null ? more : more + "&cursor=" + cursor;
      Page<T> answer = read(json(request(next).GET()), page);
      items.addAll(answer.items());
      cursor = answer.nextCursor();
    } while (cursor != null);
    return items;
  }

  /** Puts {@code body} in place. */
  public void put(String path, Object body) {
    json(withBody(request(path), "PUT", body));
  }

  /**
   * Puts {@code body} in place unless the state of things forbids it.
   *
   * @return why not (code and detail of a 409), or empty when it is done
   */
  public Optional<String> putUnlessConflict(String path, Object body) {
    HttpRequest request =
        withBody(request(path), "PUT", body).header("Accept", "application/json").build();
    HttpResponse<InputStream> answer = exchange(request);
    if (answer.statusCode() == CONFLICT) {
      return Optional.of(Refusals.reason(answer.body()).strip());
    }
    accept(request, answer);
    return Optional.empty();
  }

  /** Posts {@code body} and reads the answer. */
  public <T> T post(String path, Object body, Class<T> type) {
    return read(json(withBody(request(path), "POST", body)), JSON.constructType(type));
  }

  /** Posts nothing. */
  public void post(String path) {
    json(request(path).POST(BodyPublishers.noBody()));
  }

  /** Writes what {@code path} holds as {@code mediaType} to {@code file}. */
  public void download(String path, String mediaType, Path file) {
    HttpResponse<InputStream> answer = send(request(path).header("Accept", mediaType).GET());
    try (InputStream body = answer.body()) {
      Files.copy(body, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new CommandFailure("Cannot write " + file + " (" + e + ").", e);
    }
  }

  /** A request with the key. */
  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(url + path))
        .timeout(ANSWER_TIMEOUT)
        .header("Authorization", "Bearer " + key);
  }

  /** Sends; any answer but success is a failure. */
  private HttpResponse<InputStream> send(HttpRequest.Builder builder) {
    HttpRequest request = builder.build();
    HttpResponse<InputStream> answer = exchange(request);
    accept(request, answer);
    return answer;
  }

  private static void accept(HttpRequest request, HttpResponse<InputStream> answer) {
    if (answer.statusCode() / 100 != 2) {
      throw refusal(request, answer);
    }
  }

  /** Sends and hands back whatever is answered. */
  HttpResponse<InputStream> exchange(HttpRequest request) {
    try {
      return http.send(request, BodyHandlers.ofInputStream());
    } catch (ConnectException e) {
      throw new CommandFailure(
          "Nothing answers at " + url + "; start Petra with ./petra up, or give its address.", e);
    } catch (IOException e) {
      throw new CommandFailure(
          request.method() + " " + request.uri().getPath() + " failed: " + e + ".", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommandFailure("Interrupted while waiting for " + url + ".", e);
    }
  }

  /** The sentence for an answer that is no success. */
  static CommandFailure refusal(HttpRequest request, HttpResponse<InputStream> answer) {
    return new CommandFailure(
        request.method()
            + " "
            + request.uri().getPath()
            + " was refused with "
            + answer.statusCode()
            + Refusals.reason(answer.body()));
  }

  private InputStream json(HttpRequest.Builder builder) {
    return send(builder.header("Accept", "application/json")).body();
  }

  private static HttpRequest.Builder withBody(
      HttpRequest.Builder builder, String method, Object body) {
    return builder
        .header("Content-Type", "application/json")
        .method(method, BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)));
  }

  private static <T> T read(InputStream body, JavaType type) {
    try (body) {
      return JSON.readValue(body, type);
    } catch (IOException e) {
      throw new CommandFailure("An answer was cut short (" + e + ").", e);
    }
  }
}
