package org.petra.model;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.petra.contracts.cases.ClinicalCase;
import tools.jackson.databind.json.JsonMapper;

/** An ingest service that knows the cases it was told, over real HTTP. */
public final class FakeIngest implements AutoCloseable {

  private final Map<UUID, ClinicalCase> cases = new ConcurrentHashMap<>();
  private final JsonMapper json = new JsonMapper();
  private final HttpServer server;

  public FakeIngest() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/internal/v1/clinical-cases", this::answer);
    server.start();
  }

  /** Where it listens. */
  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** Knows a case from now on. */
  public void put(ClinicalCase each) {
    cases.put(each.caseId(), each);
  }

  private void answer(HttpExchange exchange) throws IOException {
    if (!exchange.getRequestMethod().equals("POST")) {
      String cohort = exchange.getRequestURI().getQuery().substring("cohort=".length());
      send(
          exchange,
          200,
          cases.values().stream().filter(each -> each.cohort().equals(cohort)).toList());
      return;
    }
    UUID[] ids = json.readValue(exchange.getRequestBody(), UUID[].class);
    Optional<UUID> unknown = Arrays.stream(ids).filter(id -> !cases.containsKey(id)).findFirst();
    if (unknown.isPresent()) {
      String detail = "There is no case " + unknown.get() + ".";
      send(exchange, 404, Map.of("status", 404, "code", "NOT_FOUND", "detail", detail));
    } else {
      send(exchange, 200, Arrays.stream(ids).map(cases::get).toList());
    }
  }

  private void send(HttpExchange exchange, int status, Object content) throws IOException {
    byte[] body = json.writeValueAsBytes(content);
    exchange
        .getResponseHeaders()
        .set("Content-Type", status == 200 ? "application/json" : "application/problem+json");
    exchange.sendResponseHeaders(status, body.length);
    try (exchange) {
      exchange.getResponseBody().write(body);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
