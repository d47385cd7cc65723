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
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.petra.contracts.cases.CaseManifest;
import org.petra.contracts.cases.CaseReference;
import org.petra.contracts.extraction.ExtractionNotice;
import tools.jackson.databind.json.JsonMapper;

/** The internal paths of ingest that the feature service uses, over real HTTP. */
final class FakeIngest implements AutoCloseable {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int CASE_ID_AT = 4;

  private final HttpServer server;
  private final Map<UUID, CaseManifest> manifests = new ConcurrentHashMap<>();
  private final List<CaseReference> references = new CopyOnWriteArrayList<>();
  private final Map<UUID, String> refused = new ConcurrentHashMap<>();
  private final Map<UUID, AtomicInteger> asked = new ConcurrentHashMap<>();
  private final Map<UUID, CountDownLatch> held = new ConcurrentHashMap<>();
  private final List<ExtractionNotice> notices = new CopyOnWriteArrayList<>();
  private final AtomicInteger unavailable = new AtomicInteger();

  FakeIngest() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/internal/v1/cases/", this::answer);
    server.createContext("/internal/v1/case-references", this::answerReferences);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  void has(CaseManifest manifest) {
    manifests.put(manifest.caseId(), manifest);
  }

  /** A case without any object, in place of what was said of it before. */
  void has(CaseReference reference) {
    references.removeIf(other -> other.caseId().equals(reference.caseId()));
    references.add(reference);
  }

  /** The manifest of this case is answered with 409 and this code. */
  void refuses(UUID caseId, String code) {
    refused.put(caseId, code);
  }

  /** The next so many calls are answered with 503. */
  void failsNext(int calls) {
    unavailable.set(calls);
  }

  /** How many calls will still be answered with 503. */
  int failuresLeft() {
    return unavailable.get();
  }

  /** The manifest of this case is not answered before {@link #release}. */
  void holds(UUID caseId) {
    held.put(caseId, new CountDownLatch(1));
  }

  void release(UUID caseId) {
    held.get(caseId).countDown();
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
    if (unavailable.getAndUpdate(n -> Math.max(0, n - 1)) > 0) {
      send(exchange, 503, "");
    } else if (path[CASE_ID_AT + 1].equals("manifest")) {
      answerManifest(exchange, caseId);
    } else if (manifests.containsKey(caseId) || refused.containsKey(caseId)) {
      notices.add(JSON.readValue(body, ExtractionNotice.class));
      send(exchange, 204, "");
    } else {
      send(exchange, 404, "");
    }
  }

  private void answerReferences(HttpExchange exchange) throws IOException {
    if (unavailable.getAndUpdate(n -> Math.max(0, n - 1)) > 0) {
      send(exchange, 503, "");
      return;
    }
    String cohort = exchange.getRequestURI().getQuery().substring("cohort=".length());
    send(
        exchange,
        200,
        JSON.writeValueAsString(
            references.stream().filter(one -> one.cohort().equals(cohort)).toList()));
  }

  private void answerManifest(HttpExchange exchange, UUID caseId) throws IOException {
    CaseManifest manifest = manifests.get(caseId);
    if (refused.containsKey(caseId)) {
      String problem =
          "{\"status\":409,\"detail\":\"It does not fit.\",\"code\":\""
              + refused.get(caseId)
              + "\"}";
      send(exchange, 409, problem);
    } else if (manifest == null) {
      send(exchange, 404, "");
    } else {
      asked.computeIfAbsent(caseId, id -> new AtomicInteger()).incrementAndGet();
      awaitRelease(caseId);
      send(exchange, 200, JSON.writeValueAsString(manifest));
    }
  }

  private void awaitRelease(UUID caseId) {
    try {
      held.getOrDefault(caseId, new CountDownLatch(0)).await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
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
