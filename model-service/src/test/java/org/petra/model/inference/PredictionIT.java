package org.petra.model.inference;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.petra.contracts.cases.Her2Status;
import org.petra.contracts.model.Classifier;
import org.petra.contracts.model.Evaluation;
import org.petra.contracts.model.Evaluation.CasePrediction;
import org.petra.contracts.model.PredictionResponse;
import org.petra.contracts.model.PredictionResponse.Prediction;
import org.petra.contracts.model.PredictionResponse.Warning;
import org.petra.contracts.model.Task;
import org.petra.model.Client;
import org.petra.model.Client.Answer;
import org.petra.model.Cohort;
import org.petra.model.ModelServiceTest;
import org.petra.support.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@ModelServiceTest
class PredictionIT {

  @Autowired private Client client;
  @Autowired private Cohort cohort;
  @Autowired private JdbcTemplate sql;

  @Autowired private TestDatabase.Server server;

  /** Additions of a dozen numbers below 10 in another order. */
  private static final Offset<Double> ROUNDING = Offset.offset(1e-12);

  private final Random random = new Random(77);

  @ParameterizedTest
  @EnumSource
  void predictionsByCaseAndByValueEqualTheEvaluations(Classifier classifier) {
    String name = "served-" + classifier;
    Cohort.Split split = cohort.create(name, 30 + classifier.ordinal());
    client.train(name, Cohort.request(Task.HER2_LOW, classifier, name, split.request()));
    Map<UUID, Double> evaluated = new LinkedHashMap<>();
    client
        .get("/api/v1/models/" + name + "/versions/1/evaluation")
        .as(Evaluation.class)
        .splits()
        .forEach(part -> part.predictions().forEach(each -> put(evaluated, each)));
    List<UUID> asked = split.all().reversed();
    PredictionResponse byCase =
        predict(name, Map.of("caseIds", asked)).as(PredictionResponse.class);
    assertThat(byCase.version()).isEqualTo(1);
    assertThat(byCase.simulated()).isTrue();
    assertThat(byCase.predictions()).extracting(Prediction::caseId).isEqualTo(asked);
    for (Prediction each : byCase.predictions()) {
      assertThat(each.probability()).isEqualTo(evaluated.get(each.caseId()));
      assertThat(each.positive()).isEqualTo(each.probability() >= byCase.threshold());
      assertThat(each.contributions()).hasSameSizeAs(byCase.features());
      double sum = each.contributions().stream().reduce(each.base(), Double::sum);
      boolean logOdds = byCase.contributionMethod().endsWith("scale: log odds");
      assertThat(logOdds).isEqualTo(classifier == Classifier.LR);
      assertThat(logOdds ? 1 / (1 + Math.exp(-sum)) : sum).isCloseTo(each.probability(), ROUNDING);
      PredictionResponse.Vector vector = requireNonNull(each.vector());
      assertThat(vector.caseId()).isEqualTo(each.caseId());
      assertThat(vector.revision()).isEqualTo(1);
      assertThat(vector.profileDigest()).isEqualTo("digest of a test");
      assertThat(vector.engineVersion()).isEqualTo("0.1.0");
    }
    List<Map<String, Double>> rows = asked.stream().map(id -> row(id, byCase.features())).toList();
    PredictionResponse byValue = predict(name, Map.of("rows", rows)).as(PredictionResponse.class);
    assertThat(byValue.predictions())
        .extracting(Prediction::probability)
        .isEqualTo(byCase.predictions().stream().map(Prediction::probability).toList());
    assertThat(byValue.predictions())
        .allMatch(each -> each.caseId() == null && each.vector() == null);
  }

