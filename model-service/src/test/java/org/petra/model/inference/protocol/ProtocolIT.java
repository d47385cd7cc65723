package org.petra.model.inference.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.petra.contracts.http.PetraHeaders;
import org.petra.contracts.model.Classifier;
import org.petra.contracts.model.ModelVersion;
import org.petra.contracts.model.PredictionResponse;
import org.petra.contracts.model.PredictionResponse.Prediction;
import org.petra.contracts.model.Task;
import org.petra.model.Client;
import org.petra.model.Client.Answer;
import org.petra.model.Cohort;
import org.petra.model.ModelServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ModelServiceTest
class ProtocolIT {

  private static final String MODEL = "/v2/models/protocol";
  private static Cohort.Split split;

  @Autowired private Client client;
  @Autowired private Cohort cohort;
  @Autowired private JsonMapper json;
  @LocalServerPort private int port;

  private List<String> features;
  private List<Map<String, Double>> rows;
  private List<Prediction> expected;

  @BeforeEach
  void train() {
    if (split == null) {
      split = cohort.create("protocol", 60);
      client.train(
          "protocol", Cohort.request(Task.HER2_OVER, Classifier.LR, "protocol", split.request()));
    }
    features = client.get("/api/v1/models/protocol/versions/1").as(ModelVersion.class).features();
    rows = IntStream.range(0, 3).mapToObj(this::row).toList();
    expected =
        client
            .post("/api/v1/models/protocol/versions/1/predict", Map.of("rows", rows))
            .as(PredictionResponse.class)
            .predictions();
  }

  @Test
  void serverAndModelDescribeThemselves() {
    JsonNode server = client.get("/v2").body();
    assertThat(server.path("name").asString()).isEqualTo("petra");
    assertThat(server.path("version").asString()).isNotEmpty();
    assertThat(server.path("extensions").isArray()).isTrue();
    assertThat(client.get("/v2/health/live").body().path("live").asBoolean()).isTrue();
    assertThat(client.get("/v2/health/ready").body().path("ready").asBoolean()).isTrue();
    for (String path : List.of(MODEL, MODEL + "/versions/1")) {
      ModelMetadata model = client.get(path).as(ModelMetadata.class);
      assertThat(model.name()).isEqualTo("protocol");
      assertThat(model.versions()).contains("1");
      assertThat(model.inputs()).extracting(ModelMetadata.TensorMetadata::name).isEqualTo(features);
      assertThat(model.inputs()).allMatch(each -> each.datatype().equals("FP64"));
      assertThat(model.outputs())
          .extracting(ModelMetadata.TensorMetadata::name)
          .containsExactly("probability", "label");
      assertThat(client.get(path + "/ready").body().path("ready").asBoolean()).isTrue();
    }
  }

  @Test
  void oneTensorAndOneForEachFeatureGiveTheSameAnswer() {
    List<List<Double>> nested =
        rows.stream().map(row -> features.stream().map(row::get).toList()).toList();
    List<Double> flat = nested.stream().flatMap(List::stream).toList();
    int columns = features.size();
    answers(List.of(tensor("features", List.of(3, columns), "FP64", nested)));
    answers(List.of(tensor("any name", List.of(3, columns), "FP32", flat)));
    List<Object> named = new ArrayList<>();
    for (String feature : features.reversed()) {
      List<Double> data = rows.stream().map(row -> row.get(feature)).toList();
      named.add(tensor(feature, named.isEmpty() ? List.of(3) : List.of(3, 1), "FP64", data));
    }
    answers(named);
  }

  @Test
  void requestedOutputsAndIdComeBack() {
    Map<String, Object> body = new HashMap<>(Map.of("inputs", List.of(matrix()), "id", "42"));
    body.put("outputs", List.of(Map.of("name", "label", "parameters", Map.of())));
    body.put("parameters", Map.of("binary_data_output", true));
    JsonNode answer = client.post(MODEL + "/infer", body).body();
    assertThat(answer.path("id").asString()).isEqualTo("42");
    assertThat(answer.path("outputs")).hasSize(1);
    assertThat(answer.path("outputs").get(0).path("datatype").asString()).isEqualTo("BOOL");
  }

