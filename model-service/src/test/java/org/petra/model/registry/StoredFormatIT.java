package org.petra.model.registry;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.petra.contracts.model.Classifier;
import org.petra.contracts.model.FitRequest;
import org.petra.contracts.model.ModelReference;
import org.petra.contracts.model.PredictionResponse;
import org.petra.contracts.model.PredictionResponse.Prediction;
import org.petra.contracts.model.SelectionRequest;
import org.petra.contracts.model.SplitRequest;
import org.petra.contracts.model.Task;
import org.petra.contracts.model.TrainingRequest;
import org.petra.contracts.model.ValidationRequest;
import org.petra.model.Client;
import org.petra.model.Cohort;
import org.petra.model.ModelServiceTest;
import org.petra.model.classifier.FittedModel;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** What was once stored of a version must load and score alike for ever; see the README there. */
@ModelServiceTest
class StoredFormatIT {

  private static final int ROWS = 12;

  /** A folder to write a new fixture to. */
  private static final String WRITE_TO = System.getProperty("petra.write-stored-format", "");

  private static boolean trained;

  @Autowired private Client client;
  @Autowired private Cohort cohort;
  @Autowired private JdbcTemplate sql;
  @Autowired private JsonMapper json;
  @Autowired private ModelStore models;

  @BeforeEach
  void trainOneOfToday() {
    if (!trained) {
      Cohort.Split split = cohort.create("stored", 101);
      client.train(
          "stored", Cohort.request(Task.HER2_OVER, Classifier.LR, "stored", split.request()));
      trained = true;
    }
  }

