package org.petra.model.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.petra.contracts.model.Classifier;
import org.petra.contracts.model.CohortSummary;
import org.petra.contracts.model.Comparison;
import org.petra.contracts.model.ComparisonRequest;
import org.petra.contracts.model.Evaluation;
import org.petra.contracts.model.ModelReference;
import org.petra.contracts.model.ModelVersion;
import org.petra.contracts.model.ProposalSummary;
import org.petra.contracts.model.SplitName;
import org.petra.contracts.model.Task;
import org.petra.model.Client;
import org.petra.model.Client.Answer;
import org.petra.model.Cohort;
import org.petra.model.ModelServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@ModelServiceTest
class RegistryIT {

  @Autowired private Client client;
  @Autowired private Cohort cohort;
  @Autowired private JdbcTemplate sql;

  @Test
  void aliasPointsAtAVersionAndKeepsItsHistory() {
    Cohort.Split split = cohort.create("alias", 21);
    train("alias", split, Classifier.LR);
    train("alias", split, Classifier.KNN);
    String path = "/api/v1/models/alias/aliases/production";
    assertThat(client.get("/api/v1/models/alias/versions/@production").status()).isEqualTo(404);
    assertThat(client.put(path, Map.of("version", 1, "reason", "first")).status()).isEqualTo(200);
    assertThat(client.get("/api/v1/models/alias/versions/@production").as(ModelVersion.class))
        .satisfies(version -> assertThat(version.version()).isEqualTo(1))
        .satisfies(version -> assertThat(version.aliases()).containsExactly("production"));
    client.put(path, Map.of("version", 2, "reason", "better on validation"));
    ModelVersion now =
        client.get("/api/v1/models/alias/versions/@production").as(ModelVersion.class);
    assertThat(now.version()).isEqualTo(2);
    assertThat(now.classifier()).isEqualTo(Classifier.KNN);
    assertThat(client.get("/api/v1/models/alias/versions/1").as(ModelVersion.class).aliases())
        .isEmpty();
    assertThat(client.get(path).as(AliasAssignment[].class))
        .extracting(AliasAssignment::reason)
        .containsExactly("better on validation", "first");
    assertThat(client.put(path, Map.of("version", 3, "reason", "none")).status()).isEqualTo(404);
    assertThat(client.put(path, Map.of("version", 1, "reason", " ")).code())
        .isEqualTo("OUT_OF_RANGE");
  }

  @Test
  void listsPage() {
    Cohort.Split split = cohort.create("listed", 22);
    train("listed-a", split, Classifier.LR);
    train("listed-a", split, Classifier.LR);
    train("listed-b", split, Classifier.SVM);
    Answer first = client.get("/api/v1/models/listed-a/versions?limit=1");
    assertThat(first.body().path("items")).hasSize(1);
    String cursor = first.body().path("nextCursor").asString();
    Answer second = client.get("/api/v1/models/listed-a/versions?limit=1&cursor=" + cursor);
    assertThat(second.body().path("items").get(0).path("version").asInt()).isEqualTo(2);
    assertThat(second.body().path("nextCursor").isNull()).isTrue();
    Answer models = client.get("/api/v1/models?limit=1&cursor=listed-a");
    ModelSummary summary =
        models.json().treeToValue(models.body().path("items").get(0), ModelSummary.class);
    assertThat(summary)
        .isEqualTo(new ModelSummary("listed-b", 1, "HER2_OVER", Classifier.SVM, Map.of()));
    assertThat(client.get("/api/v1/trainings?limit=2").body().path("items")).hasSize(2);
    assertThat(client.get("/api/v1/trainings?limit=0").code()).isEqualTo("OUT_OF_RANGE");
    assertThat(client.get("/api/v1/trainings?cursor=x").status()).isEqualTo(400);
    assertThat(client.get("/api/v1/models/nobody/versions").status()).isEqualTo(404);
    assertThat(client.get("/api/v1/models/listed-a/versions/0").status()).isEqualTo(404);
  }

  @Test
  void databaseRefusesToChangeWhatIsFrozen() {
    Cohort.Split split = cohort.create("frozen", 23);
    train("frozen", split, Classifier.LR);
    for (String change :
        List.of(
            "UPDATE model_version SET version = 9 WHERE name = 'frozen'",
            "DELETE FROM model_version WHERE name = 'frozen'",
            "UPDATE dataset SET cohort = 'other' WHERE cohort = 'frozen'",
            "UPDATE dataset_row SET her2 = 'LOW'",
            "DELETE FROM dataset_row")) {
      assertThatThrownBy(() -> sql.update(change)).hasMessageContaining("is never changed");
    }
  }

