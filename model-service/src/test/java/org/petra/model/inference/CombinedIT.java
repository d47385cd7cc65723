package org.petra.model.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.petra.contracts.model.Classifier;
import org.petra.contracts.model.CombinedPrediction;
import org.petra.contracts.model.CombinedPrediction.Model;
import org.petra.contracts.model.CombinedPrediction.Version;
import org.petra.contracts.model.PredictionResponse;
import org.petra.contracts.model.PredictionResponse.Prediction;
import org.petra.contracts.model.Task;
import org.petra.model.Client;
import org.petra.model.Client.Answer;
import org.petra.model.Cohort;
import org.petra.model.ModelServiceTest;
import org.springframework.beans.factory.annotation.Autowired;

@ModelServiceTest
class CombinedIT {

  /** A sum of three quotients. */
  private static final Offset<Double> ROUNDING = Offset.offset(1e-12);

  private static final List<Task> CLASSES = List.of(Task.HER2_ZERO, Task.HER2_OVER, Task.HER2_LOW);

  private static Cohort.Split split;
  private static Cohort.Split other;

  @Autowired private Client client;
  @Autowired private Cohort cohort;

  @BeforeEach
  void train() {
    if (split == null) {
      split = cohort.create("combined", 50);
      other = cohort.create("combined-other", 51);
      for (Task task : CLASSES) {
        train(task, Classifier.LR, "combined", split);
        train(task, Classifier.KNN, "combined-other", other);
      }
    }
  }

  @Test
  void probabilitiesOfAllClassesSumToOneAndTheMostProbableIsTheLabel() {
    List<UUID> asked = split.all().reversed();
    CombinedPrediction answer =
        predict(models("combined", CLASSES), "caseIds", asked).as(CombinedPrediction.class);
    assertThat(answer.field()).isEqualTo("her2");
    assertThat(answer.classes()).containsExactly("ZERO", "OVER", "LOW");
    assertThat(answer.simulated()).isTrue();
    assertThat(answer.predictions()).extracting(CombinedPrediction.Row::caseId).isEqualTo(asked);
    for (int version = 0; version < CLASSES.size(); version++) {
      for (CombinedPrediction.Row each : answer.predictions()) {
        double sum = each.oneVsRest().stream().mapToDouble(Prediction::probability).sum();
        assertThat(each.probabilities().get(version))
            .isCloseTo(each.oneVsRest().get(version).probability() / sum, ROUNDING);
      }
    }
    for (CombinedPrediction.Row each : answer.predictions()) {
      assertThat(each.probabilities().stream().reduce(0.0, Double::sum)).isCloseTo(1, ROUNDING);
      double most = each.probabilities().get(answer.classes().indexOf(each.label()));
      assertThat(each.probabilities()).allMatch(probability -> probability <= most);
    }
  }

  @Test
  void eachClassIsAnsweredAsItsVersionAnswersAlone() {
    for (String name : List.of("combined", "combined-other")) {
      List<UUID> asked = name.equals("combined") ? split.all() : other.all();
      CombinedPrediction answer =
          predict(models(name, CLASSES), "caseIds", asked).as(CombinedPrediction.class);
      for (int each = 0; each < CLASSES.size(); each++) {
        PredictionResponse alone = alone(name, CLASSES.get(each), Map.of("caseIds", asked));
        assertThat(answer.models().get(each))
            .isEqualTo(
                new Version(
                    alone.name(),
                    alone.version(),
                    alone.task(),
                    alone.classifier(),
                    alone.features(),
                    alone.threshold(),
                    alone.contributionMethod()));
        int index = each;
        assertThat(answer.predictions())
            .extracting(row -> row.oneVsRest().get(index))
            .isEqualTo(alone.predictions());
      }
    }
  }