  /** Every folder with how many training rows its validation predicted. */
  static Stream<Arguments> fixtures() {
    return Stream.of(Map.entry("first", 27), Map.entry("steps", 37))
        .flatMap(
            each ->
                Stream.of(Classifier.values())
                    .map(
                        classifier ->
                            Arguments.of(
                                new StoredFixture(each.getKey(), classifier), each.getValue())));
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void everyFixtureLoadsAndAnswersAsItDid(StoredFixture fixture, int validated) throws Exception {
    ModelReference reference = fixture.store(sql, "stored");
    StoredVersion version = models.find(reference).orElseThrow();
    assertThat(version.description().classifier()).isEqualTo(fixture.classifier());
    StoredEvaluation evaluation = models.evaluation(reference).orElseThrow();
    assertThat(evaluation.splits()).hasSize(3);
    assertThat(requireNonNull(evaluation.validation()).predictions()).hasSize(validated);
    StoredAnswers answers = json.readValue(fixture.part("answers.json"), StoredAnswers.class);
    FittedModel model = models.model(version);
    answers.requireOf(model);

    String path = "/api/v1/models/" + reference.name() + "/versions/1";
    assertThat(client.get(path).status()).isEqualTo(200);
    assertThat(client.get(path + "/card").status()).isEqualTo(200);
    if (answers.institutions() != null) {
      Client.Answer answer =
          client.post(
              path + "/predict",
              Map.of("rows", posted(model.inputs(), answers, answers.institutions())));
      assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
      assertThat(answer.as(PredictionResponse.class).predictions())
          .extracting(Prediction::probability)
          .isEqualTo(
              Arrays.stream(
                      StoredAnswers.of(model, answers.rows(), answers.institutions())
                          .probabilities())
                  .boxed()
                  .toList());
    }
  }

  /**
   * Every step that a version can hold is in one of the fixtures, so that no format is unguarded.
   */
  @Test
  void theFixturesHoldEveryStepThatAVersionCanHold() throws Exception {
    StringBuilder all = new StringBuilder();
    for (Classifier classifier : Classifier.values()) {
      all.append(new String(new StoredFixture("steps", classifier).part("fit.json")))
          .append(new String(new StoredFixture("first", classifier).part("fit.json")));
    }
    assertThat(all)
        .contains("\"imputation\":{", "\"combat\":{", "\"reference\":true")
        .contains("\"unseenAsReference\":true", "\"platt\":{", "\"isotonic\":{", "\"domain\":{")
        .containsPattern("\"voteOdds\":(?!1\\.0\\b)");
  }

  @Test
  void writesANewFixtureWhereOneIsAskedFor() throws Exception {
    assumeTrue(!WRITE_TO.isEmpty(), "writes only with -Dpetra.write-stored-format=FOLDER");
    assumeTrue(StoredAnswers.hasTheirExponential(), "writes only on HotSpot for x86-64");
    SplitRequest split = twoInstitutions();
    for (Classifier classifier : Classifier.values()) {
      String model = "written-" + classifier;
      client.train(model, request(classifier, split));
      Path folder = Files.createDirectories(Path.of(WRITE_TO, classifier.name()));
      for (String column : StoredFixture.JSON) {
        Files.writeString(folder.resolve(column + ".json"), stored(model, column + "::text"));
      }
      Files.write(
          folder.resolve("classifier.pb"),
          sql.queryForObject(
              "SELECT classifier_protobuf FROM model_version WHERE name = ?", byte[].class, model));
      FittedModel fitted = models.model(models.find(new ModelReference(model, 1)).orElseThrow());
      Files.write(folder.resolve("answers.json"), json.writeValueAsBytes(asked(fitted)));
    }
  }

  private String stored(String model, String column) {
    return requireNonNull(
        sql.queryForObject(
            "SELECT " + column + " FROM model_version WHERE name = ?", String.class, model));
  }

  /** Training rows of two institutions, one of which lacks a value. */
  private SplitRequest twoInstitutions() {
    Cohort.Split split = cohort.create("written", 102);
    List<UUID> training = new ArrayList<>(split.training());
    training.addAll(cohort.create("written", 104).external().subList(0, 9));
    training.add(cohort.addLacking("written", 0));
    return new Cohort.Split(training, split.validation(), split.external()).request();
  }

  /** Steps of every kind, divided among the classifiers so that each kind is there. */
  private static TrainingRequest request(Classifier classifier, SplitRequest split) {
    TrainingRequest plain = Cohort.request(Task.HER2_OVER, classifier, "written", split);
    SelectionRequest.Combat combat =
        switch (classifier) {
          case LR, RF -> new SelectionRequest.Combat(null, null);
          case KNN -> new SelectionRequest.Combat("one", "REFERENCE");
          case SVM -> new SelectionRequest.Combat("two", "REFERENCE");
        };
    String calibration =
        switch (classifier) {
          case LR -> "PLATT";
          case SVM, RF -> "ISOTONIC";
          case KNN -> "NONE";
        };
    // A forest of few trees, for the size of the file.
    Map<String, List<Double>> space =
        classifier == Classifier.RF ? Map.of("trees", List.of(10.0)) : Map.of();
    return new TrainingRequest(
        plain.task(),
        plain.label(),
        plain.classifier(),
        plain.profile(),
        plain.cohort(),
        plain.split(),
        plain.cases(),
        plain.columns(),
        new SelectionRequest(null, null, null, 4, combat, true),
        plain.covariates(),
        new FitRequest(space, null, "BALANCED", calibration),
        new ValidationRequest("REPEATED_K_FOLD", 3, 1, 3),
        plain.seed());
  }

  /**
   * Rows that take every way through the steps: missing values, each institution, an unseen one.
   */
  private static StoredAnswers asked(FittedModel model) {
    Random random = new Random(103);
    boolean unseen = model.parameters().preparation().harmonization().unseenAsReference();
    double[][] rows = new double[ROWS][model.inputs().size()];
    String[] institutions = new String[ROWS];
    for (int row = 0; row < ROWS; row++) {
      for (int input = 0; input < rows[row].length; input++) {
        boolean flag = model.inputs().get(input).length() == 2;
        rows[row][input] = flag ? random.nextInt(2) : 2 * random.nextGaussian();
      }
      if (row % 4 == 3) {
        rows[row][row % rows[row].length] = Double.NaN;
      }
      institutions[row] = row % 3 == 0 ? "one" : row % 3 == 1 || !unseen ? "two" : "elsewhere";
    }
    return StoredAnswers.of(model, rows, institutions);
  }

  private static List<Map<String, @Nullable Object>> posted(
      List<String> features, StoredAnswers answers, String[] institutions) {
    List<Map<String, @Nullable Object>> posted = new ArrayList<>();
    for (int row = 0; row < answers.rows().length; row++) {
      Map<String, @Nullable Object> values = new LinkedHashMap<>();
      for (int input = 0; input < features.size(); input++) {
        double value = answers.rows()[row][input];
        values.put(features.get(input), Double.isNaN(value) ? null : value);
      }
      values.put("institution", institutions[row]);
      posted.add(values);
    }
    return posted;
  }
}