  @Test
  void whatIsMissingIsNamed() {
    Cohort.Split split = cohort.create("asked", 40);
    client.train("asked", Cohort.request(Task.HER2_LOW, Classifier.LR, "asked", split.request()));
    UUID known = split.training().getFirst();
    PredictionResponse response =
        predict("asked", Map.of("caseIds", List.of(known))).as(PredictionResponse.class);
    String feature = response.features().getFirst();

    Map<String, Double> incomplete = new HashMap<>(row(known, response.features()));
    incomplete.remove(feature);
    refused(Map.of("rows", List.of(incomplete)), 422, "MISSING_FEATURE", "rows[0]", feature);
    Map<String, Double> notAFlag = new HashMap<>(row(known, response.features()));
    notAFlag.put("ER", 0.5);
    refused(Map.of("rows", List.of(notAFlag)), 422, "OUT_OF_RANGE", "ER", "0 or 1");

    Map<String, Object> odd = new HashMap<>(row(known, response.features()));
    odd.put("institution", "one");
    odd.put("ct_of_another_model", 1);
    refused(
        Map.of("rows", List.of(row(known, response.features()), odd)),
        422,
        "UNKNOWN_FEATURE",
        "rows[1]",
        "ct_of_another_model");
    odd.remove("ct_of_another_model");
    for (Object value : List.of(Double.NaN, "NaN", "Infinity", "1.5", true)) {
      odd.put(feature, value);
      refused(Map.of("rows", List.of(odd)), 422, "OUT_OF_RANGE", "rows[0]", feature, "finite");
    }
    String bare = "{\"rows\": [{\"%s\": NaN}]}".formatted(feature);
    Answer notANumber = client.postText("/api/v1/models/asked/versions/1/predict", bare);
    assertThat(notANumber.code()).isEqualTo("OUT_OF_RANGE");
    assertThat(notANumber.detail()).contains("rows[0]", feature);

    Map<String, Double> far = new HashMap<>(row(known, response.features()));
    far.put(feature, 1e4);
    List<Warning> warnings = only(predict("asked", Map.of("rows", List.of(far)))).warnings();
    assertThat(warnings)
        .extracting(Warning::code)
        .containsExactly("OUTSIDE_TRAINING_DATA", "OUTSIDE_TRAINING_RANGE");
    assertThat(warnings.getLast().detail()).contains(feature);

    far.replaceAll(
        (name, value) -> name.startsWith("ct") || name.startsWith("pet") ? 1e308 : value);
    refused(Map.of("rows", List.of(far)), 422, "OUT_OF_RANGE", "rows[0]", "units");
    assertThat(client.post("/api/v1/models/nobody/versions/1/predict", Map.of()).detail())
        .contains("no model nobody");
    assertThat(client.post("/api/v1/models/asked/versions/@none/predict", Map.of()).detail())
        .contains("asked @none", "/api/v1/models/asked/aliases");

    UUID nobody = UUID.randomUUID();
    refused(Map.of("caseIds", List.of(known, nobody)), 404, "NOT_FOUND", nobody.toString());
    cohort.put(Cohort.known(nobody, "asked", "one", Her2Status.LOW, random));
    refused(Map.of("caseIds", List.of(nobody)), 422, "NOT_EXTRACTED", nobody.toString());
    double[] values = new double[Cohort.COLUMNS];
    Arrays.fill(values, Double.NaN);
    cohort.vector(nobody, "asked", values);
    refused(Map.of("caseIds", List.of(nobody)), 422, "MISSING_FEATURE", nobody.toString(), feature);

    refused(Map.of(), 422, "UNPROCESSABLE", "either caseIds or rows");
    refused(Map.of("caseIds", List.of()), 422, "OUT_OF_RANGE", "1 to 10000");
    assertThat(client.post("/api/v1/models/asked/versions/7/predict", Map.of()).status())
        .isEqualTo(404);
  }

