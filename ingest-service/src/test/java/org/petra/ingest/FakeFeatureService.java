package org.petra.ingest;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.petra.contracts.extraction.AutomaticExtraction;
import org.petra.contracts.http.PetraHeaders;
import tools.jackson.databind.json.JsonMapper;

/** Takes extraction requests as the feature service would, and can be told to be ill. */
public final class FakeFeatureService implements AutoCloseable {

  private static final JsonMapper JSON = new JsonMapper();

  private final HttpServer server;
  private final List<AutomaticExtraction> accepted = new CopyOnWriteArrayList<>();
  private final Map<UUID, AtomicInteger> refusals = new ConcurrentHashMap<>();

  FakeFeatureService() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/internal/v1/cases/", this::take);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** Answers 503 to the next {@code times} requests for this case. */
  public void refuse(UUID caseId, int times) {
    refusals.put(caseId, new AtomicInteger(times));
  }

  /** How many of the announced refusals are still to come. */
  public int refusalsLeft(UUID caseId) {
    return refusals.get(caseId).get();
  }

  /** The accepted requests for a case, in the order they came. */
  public List<AutomaticExtraction> accepted(UUID caseId) {
    return accepted.stream().filter(one -> one.caseId().equals(caseId)).toList();
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      AutomaticExtraction request =
          JSON.readValue(exchange.getRequestBody(), AutomaticExtraction.class);
      String path = "/internal/v1/cases/" + request.caseId() + "/extraction";
      boolean expected =
          exchange.getRequestMethod().equals("PUT")
              && exchange.getRequestURI().getPath().equals(path)
              && IngestIT.KEY.equals(
                  exchange.getRequestHeaders().getFirst(PetraHeaders.INTERNAL_KEY));
      AtomicInteger left = refusals.getOrDefault(request.caseId(), new AtomicInteger());
      if (!expected) {
        exchange.sendResponseHeaders(400, -1);
      } else if (left.getAndUpdate(n -> Math.max(0, n - 1)) > 0) {
        exchange.sendResponseHeaders(503, -1);
      } else {
        accepted.add(request);
        exchange.sendResponseHeaders(202, -1);
      }
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
