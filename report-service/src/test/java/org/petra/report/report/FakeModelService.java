package org.petra.report.report;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.petra.contracts.model.ComparisonRequest;
import org.petra.contracts.model.ModelVersion;
import org.petra.report.SampleStudy;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A model service that answers for one study from a table, over HTTP. */
final class FakeModelService implements AutoCloseable {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final Map<String, JsonNode> answers = new ConcurrentHashMap<>();
  private final HttpServer server;
  private volatile SampleStudy study = SampleStudy.her2();
  private volatile int failure;

  FakeModelService() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** Answers for this study and nothing else from now on. */
  void study(SampleStudy answered) {
    study = answered;
    failure = 0;
    answers.clear();
    for (ModelVersion version : study.versions()) {
      String path = path(version.name());
      put(path, version);
      put(path + "/evaluation", study.evaluation(version));
    }
    String dataset = "/api/v1/datasets/" + SampleStudy.DATASET;
    put(dataset, study.dataset());
    put(dataset + "/summary", study.summary());
    put(dataset + "/agreement?rows=false", study.agreement());
    put("/api/v1/comparisons", study.comparison());
  }

  static String path(String model) {
    return "/api/v1/models/" + model + "/versions/1";
  }

  /** Answers everything with this status from now on, as a service that has failed. */
  void fail(int status) {
    failure = status;
  }

  void put(String path, Object answer) {
    answers.put(path, JSON.valueToTree(answer));
  }

  /** Gives every object's fields in the opposite order, as another process may. */
  void turnRound() {
    answers.replaceAll((path, answer) -> turned(answer));
  }

  private static JsonNode turned(JsonNode node) {
    if (node instanceof ObjectNode object) {
      ObjectNode turned = JSON.createObjectNode();
      object.properties().stream()
          .toList()
          .reversed()
          .forEach(field -> turned.set(field.getKey(), turned(field.getValue())));
      return turned;
    }
    if (node.isArray()) {
      var turned = JSON.createArrayNode();
      node.forEach(each -> turned.add(turned(each)));
      return turned;
    }
    return node;
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().toString();
    byte[] asked = exchange.getRequestBody().readAllBytes();
    JsonNode answer = answers.get(path);
    if (path.equals("/api/v1/multiclass-evaluations")) {
      ComparisonRequest request = JSON.readValue(asked, ComparisonRequest.class);
      answer = JSON.valueToTree(study.multiclass(request.models()));
    }
    int status = failure != 0 ? failure : answer == null ? 404 : 200;
    byte[] body = status == 200 ? JSON.writeValueAsBytes(answer) : new byte[0];
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
