package org.petra.cli.client;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.petra.cli.terminal.CommandFailure;
import org.petra.dicom.stow.MultipartWriter;

/** Stores DICOM objects over STOW-RS. */
public final class StowClient {

  private static final String DICOM = "application/dicom";
  private static final String DICOM_JSON = "application/dicom+json";

  /** All stored, some stored, none stored: each with an answer that names the objects. */
  private static final Set<Integer> ANSWERED = Set.of(200, 202, 409);

  /** Too many requests, and a server or its gateway that is away for now. */
  private static final Set<Integer> LATER = Set.of(429, 502, 503, 504);

  private final PetraClient client;
  private final Patience patience;
  private final Consumer<String> waiting;
  private boolean answered;

  /** Stores with the key of {@code client}, each request in one attempt. */
  public StowClient(PetraClient client) {
    this(client, Patience.NONE, words -> {});
  }

  /**
   * Stores with the key of {@code client}. Once the server has answered, a request is tried again
   * when the connection is lost or the server asks to wait: what was stored is not stored twice.
   *
   * @param waiting is told in a few words why there is a pause
   */
  public StowClient(PetraClient client, Patience patience, Consumer<String> waiting) {
    this.client = client;
    this.patience = patience;
    this.waiting = waiting;
  }

  /** Stores objects, each the bytes of a Part 10 file, in one request that is streamed. */
  public StowAnswer store(List<BodyPublisher> objects) {
    Attempts attempts = new Attempts(patience);
    while (true) {
      CommandFailure failure;
      Duration asked = Duration.ZERO;
      try {
        HttpRequest request = request(objects);
        HttpResponse<InputStream> answer = client.exchange(request);
        answered = true;
        if (ANSWERED.contains(answer.statusCode())) {
          return StowAnswer.read(answer.body());
        }
        failure = PetraClient.refusal(request, answer);
        if (!LATER.contains(answer.statusCode())) {
          throw failure;
        }
        asked = retryAfter(answer);
      } catch (CommandFailure e) {
        // Before the first answer the address is more likely wrong than the server away.
        if (!answered || !(e.getCause() instanceof IOException)) {
          throw e;
        }
        failure = e;
      }
      Optional<Duration> wait = attempts.next(asked);
      if (wait.isEmpty()) {
        throw failure;
      }
      waiting.accept("no answer; next try in " + Math.max(1, wait.get().toSeconds()) + " s");
      Attempts.sleep(wait.get());
      waiting.accept("");
    }
  }

  private static Duration retryAfter(HttpResponse<InputStream> answer) {
    try {
      return Duration.ofSeconds(
          Math.max(0, answer.headers().firstValueAsLong("Retry-After").orElse(0)));
    } catch (NumberFormatException e) {
      return Duration.ZERO; // a date, which no service of ours sends
    }
  }

  private HttpRequest request(List<BodyPublisher> objects) {
    String boundary = MultipartWriter.randomBoundary();
    List<BodyPublisher> body = new ArrayList<>();
    String before = "";
    for (BodyPublisher object : objects) {
      body.add(text(before + "--" + boundary + "\r\nContent-Type: " + DICOM + "\r\n\r\n"));
      body.add(object);
      before = "\r\n";
    }
    body.add(text(before + "--" + boundary + "--\r\n"));
    return client
        .request("/dicom-web/studies")
        .header("Content-Type", MultipartWriter.contentType(DICOM, boundary))
        .header("Accept", DICOM_JSON)
        .POST(BodyPublishers.concat(body.toArray(BodyPublisher[]::new)))
        .build();
  }

  private static BodyPublisher text(String text) {
    return BodyPublishers.ofString(text, StandardCharsets.US_ASCII);
  }
}
