package org.petra.model.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.petra.contracts.model.Classifier;
import org.petra.contracts.model.Evaluation;
import org.petra.contracts.model.ModelVersion;
import org.petra.contracts.model.SplitName;
import org.petra.contracts.model.Task;
import org.petra.contracts.model.Validation;
import org.petra.model.Client;
import org.petra.model.Cohort;
import org.petra.model.ModelServiceTest;
import org.springframework.beans.factory.annotation.Autowired;

@ModelServiceTest
class CardIT {

  private static final String VERSION = "/api/v1/models/carded/versions/1";

  @Autowired private Client client;
  @Autowired private Cohort cohort;

  @Test
  void cardSaysWhatIsStoredAndNothingElse() {
    train();
    ModelCard card = client.get(VERSION + "/card").as(ModelCard.class);
    ModelVersion version = client.get(VERSION).as(ModelVersion.class);
    Evaluation evaluation = client.get(VERSION + "/evaluation").as(Evaluation.class);
    assertThat(card.label()).isEqualTo(version.label());
    assertThat(card.provenance()).isEqualTo(version.provenance());
    assertThat(card.selection()).isEqualTo(version.selection());
    assertThat(card.signature().radiomic()).doesNotContain("ER", "PR");
    assertThat(card.signature().clinical()).containsExactly("ER", "PR");
    assertThat(card.signature().profileDigest()).isEqualTo("digest of a test");
    assertThat(card.parts())
        .extracting(ModelCard.PartFacts::part)
        .containsExactly(SplitName.values());
    assertThat(card.parts().getLast().auc()).isEqualTo(evaluation.splits().getLast().auc());
    assertThat(card.data().columns()).isEqualTo(Cohort.COLUMNS);
    assertThat(card.limits())
        .anySatisfy(limit -> assertThat(limit).contains("simulated"))
        .anySatisfy(limit -> assertThat(limit).contains("15 cases"));
    Validation validation = evaluation.validation();
    List<Validation.OutOfFold> rows =
        List.of(client.get(VERSION + "/predictions").as(Validation.OutOfFold[].class));
    assertThat(rows).isEqualTo(validation == null ? List.of() : validation.predictions());

    String markdown = client.text(VERSION + "/card", "text/markdown");
    assertThat(markdown)
        .startsWith("# carded, version 1\n")
        .contains("**Trained on simulated cases.**", "## Limits", card.data().matrixDigest())
        .isEqualTo(client.text(VERSION + "/card", "text/markdown"));
    String table = client.text(VERSION + "/predictions", "text/csv");
    assertThat(table.lines()).hasSize(1 + rows.size());
    assertThat(table).startsWith("caseId,fold,positive,score,probability\n");
    assertThat(client.get("/api/v1/models/carded/versions/7/card").status()).isEqualTo(404);
  }

  private void train() {
    Cohort.Split split = cohort.create("carded", 71);
    client.train(
        "carded", Cohort.request(Task.HER2_OVER, Classifier.LR, "carded", split.request()));
  }
}
