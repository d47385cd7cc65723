package org.petra.model;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    List<ClinicalCase> found;
    if (exchange.getRequestMethod().equals("POST")) {
      UUID[] ids = json.readValue(exchange.getRequestBody(), UUID[].class);
      found = Arrays.stream(ids).map(cases::get).filter(Objects::nonNull).toList();
    } else {
      String cohort = exchange.getRequestURI().getQuery().substring("cohort=".length());
      found = cases.values().stream().filter(each -> each.cohort().equals(cohort)).toList();
    }
    byte[] body = json.writeValueAsBytes(found);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, body.length);
    try (exchange) {
      exchange.getResponseBody().write(body);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
