package org.petra.model.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.petra.contracts.cases.ClinicalCase;
import org.petra.contracts.cases.Her2Status;
import org.petra.contracts.model.Dataset;
import org.petra.contracts.model.ModelReference;
import org.petra.contracts.model.ModelVersion;
import org.petra.contracts.model.Training;
import org.petra.model.Client;
import org.petra.model.Client.Answer;
import org.petra.model.Cohort;
import org.petra.model.ModelServiceTest;
import org.petra.model.dataset.DatasetComparison;
import org.springframework.beans.factory.annotation.Autowired;

@ModelServiceTest
class DatasetIT {

  @Autowired private Client client;
  @Autowired private Cohort cohort;

  private final Random random = new Random(5);

  @Test
  void anyFieldLabelsCasesAndANameKeepsItsLabel() {
    Cohort.Split split = cohort.create("fields", 81);
    UUID unknown = UUID.randomUUID();
    cohort.put(
        new ClinicalCase(unknown, unknown, "fields", true, null, null, "no clinical record"));
    List<UUID> training = new ArrayList<>(split.all());
    training.add(unknown);
    Map<String, Object> body = body("fields", new Cohort.Split(training, List.of(), List.of()));
    body.remove("task");
    body.put("label", Map.of("field", "ki67Percent", "from", 25));
    // The vectors say nothing of the index, so that no test would let a column pass.
    body.put("selection", Map.of("univariate", Map.of("apply", false)));
    Training ended = train("fields", body);
    assertThat(ended.state()).as(ended.toString()).isEqualTo(Training.State.SUCCEEDED);
    ModelVersion version = client.get("/api/v1/models/fields/versions/1").as(ModelVersion.class);
    assertThat(version.task()).isEqualTo("ki67Percent>=25");
    Dataset dataset = dataset(ended.datasetId());
    assertThat(dataset.labelField()).isEqualTo("ki67Percent");
    assertThat(dataset.excluded())
        .containsExactly(new Dataset.Exclusion(unknown, "ki67Percent is unknown"));

    Answer other = client.post("/api/v1/models/fields/versions", body("fields", split));
    assertThat(other.status()).isEqualTo(409);
    assertThat(other.detail()).contains("ki67Percent>=25", "HER2_OVER");
  }

  @Test
  void threeClassesMakeThreeVersionsOnOneDataset() {
    Cohort.Split split = cohort.create("three", 82);
    Map<String, Object> body = body("three", split);
    body.put("task", "HER2");
    Training ended = train("three", body);
    assertThat(ended.versions())
        .as(ended.toString())
        .containsExactly(
            new ModelReference("three-over", 1),
            new ModelReference("three-low", 1),
            new ModelReference("three-zero", 1));
    assertThat(client.post("/api/v1/models/three-low/versions", body("three", split)).status())
        .isEqualTo(409);
  }

  @Test
  void aPatientIsInOnePartAlone() {
    Cohort.Split split = cohort.create("patients", 83);
    UUID first = split.training().getFirst();
    UUID second = split.validation().getFirst();
    cohort.put(
        cohort.patientOf(Cohort.known(second, "patients", "one", Her2Status.OVER, random), first));
    Answer refused = client.post("/api/v1/models/patients/versions", body("patients", split));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.detail()).contains("one patient", first.toString(), second.toString());

