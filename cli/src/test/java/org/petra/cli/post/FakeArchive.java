package org.petra.cli.post;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.petra.dicom.part10.DicomObject;
import org.petra.dicom.stow.MultipartReader;

/** A server that stores over STOW-RS, answers QIDO-RS, and can be killed and started again. */
final class FakeArchive implements AutoCloseable {

  /** SOP Instance UID to Study Instance UID of what is stored, which outlives a kill. */
  final Map<String, String> stored = new TreeMap<>();

  /** How many parts came in all. */
  final AtomicInteger received = new AtomicInteger();

  private final AtomicInteger busy = new AtomicInteger();
  private int killAfter = Integer.MAX_VALUE;
  private int port;
  private @Nullable HttpServer server;

  FakeArchive() throws IOException {
    start();
  }

  synchronized void start() throws IOException {
    InetAddress loopback = InetAddress.getLoopbackAddress();
    HttpServer started = HttpServer.create(new InetSocketAddress(loopback, port), 0);
    started.createContext("/dicom-web/studies", this::handle);
    started.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    started.start();
    port = started.getAddress().getPort();
    server = started;
  }

  String url() {
    return "http://127.0.0.1:" + port;
  }

  /** Dies in the middle of the request that brings the part of this number. */
  synchronized void killAfter(int parts) {
    killAfter = parts;
  }

  /** Answers 503 to so many requests. */
  void busyFor(int requests) {
    busy.set(requests);
  }

  @Override
  public synchronized void close() {
    if (server != null) {
      server.stop(0);
      server = null;
    }
  }

  private void handle(HttpExchange exchange) throws IOException {
    if (exchange.getRequestMethod().equals("GET")) {
      search(exchange);
    } else if (busy.getAndUpdate(n -> Math.max(0, n - 1)) > 0) {
      exchange.getRequestBody().readAllBytes();
      exchange.getResponseHeaders().set("Retry-After", "0");
      exchange.sendResponseHeaders(503, -1);
    } else {
      store(exchange);
    }
  }

  private void search(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    boolean first = exchange.getRequestURI().getQuery().contains("offset=0");
    List<String> found = new ArrayList<>();
    stored.forEach(
        (uid, study) -> {
          if (first && path.contains("/" + study + "/")) {
            found.add("{\"00080018\":{\"vr\":\"UI\",\"Value\":[\"" + uid + "\"]}}");
          }
        });
    answer(exchange, "[" + String.join(",", found) + "]");
  }

  private void store(HttpExchange exchange) throws IOException {
    List<String> done = new ArrayList<>();
    String type = exchange.getRequestHeaders().getFirst("Content-Type");
    String boundary = type.replaceFirst(".*boundary=\"?([^\";]+).*", "$1");
    MultipartReader parts = new MultipartReader(exchange.getRequestBody(), boundary);
    Optional<MultipartReader.Part> part;
    while ((part = parts.next()).isPresent()) {
      if (received.incrementAndGet() > killAfter) {
        killAfter(Integer.MAX_VALUE);
        close(); // the connection ends without an answer
        return;
      }
      DicomObject object =
          DicomObject.read(new ByteArrayInputStream(part.get().body().readAllBytes()));
      stored.put(object.sopInstanceUid(), object.studyInstanceUid());
      done.add("{\"00081155\":{\"vr\":\"UI\",\"Value\":[\"" + object.sopInstanceUid() + "\"]}}");
    }
    answer(exchange, "{\"00081199\":{\"vr\":\"SQ\",\"Value\":[" + String.join(",", done) + "]}}");
  }

  private static void answer(HttpExchange exchange, String json) throws IOException {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(200, body.length);
    try (exchange) {
      exchange.getResponseBody().write(body);
    }
  }
}
