package org.petra.model.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.petra.contracts.model.Classifier;
import org.petra.contracts.model.SelectionRequest;
import org.petra.contracts.model.SplitRequest;
import org.petra.contracts.model.Task;
import org.petra.contracts.model.TrainingRequest;
import org.petra.model.dataset.Covariate;

class TrainingSettingsTest {

  @Test
  void defaultsAreTheStudys() {
    assertThat(settings(Task.HER2_OVER).features()).isEqualTo(8);
    assertThat(settings(Task.HER2_LOW).features()).isEqualTo(10);
    assertThat(settings(Task.HER2_ZERO).features()).isEqualTo(2);
    assertThat(settings(Task.HER2_ZERO).alpha()).isEqualTo(0.05);
    assertThat(settings(Task.HER2_ZERO).seed()).isEqualTo(20250101);
    assertThat(settings(Task.HER2_ZERO).covariates()).containsExactly(Covariate.ER, Covariate.PR);
  }

  @Test
  void emptyListOfCovariatesMeansNone() {
    var split = new SplitRequest(null, new SplitRequest.Rule(List.of(), null, 1));
    var request =
        new TrainingRequest(
            Task.HER2_LOW,
            null,
            Classifier.RF,
            "p",
            "c",
            split,
            null,
            null,
            new SelectionRequest(
                null, null, new SelectionRequest.Univariate(true, null, null, 0.1), 3, null, null),
            List.of(),
            null,
            null,
            7L);
    assertThat(TrainingSettings.of(request))
        .isEqualTo(new TrainingSettings(Task.HER2_LOW, Classifier.RF, 3, 0.1, List.of(), 7));
  }

  private static TrainingSettings settings(Task task) {
    var split = new SplitRequest(null, new SplitRequest.Rule(List.of(), null, 1));
    return TrainingSettings.of(TrainingRequest.of(task, Classifier.LR, "p", "c", split));
  }
}
