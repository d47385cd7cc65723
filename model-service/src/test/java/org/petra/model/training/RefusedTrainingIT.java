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
import org.petra.contracts.cases.ClinicalRecord;
import org.petra.contracts.cases.Her2Status;
import org.petra.contracts.model.Classifier;
import org.petra.contracts.model.Dataset;
import org.petra.contracts.model.ModelVersion;
import org.petra.contracts.model.SelectionRequest;
import org.petra.contracts.model.SplitRequest;
import org.petra.contracts.model.Task;
import org.petra.contracts.model.TrainingRequest;
import org.petra.model.Client;
import org.petra.model.Client.Answer;
import org.petra.model.Cohort;
import org.petra.model.ModelServiceTest;
import org.springframework.beans.factory.annotation.Autowired;

@ModelServiceTest
class RefusedTrainingIT {

  @Autowired private Client client;
  @Autowired private Cohort cohort;

  private final Random random = new Random(99);

  @Test
  void fewerThanFourCasesOnOneSideOfAPartAreRefusedWithTheCounts() {
    Cohort.Split split = cohort.create("few", 11);
    // The first nine of a part are three of each class.
    var short2 =
        new Cohort.Split(split.training(), split.validation().subList(0, 9), split.external());
    Answer answer = ask("few", request("few", short2.request()));
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.code()).isEqualTo("TOO_FEW_CASES");
    assertThat(answer.detail()).contains("validation has 3 of the class and 6 of the rest");
    assertThat(answer.detail()).doesNotContain("training has", "external has");
  }

  @Test
  void emptyExternalPartIsAllowedAndEmptyValidationPartWhereCrossValidationJudges() {
    Cohort.Split split = cohort.create("parts", 12);
    var noExternal = new Cohort.Split(split.training(), split.validation(), List.of());
    assertThat(ask("parts", request("parts", noExternal.request())).status()).isEqualTo(202);
    var noValidation = new Cohort.Split(split.training(), List.of(), split.external());
    assertThat(ask("parts", request("parts", noValidation.request())).status()).isEqualTo(202);
    Map<String, Object> bySplit = body();
    bySplit.put("cohort", "parts");
    bySplit.put("split", noValidation.request());
    bySplit.put("validation", Map.of("scheme", "SPLIT"));
    Answer refused = client.post("/api/v1/models/parts/versions", bySplit);
    assertThat(refused.code()).isEqualTo("TOO_FEW_CASES");
    assertThat(refused.detail()).contains("validation has 0 of the class and 0 of the rest");
  }

  @Test
  void unknownReceptorIsRefusedNamingTheCases() {
    Cohort.Split split = cohort.create("receptor", 13);
    UUID lacking = split.external().getFirst();
    cohort.put(
        new ClinicalCase(
            lacking,
            lacking,
            "receptor",
            true,
            new ClinicalRecord(50, null, true, 20.0, 3, null, null, "two"),
            Her2Status.OVER,
            null));
    Answer answer = ask("receptor", request("receptor", split.request()));
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.code()).isEqualTo("MISSING_FEATURE");
    assertThat(answer.detail()).contains("ER is unknown for " + lacking).doesNotContain("PR");
  }

  @Test
  void unknownCaseIsNotFoundAndCaseWithoutVectorIsNotExtracted() {
    Cohort.Split split = cohort.create("missing", 14);
    UUID nobody = UUID.randomUUID();
    Answer unknown = ask("missing", request("missing", with(split, nobody)));
    assertThat(unknown.status()).isEqualTo(404);
    assertThat(unknown.detail()).contains(nobody.toString());

    cohort.put(Cohort.known(nobody, "missing", "one", Her2Status.LOW, random));
    Answer without = ask("missing", request("missing", with(split, nobody)));
    assertThat(without.status()).isEqualTo(422);
    assertThat(without.code()).isEqualTo("NOT_EXTRACTED");
    assertThat(without.detail()).contains("1 of 58 cases").contains(nobody.toString());

    Answer profile =
        ask(
            "missing",
            TrainingRequest.of(
                Task.HER2_OVER, Classifier.LR, "no-such-profile", "missing", split.request()));
    assertThat(profile.code()).isEqualTo("NOT_EXTRACTED");
    assertThat(profile.detail()).contains("57 of 57").contains("no-such-profile");
  }

  @Test
  void unlabelledCaseIsLeftOutWithItsReason() {
    Cohort.Split split = cohort.create("unlabelled", 15);
    UUID without = UUID.randomUUID();
    cohort.put(
        new ClinicalCase(
            without, without, "unlabelled", true, null, null, "IHC 2+ without a FISH result"));
    client.train("unlabelled", request("unlabelled", with(split, without)));
    ModelVersion version =
        client.get("/api/v1/models/unlabelled/versions/1").as(ModelVersion.class);
    Dataset dataset = client.get("/api/v1/datasets/" + version.datasetId()).as(Dataset.class);
    assertThat(dataset.excluded())
        .containsExactly(new Dataset.Exclusion(without, "IHC 2+ without a FISH result"));
    assertThat(dataset.training()).isEqualTo(split.training());
  }

  @Test
  void caseListedTwiceOrOfAnotherCohortIsRefused() {
    Cohort.Split split = cohort.create("twice", 16);
    UUID first = split.validation().getFirst();
    Answer twice = ask("twice", request("twice", with(split, first)));
    assertThat(twice.status()).isEqualTo(422);
    assertThat(twice.detail()).contains("listed twice: " + first);
    UUID other = cohort.add("elsewhere", "one", Her2Status.LOW, random);
    assertThat(ask("twice", request("twice", with(split, other))).detail())
        .contains("Not of the cohort twice: " + other);
  }

  @Test
  void fieldsOutOfTheirRangesAreNamed() {
    refused(
        Map.of("selection", Map.of("univariate", Map.of("apply", true, "alpha", 1.5))),
        422,
        "selection.univariate.alpha must be above 0 and below 1");
    refused(Map.of("selection", Map.of("count", 0)), 422, "selection.count must be 1 to 100");
    refused(Map.of("covariates", List.of("ER", "SIZE")), 422, "covariates: SIZE is none of");
    refused(Map.of("split", Map.of()), 422, "split has neither lists nor a rule");
    refused(Map.of("classifer", "RF"), 400, "classifer is no field here; there are [");
    refused(Map.of("task", "HER3"), 400, "task must be one of [HER2_OVER, HER2_LOW");
    refused(
        Map.of("validation", Map.of("folds", 2.5)), 400, "validation.folds must be a whole number");
    List<UUID> withNull = new ArrayList<>();
    withNull.add(null);
    var lists = Map.of("training", withNull, "validation", List.of(), "external", List.of());
    refused(Map.of("split", Map.of("lists", lists)), 400, "An entry of split.lists.training");
    Map<String, Object> withoutTask = body();
    withoutTask.remove("task");
    assertThat(client.post("/api/v1/models/range/versions", withoutTask).detail())
        .isEqualTo("task is missing; give task or label.");
    assertThat(client.post("/api/v1/models/-range/versions", body()).code())
        .isEqualTo("OUT_OF_RANGE");
  }

  @Test
  void aValueOfAnotherTypeIsNeverTakenForTheOneThatIsMeant() {
    refused(Map.of("task", 1), 400, "task must be one of [HER2_OVER");
    refused(Map.of("classifier", 0), 400, "classifier must be one of [LR");
    refused(Map.of("seed", "7"), 400, "seed must be a whole number of 64 bits");
    refused(Map.of("validation", Map.of("folds", "5")), 400, "validation.folds must be a whole");
    refused(
        Map.of("fit", Map.of("searchSpace", Map.of("C", List.of("1")))),
        400,
        "fit.searchSpace.C[0] must be a number");
    refused(Map.of("cases", Map.of("erPositive", "true")), 400, "cases.erPositive must be true");
  }

  @Test
  void aRefusalOfALongOrLargeValueCanBeRead() {
    refused(Map.of("profile", "x".repeat(201)), 422, "profile must be a name of at most 200");
    refused(Map.of("fit", Map.of("searchSpace", Map.of("C", List.of(1e308)))), 422, "not 1.0E308");
    Map<String, Object> byLabel = Map.of("field", "her2", "positive", List.of("over"));
    Map<String, Object> body = body();
    body.remove("task");
    body.put("label", byLabel);
    assertThat(client.post("/api/v1/models/range/versions", body).detail())
        .isEqualTo("label.positive: her2 cannot be over; it takes [OVER, LOW, ZERO].");
  }

  @Test
  void casesOfWhichNoneCanBeLabelledAreSaidToBeSo() {
    UUID without = UUID.randomUUID();
    cohort.put(new ClinicalCase(without, without, "nolabel", true, null, null, "no record"));
    Map<String, Object> body = body();
    body.put("cohort", "nolabel");
    Answer none = client.post("/api/v1/models/nolabel/versions", body);
    assertThat(none.code()).isEqualTo("TOO_FEW_CASES");
    assertThat(none.detail())
        .startsWith("None of the 1 cases has a value of her2, such as " + without + ": no record.");
    var empty = Map.of("training", List.of(), "validation", List.of(), "external", List.of());
    body.put("split", Map.of("lists", empty));
    assertThat(client.post("/api/v1/models/nolabel/versions", body).detail())
        .isEqualTo("split.lists names no case.");
  }

  @Test
  void aFeatureThatSomeCasesLackIsRefusedNamingBothUnlessImputationFillsIt() {
    Cohort.Split split = cohort.create("lacking", 18);
    UUID lacking = cohort.addLacking("lacking", 7);
    Answer answer = ask("lacking", request("lacking", with(split, lacking)));
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.code()).isEqualTo("MISSING_FEATURE");
    assertThat(answer.detail())
        .contains("No value for pet_original_firstorder_7 in the cases " + lacking)
        .contains("selection.imputation");
    TrainingRequest plain = request("lacking", with(split, lacking));
    TrainingRequest imputed =
        new TrainingRequest(
            plain.task(),
            null,
            plain.classifier(),
            plain.profile(),
            plain.cohort(),
            plain.split(),
            null,
            null,
            new SelectionRequest(null, null, null, null, null, true),
            null,
            null,
            null,
            null);
    assertThat(client.train("lacking", imputed).code()).isNull();
  }

  @Test
  void aParameterThatCannotBeReadIsNamedWithWhatBelongsThereAndNotQuoted() {
    Answer day = client.get("/api/v1/models/m/aliases/champion?on=yesterday");
    assertThat(day.status()).isEqualTo(400);
    assertThat(day.detail()).isEqualTo("on must be a date such as 2026-11-24.");
    assertThat(client.get("/api/v1/trainings/JaneDoe").detail())
        .startsWith("id must be an id such as")
        .doesNotContain("JaneDoe");
  }

  @Test
  void trainingThatSelectsNothingFailsWithItsReason() {
    Cohort.Split split = cohort.create("nothing", 17);
    var ended =
        client.train(
            "nothing",
            new TrainingRequest(
                Task.HER2_OVER,
                null,
                Classifier.LR,
                Cohort.PROFILE,
                "nothing",
                split.request(),
                null,
                null,
                new SelectionRequest(
                    null,
                    null,
                    new SelectionRequest.Univariate(true, null, null, 1e-300),
                    null,
                    null,
                    null),
                null,
                null,
                null,
                null));
    assertThat(ended.code()).isEqualTo("NO_FEATURE_SELECTED");
    assertThat(ended.version()).isNull();
    assertThat(client.delete("/api/v1/trainings/" + ended.id()).code()).isEqualTo("CONFLICT");
  }

  private void refused(Map<String, Object> change, int status, String words) {
    Map<String, Object> body = body();
    body.putAll(change);
    Answer answer = client.post("/api/v1/models/range/versions", body);
    assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
    assertThat(answer.detail()).contains(words);
  }

  private static Map<String, Object> body() {
    return new HashMap<>(
        Map.of(
            "task",
            "HER2_OVER",
            "classifier",
            "LR",
            "profile",
            Cohort.PROFILE,
            "cohort",
            "range",
            "split",
            Map.of("rule", Map.of("externalInstitutions", List.of(), "seed", 1))));
  }

  private Answer ask(String model, TrainingRequest request) {
    return client.post("/api/v1/models/" + model + "/versions", request);
  }

  private static TrainingRequest request(String name, SplitRequest split) {
    return Cohort.request(Task.HER2_OVER, Classifier.LR, name, split);
  }

  private static SplitRequest with(Cohort.Split split, UUID more) {
    List<UUID> training = new ArrayList<>(split.training());
    training.add(more);
    return new Cohort.Split(training, split.validation(), split.external()).request();
  }
}
