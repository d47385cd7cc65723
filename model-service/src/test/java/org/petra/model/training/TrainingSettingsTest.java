package org.petra.model.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.petra.contracts.model.Classifier;
import org.petra.contracts.model.LabelRequest;
import org.petra.contracts.model.SelectionRequest;
import org.petra.contracts.model.SplitRequest;
import org.petra.contracts.model.Task;
import org.petra.contracts.model.TrainingRequest;
import org.petra.model.classifier.CalibrationMethod;
import org.petra.model.dataset.Covariate;
import org.petra.model.pipeline.AgreementSettings;
import org.petra.model.pipeline.PipelineSettings;
import org.petra.model.pipeline.UnivariateSettings;
import org.petra.model.validation.ValidationSettings;
import org.petra.model.validation.ValidationSettings.Scheme;
import org.petra.statistics.selection.UnivariateFilter;

class TrainingSettingsTest {

  @Test
  void defaultsAreTheStudys() {
    TrainingSettings zero = settings(Task.HER2_ZERO, Classifier.LR);
    assertThat(zero.pipeline().agreement()).isEqualTo(AgreementSettings.STUDY);
    assertThat(zero.pipeline().univariate()).isEqualTo(UnivariateSettings.STUDY);
    assertThat(zero.pipeline().correlationLimit()).isNull();
    assertThat(zero.pipeline().combat()).isNull();
    assertThat(zero.pipeline().imputation()).isFalse();
    assertThat(zero.pipeline().count()).isEqualTo(2);
    assertThat(zero.pipeline().fit().calibration()).isEqualTo(CalibrationMethod.NONE);
    assertThat(zero.pipeline().seed()).isEqualTo(20250101);
    assertThat(zero.covariates()).containsExactly(Covariate.ER, Covariate.PR);
    assertThat(zero.validation())
        .isEqualTo(new ValidationSettings(Scheme.REPEATED_K_FOLD, 5, 1, 20));
    assertThat(settings(Task.HER2_OVER, Classifier.LR).pipeline().count()).isEqualTo(8);
    assertThat(settings(Task.HER2_LOW, Classifier.SVM).pipeline().count()).isEqualTo(10);
    assertThat(settings(Task.HER2_LOW, Classifier.SVM).pipeline().fit().calibration())
        .isEqualTo(CalibrationMethod.PLATT);
  }

  @Test
  void aStepThatIsGivenInPartTakesTheStudysOtherSettings() {
    var selection =
        new SelectionRequest(
            new SelectionRequest.Agreement(null, 0.9, null),
            null,
            new SelectionRequest.Univariate(null, "WELCH", null, null),
            null,
            null,
            null);
    var split = new SplitRequest(null, new SplitRequest.Rule(List.of(), null, null));
    PipelineSettings pipeline =
        TrainingSettings.of(
                new TrainingRequest(
                    Task.HER2_LOW,
                    null,
                    Classifier.LR,
                    "p",
                    "c",
                    split,
                    null,
                    null,
                    selection,
                    null,
                    null,
                    null,
                    null))
            .pipeline();
    assertThat(pipeline.agreement().use()).isEqualTo(AgreementSettings.Use.AUTO);
    assertThat(pipeline.agreement().limit()).isEqualTo(0.9);
    assertThat(pipeline.univariate().applied()).isTrue();
    assertThat(pipeline.univariate().test()).isEqualTo(UnivariateFilter.Test.WELCH);
  }

  @Test
  void threeClassesAreThreeVersionsWithTheStudysCounts() {
    List<LabelSettings> labels = settings(Task.HER2, Classifier.RF).labels();
    assertThat(labels).extracting(LabelSettings::suffix).containsExactly("-over", "-low", "-zero");
    assertThat(labels).extracting(each -> each.pipeline().count()).containsExactly(8, 10, 2);
  }

  @Test
  void whatLabelIsMadeFromIsNoInputOfItsModel() {
    assertThat(TrainingSettings.of(receptor(null)).covariates()).containsExactly(Covariate.PR);
    assertThatThrownBy(() -> TrainingSettings.of(receptor(List.of("PR", "ER"))))
        .hasMessage("covariates: ER is what the label erPositive=true is made from; leave it out.");
  }

  private static TrainingRequest receptor(@Nullable List<String> covariates) {
    return new TrainingRequest(
        null,
        new LabelRequest("erPositive", List.of("true"), null),
        Classifier.LR,
        "p",
        "c",
        new SplitRequest(null, new SplitRequest.Rule(List.of(), null, 1L)),
        null,
        null,
        null,
        covariates,
        null,
        null,
        null);
  }

  private static TrainingSettings settings(Task task, Classifier classifier) {
    var split = new SplitRequest(null, new SplitRequest.Rule(List.of(), null, 1L));
    return TrainingSettings.of(TrainingRequest.of(task, classifier, "p", "c", split));
  }
}