    Map<String, Object> ruled = body("patients", split);
    ruled.put("split", rule("two"));
    Dataset dataset = dataset(train("patients", ruled).datasetId());
    assertThat(dataset.training().contains(first)).isEqualTo(dataset.training().contains(second));
    assertThat(dataset.validation().contains(first))
        .isEqualTo(dataset.validation().contains(second));
  }

  @Test
  void readingsOfTrainingCasesAreFrozenAndColumnsChosenByModality() {
    Cohort.Split split = cohort.create("readings", 84);
    for (UUID id : split.all()) {
      cohort.reading(id, "readings", "Reader 1", 2, random);
      cohort.reading(id, "readings", "Reader 2", 1, random);
    }
    Map<String, Object> body = body("readings", split);
    body.put("columns", Map.of("modalities", List.of("PET")));
    Answer answer = client.post("/api/v1/models/readings/versions", body);
    assertThat(answer.status()).as(answer.toString()).isEqualTo(202);
    Dataset dataset = dataset(answer.as(Training.class).datasetId());
    assertThat(dataset.readings()).isEqualTo(split.training().size());
    assertThat(dataset.columns()).isEqualTo(Cohort.COLUMNS / 2);

    body.put("columns", Map.of("modalities", List.of("MR")));
    assertThat(client.post("/api/v1/models/readings/versions", body).detail())
        .contains("MR is none of [CT, PET]");
    body.put("columns", Map.of("voi", "liver"));
    assertThat(client.post("/api/v1/models/readings/versions", body).code())
        .isEqualTo("NOT_EXTRACTED");
  }

  @Test
  void filtersKeepCasesOutAndSayHowMany() {
    Cohort.Split split = cohort.create("filtered", 85);
    Map<String, Object> body = body("filtered", split);
    body.put("cases", Map.of("institutions", List.of("one")));
    Dataset dataset = dataset(train("filtered", body).datasetId());
    assertThat(dataset.external()).isEmpty();
    assertThat(dataset.excluded())
        .hasSize(split.external().size())
        .allMatch(each -> each.reason().equals("institution is none of [one]"));

    body.put("cases", Map.of("institutions", List.of("two"), "ageTo", 30));
    assertThat(client.post("/api/v1/models/filtered/versions", body).detail())
        .contains("cases.institutions kept out 42", "cases.ageTo kept out 15");
    body.put("cases", Map.of("ageFrom", 60, "ageTo", 50));
    assertThat(client.post("/api/v1/models/filtered/versions", body).detail())
        .contains("cases.ageFrom 60 is above cases.ageTo 50");
    body.put("cases", Map.of("institutions", List.of("one")));
    body.put("split", rule("two"));
    assertThat(client.post("/api/v1/models/filtered/versions", body).detail())
        .contains("names two, which cases.institutions [one] keeps out");
  }

  @Test
  void aTrainingIsRepeatedBitForBit() {
    Cohort.Split split = cohort.create("repeated", 86);
    Map<String, Object> body = body("repeated", split);
    body.put("classifier", "RF");
    Training first = train("repeated", body);
    Answer asked = client.post("/api/v1/trainings/" + first.id() + "/repetition", Map.of());
    assertThat(asked.status()).isEqualTo(202);
    Training second = client.ended(asked.as(Training.class).id());
    assertThat(second.versions()).containsExactly(new ModelReference("repeated", 2));
    assertThat(second.datasetId()).isEqualTo(first.datasetId());
    String digest = version("repeated", 1).provenance().get("scoreDigest");
    assertThat(version("repeated", 2).provenance()).containsEntry("scoreDigest", digest);
    String nobody = "/api/v1/trainings/" + UUID.randomUUID() + "/repetition";
    assertThat(client.post(nobody, Map.of()).status()).isEqualTo(404);
  }

  @Test
  void datasetsAreListedComparedAndGivenAsCsv() {
    Cohort.Split split = cohort.create("contrasted", 87);
    UUID one = queued("contrasted", body("contrasted", split));
    List<UUID> training = new ArrayList<>(split.training());
    UUID moved = training.removeLast();
    UUID left = training.removeLast();
    List<UUID> validation = new ArrayList<>(split.validation());
    validation.add(moved);
    Map<String, Object> other =
        body("contrasted", new Cohort.Split(training, validation, split.external()));
    other.put("columns", Map.of("modalities", List.of("CT")));
    UUID two = queued("contrasted", other);

    DatasetComparison comparison =
        client.get("/api/v1/datasets/" + one + "/comparison/" + two).as(DatasetComparison.class);
    assertThat(comparison.onlyInA()).containsExactly(left);
    assertThat(comparison.onlyInB()).isEmpty();
    assertThat(comparison.moved())
        .extracting(DatasetComparison.Moved::caseId)
        .containsExactly(moved);
    assertThat(comparison.columnsOnlyInA()).hasSize(Cohort.COLUMNS / 2);
    assertThat(comparison.differing()).isZero();
    assertThat(comparison.values()).isEqualTo(56L * Cohort.COLUMNS / 2);
    assertThat(comparison.largestRelativeDifference()).isNull();

    var page = client.get("/api/v1/datasets?limit=1").body();
    assertThat(page.at("/items/0/id").asString()).isEqualTo(two.toString());
    String cursor = page.at("/nextCursor").asString();
    assertThat(client.get("/api/v1/datasets?limit=1&cursor=" + cursor).body().at("/items/0/id"))
        .isNotEqualTo(page.at("/items/0/id"));

    List<String> lines =
        client.text("/api/v1/datasets/" + one + "/matrix", "text/csv").lines().toList();
    assertThat(lines).hasSize(1 + split.all().size());
    assertThat(lines.getFirst()).startsWith("caseId,split,her2,ct_original_firstorder_0,pet_");
    assertThat(lines.get(1)).startsWith(split.training().getFirst() + ",TRAINING,OVER,");
    assertThat(lines.get(1).split(",", -1)).hasSize(3 + Cohort.COLUMNS);
    List<String> clinical =
        client
            .text("/api/v1/datasets/" + one + "/matrix?clinical=true", "text/csv")
            .lines()
            .toList();
    assertThat(clinical.getFirst())
        .startsWith("caseId,split,her2,institution,histology,ER,PR,AGE,KI67,ct_original");
    assertThat(clinical.get(1).split(",", -1)).hasSize(9 + Cohort.COLUMNS);
    assertThat(clinical.get(1).split(",", -1)[3]).isEqualTo("one");
  }

  @Test
  void settingsThatCannotWorkAreRefusedBeforeAnythingIsQueued() {
    Cohort.Split split = cohort.create("settings", 88);
    List<Double> thousand = new ArrayList<>();
    for (int i = 1; i <= 1000; i++) {
      thousand.add((double) i);
    }
    Map<String, Object> space = Map.of("trees", thousand, "depth", thousand, "minNode", thousand);
    refused(
        split,
        Map.of("classifier", "RF", "fit", Map.of("searchSpace", space)),
        "1,000,000,000 points");
    refused(
        split, Map.of("fit", Map.of("searchSpace", Map.of("k", List.of(3)))), "k is none of [C]");
    refused(split, Map.of("fit", Map.of("searchSpace", Map.of("C", List.of(-1)))), "not -1.");
    refused(
        split, Map.of("validation", Map.of("scheme", "NESTED_K_FOLD")), "needs fit.searchSpace");
    refused(split, Map.of("validation", Map.of("scheme", "TWICE")), "TWICE is none of");
    refused(split, Map.of("validation", Map.of("folds", 10)), "smallest class has 9 patients");
    refused(split, Map.of("validation", Map.of("folds", 1)), "validation.folds must be 2 to 20");
    refused(
        split,
        Map.of("selection", Map.of("agreement", Map.of("apply", true))),
        "no training case has repeated readings");
    refused(
        split,
        Map.of("selection", Map.of("agreement", Map.of("apply", true, "form", "ICC(2,1)"))),
        "ICC(2,1) is none of [ICC(1,1), ICC(A,1)");
    refused(
        split,
        Map.of("selection", Map.of("combat", Map.of())),
        "training cases of two institutions");
    refused(
        split, Map.of("covariates", List.of("HISTOLOGY=ductal")), "HISTOLOGY=ductal is unknown");
    Map<String, Object> alone =
        Map.of(
            "validation",
            Map.of("scheme", "LEAVE_ONE_INSTITUTION_OUT"),
            "cases",
            Map.of("institutions", List.of("one")));
    refused(split, alone, "two institutions or more; there is [one]");
    assertThat(client.get("/api/v1/models/settings/versions/1").status()).isEqualTo(404);
  }

  private void refused(Cohort.Split split, Map<String, Object> change, String words) {
    Map<String, Object> body = body("settings", split);
    body.putAll(change);
    Answer answer = client.post("/api/v1/models/settings/versions", body);
    assertThat(answer.status()).as(answer.toString()).isEqualTo(422);
    assertThat(answer.detail()).contains(words);
  }

  private UUID queued(String model, Map<String, Object> body) {
    Answer answer = client.post("/api/v1/models/" + model + "/versions", body);
    assertThat(answer.status()).as(answer.toString()).isEqualTo(202);
    return answer.as(Training.class).datasetId();
  }

  private Training train(String model, Map<String, Object> body) {
    Answer answer = client.post("/api/v1/models/" + model + "/versions", body);
    assertThat(answer.status()).as(answer.toString()).isEqualTo(202);
    return client.ended(answer.as(Training.class).id());
  }

  private ModelVersion version(String model, int version) {
    return client.get("/api/v1/models/" + model + "/versions/" + version).as(ModelVersion.class);
  }

  private Dataset dataset(UUID id) {
    return client.get("/api/v1/datasets/" + id).as(Dataset.class);
  }

  private static Map<String, Object> rule(String external) {
    return Map.of("rule", Map.of("externalInstitutions", List.of(external), "seed", 3));
  }

  private static Map<String, Object> body(String cohort, Cohort.Split split) {
    return new HashMap<>(
        Map.of(
            "task",
            "HER2_OVER",
            "classifier",
            "LR",
            "profile",
            Cohort.PROFILE,
            "cohort",
            cohort,
            "split",
            split.request(),
            "validation",
            Map.of("permutations", 2)));
  }
}