  @Test
  void aBodyWithoutContentTypeIsReadAsJson() throws Exception {
    String body = json.writeValueAsString(Map.of("inputs", List.of(matrix())));
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + MODEL + "/infer"))
            .header(PetraHeaders.INTERNAL_KEY, ModelServiceTest.KEY)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    HttpResponse<String> answer =
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
  }

  @Test
  void withoutVersionTheChampionAnswersElseTheNewest() {
    client.train(
        "crowned", Cohort.request(Task.HER2_OVER, Classifier.LR, "protocol", split.request()));
    client.train(
        "crowned", Cohort.request(Task.HER2_OVER, Classifier.SVM, "protocol", split.request()));
    Map<String, Object> body = Map.of("inputs", List.of(matrix()));
    assertThat(version("crowned", body)).isEqualTo("2");
    client.put("/api/v1/models/crowned/aliases/champion", Map.of("version", 1, "reason", "a test"));
    assertThat(version("crowned", body)).isEqualTo("1");
    assertThat(version("crowned/versions/@champion", body)).isEqualTo("1");
    client.put("/api/v1/models/crowned/aliases/champion", Map.of("version", 2, "reason", "a test"));
    assertThat(version("crowned", body)).isEqualTo("2");
    assertThat(version("crowned/versions/1", body)).isEqualTo("1");
  }

  @Test
  void errorsAreTheProtocolsWithOurStatusAndCode() {
    refused(client.get("/v2/models/nobody"), 404, "NOT_FOUND", "nobody");
    refused(client.get(MODEL + "/versions/7"), 404, "NOT_FOUND", "7");
    refused(client.get(MODEL + "/versions/7/ready"), 404, "NOT_FOUND", "7");
    refused(client.postText(MODEL + "/infer", "{"), 400, "MALFORMED_REQUEST", "cannot be read");
    refused(client.postText(MODEL + "/infer", "null"), 400, "MALFORMED_REQUEST", "cannot be read");
    refused(client.postText(MODEL + "/infer", ""), 400, "MALFORMED_REQUEST", "cannot be read");
    Answer nowhere = client.get(MODEL + "/config");
    assertThat(nowhere.status()).isEqualTo(404);
    assertThat(nowhere.body().path("error").asString()).contains("Nothing is served at", "config");
    Answer method = client.delete(MODEL);
    assertThat(method.status()).isEqualTo(405);
    assertThat(method.body().path("error").asString()).contains("DELETE", "there is GET");
    refused(infer(Map.of()), 400, "MALFORMED_REQUEST", "inputs is missing");
    refused(
        infer(tensor("x", List.of(2, 2), "FP64", List.of(1, 2, 3))),
        400,
        "MALFORMED_REQUEST",
        "3 values; its shape says 4");
    refused(
        infer(tensor("x", List.of(1, 2), "FP64", List.of(1, 2))), 422, "UNPROCESSABLE", "columns");
    refused(
        infer(tensor("x", List.of(1, 2, 1), "FP64", List.of(1, 2))), 422, "UNPROCESSABLE", "shape");
    refused(
        infer(tensor(features.getFirst(), List.of(1), "FP64", List.of(1))),
        422,
        "MISSING_FEATURE",
        features.get(1));
    refused(
        infer(
            tensor(features.getFirst(), List.of(1), "FP64", List.of(1)),
            tensor("other", List.of(1), "FP64", List.of(1))),
        422,
        "UNKNOWN_FEATURE",
        "other");
    refused(
        infer(tensor(features.getFirst(), List.of(1), "BYTES", List.of("a"))),
        422,
        "UNPROCESSABLE",
        "datatype");
    List<Object> odd = new ArrayList<>(features.stream().map(each -> (Object) 1).toList());
    odd.set(0, "NaN");
    refused(
        infer(tensor("x", List.of(1, features.size()), "FP64", odd)),
        422,
        "OUT_OF_RANGE",
        features.getFirst());
    refused(
        infer(tensor("x", List.of(0, features.size()), "FP64", List.of())),
        422,
        "OUT_OF_RANGE",
        "1 to 10000");
    refused(
        client.post(
            MODEL + "/infer",
            Map.of("inputs", List.of(matrix()), "outputs", List.of(Map.of("name", "logits")))),
        422,
        "UNPROCESSABLE",
        "outputs");
  }

  private void answers(List<?> inputs) {
    Answer answer = client.post(MODEL + "/versions/1/infer", Map.of("inputs", inputs));
    assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    assertThat(answer.body().path("model_name").asString()).isEqualTo("protocol");
    assertThat(answer.body().path("model_version").asString()).isEqualTo("1");
    assertThat(answer.body().has("id")).isFalse();
    JsonNode probability = answer.body().path("outputs").get(0);
    JsonNode label = answer.body().path("outputs").get(1);
    assertThat(probability.path("shape").get(0).asInt()).isEqualTo(3);
    for (int row = 0; row < 3; row++) {
      assertThat(probability.path("data").get(row).asDouble())
          .isEqualTo(expected.get(row).probability());
      assertThat(label.path("data").get(row).asBoolean()).isEqualTo(expected.get(row).positive());
    }
  }

  private String version(String model, Object body) {
    return client
        .post("/v2/models/" + model + "/infer", body)
        .body()
        .path("model_version")
        .asString();
  }

  private Answer infer(Object... inputs) {
    boolean empty = inputs.length == 1 && inputs[0].equals(Map.of());
    return client.post(MODEL + "/infer", empty ? Map.of() : Map.of("inputs", List.of(inputs)));
  }

  private Object matrix() {
    List<Double> flat = rows.stream().flatMap(row -> features.stream().map(row::get)).toList();
    return tensor("features", List.of(3, features.size()), "FP64", flat);
  }

  private static Object tensor(String name, List<Integer> shape, String datatype, Object data) {
    return Map.of("name", name, "shape", shape, "datatype", datatype, "data", data);
  }

  /** Values that every version of this test takes; receptors are 0 or 1. */
  private Map<String, Double> row(int index) {
    Map<String, Double> row = new HashMap<>();
    for (int feature = 0; feature < features.size(); feature++) {
      boolean flag = feature >= features.size() - 2;
      row.put(
          features.get(feature),
          flag ? (index + feature) % 2 : Math.sin(index * features.size() + feature));
    }
    return row;
  }

  private static void refused(Answer answer, int status, String code, String... words) {
    assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
    assertThat(answer.code()).isEqualTo(code);
    assertThat(answer.body().path("error").asString()).contains(words);
  }
}