  @Test
  void aVectorByOtherSettingsAndEngineIsTakenWithAWarning() throws SQLException {
    Cohort.Split split = cohort.create("upgraded", 41);
    client.train(
        "upgraded", Cohort.request(Task.HER2_LOW, Classifier.LR, "upgraded", split.request()));
    UUID known = split.training().getFirst();
    Prediction before = only(predict("upgraded", Map.of("caseIds", List.of(known))));
    assertThat(before.warnings())
        .extracting(Warning::code)
        .doesNotContain("OTHER_PROFILE", "OTHER_ENGINE");
    try (Connection connection = server.connectAs("petra_feature");
        Statement statement = connection.createStatement()) {
      statement.execute("UPDATE dictionary SET current = false WHERE engine_version = '0.1.0'");
      statement.execute(
          "INSERT INTO dictionary (profile, profile_digest, engine_version, names, current)"
              + " SELECT profile, 'another digest', '0.2.0', names, true FROM dictionary"
              + " WHERE engine_version = '0.1.0'");
      statement.execute(
          "INSERT INTO vector (case_id, revision, dictionary_id, cohort, simulated, values,"
              + " statuses, diagnostics) SELECT v.case_id, v.revision, d.id, v.cohort, v.simulated,"
              + " v.values, '{}', '{}' FROM vector v, dictionary d"
              + " WHERE d.engine_version = '0.2.0' AND v.case_id = '"
              + known
              + "'");
      try {
        Prediction after = only(predict("upgraded", Map.of("caseIds", List.of(known))));
        assertThat(after.probability()).isEqualTo(before.probability());
        assertThat(after.warnings())
            .extracting(Warning::code)
            .containsSubsequence("OTHER_PROFILE", "OTHER_ENGINE");
        assertThat(requireNonNull(after.vector()).engineVersion()).isEqualTo("0.2.0");
        refusedBy(
            "upgraded",
            Map.of("caseIds", List.of(split.training().getLast())),
            422,
            "NOT_EXTRACTED",
            split.training().getLast().toString());
      } finally {
        statement.execute(
            "DELETE FROM vector USING dictionary d WHERE d.id = dictionary_id"
                + " AND engine_version = '0.2.0'");
        statement.execute("DELETE FROM dictionary WHERE engine_version = '0.2.0'");
        statement.execute("UPDATE dictionary SET current = true WHERE engine_version = '0.1.0'");
      }
    }
  }

  private static Prediction only(Answer answer) {
    assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    return answer.as(PredictionResponse.class).predictions().getFirst();
  }

  private void refused(Object body, int status, String code, String... words) {
    refusedBy("asked", body, status, code, words);
  }

  private void refusedBy(String model, Object body, int status, String code, String... words) {
    Answer answer = predict(model, body);
    assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
    assertThat(answer.code()).isEqualTo(code);
    assertThat(answer.detail()).contains(words);
  }

  private Answer predict(String model, Object body) {
    return client.post("/api/v1/models/" + model + "/versions/1/predict", body);
  }

  private static void put(Map<UUID, Double> evaluated, CasePrediction each) {
    evaluated.put(each.caseId(), each.probability());
  }

  /** What a client would post for a case, read from the frozen dataset. */
  private Map<String, Double> row(UUID caseId, List<String> features) {
    Map<String, Double> row = new HashMap<>();
    List<String> radiomic = new ArrayList<>(features.subList(0, features.size() - 2));
    for (String feature : radiomic) {
      row.put(
          feature,
          sql.queryForObject(
              "SELECT vector[array_position(names, ?)] FROM dataset_row"
                  + " JOIN dataset ON id = dataset_id WHERE case_id = ? LIMIT 1",
              Double.class,
              feature,
              caseId));
    }
    row.put("ER", flag("er_positive", caseId));
    row.put("PR", flag("pr_positive", caseId));
    return row;
  }

  private Double flag(String column, UUID caseId) {
    return sql.queryForObject(
        "SELECT CASE WHEN " + column + " THEN 1.0 ELSE 0.0 END FROM dataset_row WHERE case_id = ?",
        Double.class,
        caseId);
  }
}
