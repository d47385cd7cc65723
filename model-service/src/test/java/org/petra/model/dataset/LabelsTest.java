package org.petra.model.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.petra.contracts.cases.ClinicalRecord;
import org.petra.contracts.cases.Her2Status;
import org.petra.contracts.model.Classifier;
import org.petra.contracts.model.Label;
import org.petra.contracts.model.LabelRequest;
import org.petra.contracts.model.SplitName;
import org.petra.contracts.model.SplitRequest;
import org.petra.contracts.model.Task;
import org.petra.contracts.model.TrainingRequest;
import org.petra.support.problem.ProblemException;

class LabelsTest {

  @Test
  void aLabelHasOneNameHoweverItIsAskedFor() {
    assertThat(label("her2", List.of("OVER"), null).name()).isEqualTo("HER2_OVER");
    assertThat(label("her2", List.of("ZERO", "LOW"), null).name()).isEqualTo("her2=LOW|ZERO");
    assertThat(label("erPositive", List.of("true"), null).name()).isEqualTo("erPositive=true");
    assertThat(label("ki67Percent", null, 14.0).name()).isEqualTo("ki67Percent>=14");
    assertThat(label("her2Ihc", List.of("3", "2.0"), null).name()).isEqualTo("her2Ihc=2|3");
    assertThat(label("histology", List.of("Lobular", " ductal"), null).name())
        .isEqualTo("histology=ductal|lobular");
  }

  @Test
  void rowsAreOfTheClassByValueOrFromANumber() {
    List<DatasetRow> rows =
        List.of(row(Her2Status.LOW, 13.9, "Ductal "), row(Her2Status.OVER, 14.0, "lobular"));
    assertThat(Labels.positive(label("ki67Percent", null, 14.0), rows))
        .containsExactly(false, true);
    assertThat(Labels.positive(label("histology", List.of("DUCTAL"), null), rows))
        .containsExactly(true, false);
    assertThat(Labels.positive(Labels.of(Her2Status.LOW), rows)).containsExactly(true, false);
    assertThat(Labels.classOf("histology", rows.getFirst())).contains("ductal");
    assertThat(Labels.classOf("erPositive", rows.getFirst())).isEmpty();
    assertThat(Labels.classes("her2", rows)).containsExactly("OVER", "LOW", "ZERO");
  }

  @Test
  void whatAFieldCannotHaveIsRefusedByName() {
    refused(new LabelRequest("grade", List.of("3"), null), "label.field: grade is none of");
    refused(new LabelRequest("erPositive", List.of("yes"), null), "erPositive cannot be yes");
    refused(new LabelRequest("her2", null, 2.0), "her2 takes positive");
    refused(new LabelRequest("ageYears", List.of("50"), 50.0), "both positive and from");
    refused(new LabelRequest("histology", List.of(), null), "1 to 20 values");
  }

  private static void refused(LabelRequest request, String words) {
    assertThatThrownBy(() -> Labels.of(request(request)))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining(words);
  }

  private static Label label(String field, List<String> positive, Double from) {
    return Labels.of(request(new LabelRequest(field, positive, from))).getFirst();
  }

  private static TrainingRequest request(LabelRequest label) {
    var split = new SplitRequest(null, new SplitRequest.Rule(List.of(), null, 1L));
    return new TrainingRequest(
        (Task) null,
        label,
        Classifier.LR,
        "p",
        "c",
        split,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  private static DatasetRow row(Her2Status her2, double ki67, String histology) {
    UUID id = UUID.randomUUID();
    ClinicalRecord record = new ClinicalRecord(50, null, true, ki67, null, null, histology, "one");
    return new DatasetRow(id, id, SplitName.TRAINING, her2, record, new CaseValues(null, null));
  }
}
