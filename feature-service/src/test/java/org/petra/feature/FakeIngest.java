package org.petra.feature;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.petra.contracts.cases.CaseManifest;
import org.petra.contracts.extraction.ExtractionNotice;
import tools.jackson.databind.json.JsonMapper;

/** The two internal paths of ingest that the feature service uses, over real HTTP. */
final class FakeIngest implements AutoCloseable {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int CASE_ID_AT = 4;

  private final HttpServer server;
  private final Map<UUID, CaseManifest> manifests = new ConcurrentHashMap<>();
  private final Map<UUID, String> refused = new ConcurrentHashMap<>();
  private final Map<UUID, AtomicInteger> asked = new ConcurrentHashMap<>();
  private final List<ExtractionNotice> notices = new CopyOnWriteArrayList<>();
  private final AtomicInteger unavailable = new AtomicInteger();

  FakeIngest() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/internal/v1/cases/", this::answer);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  void has(CaseManifest manifest) {
    manifests.put(manifest.caseId(), manifest);
  }

  /** The manifest of this case is answered with 409 and this code. */
  void refuses(UUID caseId, String code) {
    refused.put(caseId, code);
  }

  /** The next so many calls are answered with 503. */
  void failsNext(int calls) {
    unavailable.set(calls);
  }

  /** How often the manifest was asked for. */
  int asked(UUID caseId) {
    return asked.getOrDefault(caseId, new AtomicInteger()).get();
  }

  List<ExtractionNotice> notices(UUID caseId) {
    return notices.stream().filter(notice -> notice.caseId().equals(caseId)).toList();
  }

  private void answer(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    String[] path = exchange.getRequestURI().getPath().split("/", -1);
    UUID caseId = UUID.fromString(path[CASE_ID_AT]);
    CaseManifest manifest = manifests.get(caseId);
    if (unavailable.getAndUpdate(n -> Math.max(0, n - 1)) > 0) {
      send(exchange, 503, "");
    } else if (refused.containsKey(caseId)) {
      String problem =
          "{\"status\":409,\"detail\":\"It does not fit.\",\"code\":\""
              + refused.get(caseId)
              + "\"}";
      send(exchange, 409, problem);
    } else if (manifest == null) {
      send(exchange, 404, "");
    } else if (path[CASE_ID_AT + 1].equals("manifest")) {
      asked.computeIfAbsent(caseId, id -> new AtomicInteger()).incrementAndGet();
      send(exchange, 200, JSON.writeValueAsString(manifest));
    } else {
      notices.add(JSON.readValue(body, ExtractionNotice.class));
      send(exchange, 204, "");
    }
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange
        .getResponseHeaders()
        .add("Content-Type", status < 400 ? "application/json" : "application/problem+json");
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    if (bytes.length > 0) {
      exchange.getResponseBody().write(bytes);
    }
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