  @Test
  void bestVersionIsComparedWithEachOtherOneOnEveryPart() {
    Cohort.Split split = cohort.create("compared", 24);
    List<ModelReference> references =
        List.of(
            train("compared-lr", split, Classifier.LR),
            train("compared-knn", split, Classifier.KNN),
            train("compared-rf", split, Classifier.RF));
    Comparison comparison =
        client.post("/api/v1/comparisons", new ComparisonRequest(references)).as(Comparison.class);
    assertThat(comparison.rows()).hasSize(2 * SplitName.values().length);
    ModelReference best = comparison.rows().getFirst().best();
    assertThat(comparison.rows())
        .allSatisfy(
            row -> {
              assertThat(row.best()).isEqualTo(best);
              assertThat(row.other()).isNotEqualTo(best);
              if (row.pValue() != null) {
                assertThat(row.pValue()).isBetween(0.0, 1.0);
              }
              if (row.split() == SplitName.VALIDATION) {
                assertThat(row.difference()).isGreaterThanOrEqualTo(0);
              }
              assertThat(row.difference())
                  .isEqualTo(auc(row.best(), row.split()) - auc(row.other(), row.split()));
            });
    Cohort.Split other = cohort.create("uncompared", 25);
    ModelReference elsewhere = train("uncompared", other, Classifier.LR);
    assertThat(
            client
                .post(
                    "/api/v1/comparisons",
                    new ComparisonRequest(List.of(references.getFirst(), elsewhere)))
                .code())
        .isEqualTo("UNPROCESSABLE");
  }

  @Test
  void summaryShowsTheCohortBesideTheArticle() {
    Cohort.Split split = cohort.create("shown", 26);
    train("shown", split, Classifier.LR);
    ModelVersion version = client.get("/api/v1/models/shown/versions/1").as(ModelVersion.class);
    CohortSummary summary =
        client.get("/api/v1/datasets/" + version.datasetId() + "/summary").as(CohortSummary.class);
    assertThat(summary.simulated()).isTrue();
    assertThat(summary.tables()).hasSize(3);
    assertThat(summary.tables().getFirst().cases()).containsExactly(9, 9, 9);
    assertThat(summary.tables().getFirst().rows())
        .extracting(CohortSummary.Row::characteristic)
        .containsExactly(
            "Age (years)", "SUVmax", "SUVmean", "ER positive", "PR positive", "Ki-67 ≥ 14 %");
  }

  @Test
  void summaryComparesProposedRegionsAsTheyWereWhenTheDatasetWasFrozen() {
    Cohort.Split split = cohort.create("proposed", 27);
    split.all().forEach(id -> cohort.proposal(id, 0.9));
    train("proposed", split, Classifier.LR);
    cohort.revised(split.external().getFirst(), 0.1);
    ModelVersion version = client.get("/api/v1/models/proposed/versions/1").as(ModelVersion.class);
    ProposalSummary proposals =
        client
            .get("/api/v1/datasets/" + version.datasetId() + "/summary")
            .as(CohortSummary.class)
            .ctProposals();
    assertThat(proposals.absentBecause()).isNull();
    assertThat(proposals.groups())
        .extracting(group -> group.institution() + ": " + group.cases())
        .containsExactly("null: 57", "one: 42", "two: 15");
    assertThat(proposals.groups().getFirst().dice().minimum()).isEqualTo(0.9);
  }

  @Test
  void openApiDescribesThePathsAndShowsNoTypeOfTribuo() {
    Answer description = client.get("/v3/api-docs");
    assertThat(description.status()).isEqualTo(200);
    assertThat(description.body().path("paths").propertyNames())
        .contains(
            "/api/v1/models/{name}/versions",
            "/api/v1/models/{name}/versions/{version}/predict",
            "/api/v1/models/{name}/versions/{version}/evaluation",
            "/api/v1/comparisons");
    assertThat(description.body().toString()).doesNotContainIgnoringCase("tribuo");
  }

  private double auc(ModelReference reference, SplitName split) {
    return client
        .get(
            "/api/v1/models/"
                + reference.name()
                + "/versions/"
                + reference.version()
                + "/evaluation")
        .as(Evaluation.class)
        .splits()
        .stream()
        .filter(each -> each.split() == split)
        .findFirst()
        .orElseThrow()
        .auc()
        .value();
  }

  /** Trains on the cohort whose name the model's begins with. */
  private ModelReference train(String model, Cohort.Split split, Classifier classifier) {
    return train(model, model.split("-")[0], split, classifier);
  }

  private ModelReference train(
      String model, String cohortName, Cohort.Split split, Classifier classifier) {
    var training =
        client.train(
            model, Cohort.request(Task.HER2_OVER, classifier, cohortName, split.request()));
    assertThat(training.version()).as(training.toString()).isNotNull();
    return new ModelReference(model, training.version());
  }
}