  @Test
  void postedRowsHoldWhatAnyOfTheVersionsNeeds() {
    Map<String, Object> row = new HashMap<>();
    for (Task task : CLASSES) {
      alone("combined", task, Map.of("caseIds", List.of(split.training().getFirst())))
          .features()
          .forEach(feature -> row.put(feature, 1));
    }
    List<Model> models = models("combined", CLASSES);
    row.replaceAll((feature, value) -> feature.length() > 2 ? 1e4 : value);
    CombinedPrediction answer = predict(models, "rows", List.of(row)).as(CombinedPrediction.class);
    assertThat(answer.predictions()).hasSize(1);
    CombinedPrediction.Row only = answer.predictions().getFirst();
    for (int each = 0; each < CLASSES.size(); each++) {
      Map<String, Object> own = new HashMap<>(row);
      own.keySet().retainAll(answer.models().get(each).features());
      assertThat(only.oneVsRest().get(each))
          .isEqualTo(
              alone("combined", CLASSES.get(each), Map.of("rows", List.of(own)))
                  .predictions()
                  .getFirst());
      assertThat(only.warnings()).isNotEmpty().containsAll(only.oneVsRest().get(each).warnings());
    }
    assertThat(only.warnings()).doesNotHaveDuplicates();
    row.put("nobody_needs_this", 1);
    refused(predict(models, "rows", List.of(row)), "UNKNOWN_FEATURE", "nobody_needs_this");
    row.clear();
    refused(predict(models, "rows", List.of(row)), "MISSING_FEATURE", "rows[0]");
  }

  @Test
  void aCaseThatIsAskedForTwiceIsAnsweredTwiceInItsPlaces() {
    UUID twice = split.training().getFirst();
    List<UUID> asked = List.of(twice, split.external().getFirst(), twice);
    Map<String, List<UUID>> cases = Map.of("caseIds", asked);
    List<Prediction> alone = alone("combined", Task.HER2_OVER, cases).predictions();
    assertThat(alone).extracting(Prediction::caseId).isEqualTo(asked);
    assertThat(alone.getLast()).isEqualTo(alone.getFirst()).isNotEqualTo(alone.get(1));
    List<CombinedPrediction.Row> rows =
        predict(models("combined", CLASSES), "caseIds", asked)
            .as(CombinedPrediction.class)
            .predictions();
    assertThat(rows).extracting(CombinedPrediction.Row::caseId).isEqualTo(asked);
    assertThat(rows.getLast()).isEqualTo(rows.getFirst()).isNotEqualTo(rows.get(1));
  }

  @Test
  void versionsThatDoNotFitTogetherAreRefusedWithTheReason() {
    List<Model> models = models("combined", CLASSES);
    refused(combined(models.subList(0, 2)), "UNPROCESSABLE", "other classes of her2", "ZERO, OVER");
    refused(combined(models.subList(0, 1)), "UNPROCESSABLE", "one version for each class");
    List<Model> twice = new ArrayList<>(models);
    twice.add(models.getFirst());
    refused(combined(twice), "UNPROCESSABLE", "two versions tell the class ZERO");
    List<Model> mixed = new ArrayList<>(models);
    mixed.set(2, models("combined-other", CLASSES).get(2));
    refused(combined(mixed), "UNPROCESSABLE", "one dataset");
    List<Model> missing = new ArrayList<>(models);
    missing.set(2, new Model("nobody", "1"));
    assertThat(combined(missing).status()).isEqualTo(404);
  }

  private void train(Task task, Classifier classifier, String name, Cohort.Split cases) {
    client.train(name + "-" + task, Cohort.request(task, classifier, name, cases.request()));
  }

  private static List<Model> models(String name, List<Task> tasks) {
    return tasks.stream().map(task -> new Model(name + "-" + task, "1")).toList();
  }

  private PredictionResponse alone(String name, Task task, Object body) {
    return client
        .post("/api/v1/models/" + name + "-" + task + "/versions/1/predict", body)
        .as(PredictionResponse.class);
  }

  private Answer combined(List<Model> models) {
    return predict(models, "caseIds", List.of(split.training().getFirst()));
  }

  private Answer predict(List<Model> models, String field, Object content) {
    return client.post("/api/v1/predictions", Map.of("models", models, field, content));
  }

  private static void refused(Answer answer, String code, String... words) {
    assertThat(answer.status()).as(answer.toString()).isEqualTo(422);
    assertThat(answer.code()).isEqualTo(code);
    assertThat(answer.detail()).contains(words);
  }
}
