package org.petra.model.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.petra.contracts.model.Classifier;
import org.petra.contracts.model.Label;
import org.petra.contracts.model.ModelReference;
import org.petra.contracts.model.PredictionResponse.Prediction;
import org.petra.model.classifier.Calibration;
import org.petra.model.classifier.CalibrationMethod;
import org.petra.model.classifier.ClassWeights;
import org.petra.model.classifier.ClassifierSettings;
import org.petra.model.classifier.FitParameters;
import org.petra.model.classifier.FittedClassifier;
import org.petra.model.classifier.FittedModel;
import org.petra.model.classifier.Harmonization;
import org.petra.model.classifier.Preparation;
import org.petra.model.registry.StoredVersion;
import org.petra.model.registry.VersionDescription;
import org.petra.statistics.FeatureTable;
import org.petra.statistics.domain.TrainingDomain;
import org.petra.statistics.harmonization.ComBat;
import org.petra.statistics.transform.Imputation;
import org.petra.statistics.transform.Standardizer;
import org.petra.support.problem.ProblemException;

class ServedModelTest {

  /** Additions of four numbers below 10 in another order. */
  private static final Offset<Double> ROUNDING = Offset.offset(1e-12);

  private static final List<String> NAMES = List.of("a", "b", "c", "d");
  private static final int ROWS = 60;
  private static final Random RANDOM = new Random(4);
  private static final boolean[] POSITIVE = new boolean[ROWS];
  private static final FeatureTable TRAINING = training();
  private static final List<String> INSTITUTIONS =
      IntStream.range(0, ROWS).mapToObj(row -> row % 2 == 0 ? "one" : "two").toList();

  @ParameterizedTest
  @EnumSource
  void contributionsOfAHarmonisedAndCalibratedModelSumToItsPrediction(Classifier classifier) {
    ServedModel model = served(classifier, harmonization("one"), CalibrationMethod.PLATT);
    boolean probability = model.contributionMethod().endsWith("scale: probability");
    assertThat(probability).isEqualTo(classifier == Classifier.KNN || classifier == Classifier.SVM);
    Prediction one = model.predict(row("one"));
    Prediction two = model.predict(row("two"));
    assertThat(one.contributions()).isNotEqualTo(two.contributions());
    double sum = one.contributions().stream().reduce(one.base(), Double::sum);
    if (probability) {
      assertThat(sum).isCloseTo(one.probability(), ROUNDING);
    } else {
      assertThat(model.contributionMethod()).endsWith("before calibration");
    }
  }

  @Test
  void aRowOfAnInstitutionThatTheModelCannotHarmoniseIsNamed() {
    ServedModel model = served(Classifier.LR, harmonization(null), CalibrationMethod.NONE);
    assertThat(model.needsInstitution()).isTrue();
    assertThat(model.needsRecord()).isTrue();
    assertThatThrownBy(() -> model.predict(row("three")))
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.code()).isEqualTo("UNSEEN_INSTITUTION"))
        .hasMessageStartingWith("rows[0]: ")
        .hasMessageContaining("three");
    assertThatThrownBy(() -> model.predict(row(null)))
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.code()).isEqualTo("MISSING_FEATURE"))
        .hasMessageStartingWith("rows[0]: ");
    ServedModel lenient = served(Classifier.LR, harmonization("one"), CalibrationMethod.NONE);
    assertThat(lenient.predict(row("three"))).isEqualTo(lenient.predict(row("one")));
  }

  @Test
  void nullIsFilledWhereTheModelFillsAndANameThatIsNotThereIsRefused() {
    Harmonization filling = new Harmonization(Imputation.median(TRAINING).get(), null, false);
    ServedModel model = served(Classifier.LR, filling, CalibrationMethod.NONE);
    Map<String, @Nullable Object> row = new HashMap<>(Map.of("a", 1, "b", 1, "c", 1));
    assertThatThrownBy(() -> model.probabilities(List.of(row)))
        .hasMessage("rows[0] has no value for d.");
    row.put("d", null);
    assertThat(model.probabilities(List.of(row))).hasSize(1);
    ServedModel strict = served(Classifier.LR, Harmonization.NONE, CalibrationMethod.NONE);
    assertThatThrownBy(() -> strict.probabilities(List.of(row)))
        .hasMessage("rows[0] has no value for d.");
  }

  private static InputRow row(@Nullable String institution) {
    return new InputRow(
        "rows[0]", null, null, institution, List.of(0.3, -1.0, 0.8, 1.1), List.of());
  }

  private static Harmonization harmonization(@Nullable String reference) {
    return new Harmonization(
        null, ComBat.fit(TRAINING, INSTITUTIONS, reference).get(), reference != null);
  }

  private static ServedModel served(
      Classifier classifier, Harmonization harmonization, CalibrationMethod method) {
    FeatureTable harmonised = harmonization.apply(TRAINING, INSTITUTIONS);
    Preparation preparation = new Preparation(harmonization, Standardizer.fit(harmonised).get());
    FeatureTable prepared = preparation.apply(TRAINING, INSTITUTIONS);
    ClassifierSettings settings =
        new ClassifierSettings(classifier, Map.of(), ClassWeights.NONE, 9);
    FittedClassifier fitted = FittedClassifier.fit(settings, prepared, POSITIVE);
    Calibration calibration =
        method == CalibrationMethod.NONE
            ? Calibration.none(settings, POSITIVE)
            : Calibration.fit(method, fitted.scores(prepared), POSITIVE);
    FitParameters parameters =
        new FitParameters(preparation, 0, calibration, TrainingDomain.fit(harmonised).get());
    VersionDescription description =
        new VersionDescription(
            new Label("HER2_LOW", "her2", List.of("LOW"), null),
            classifier,
            true,
            "profile",
            NAMES,
            0,
            List.of(),
            0.5,
            Map.of(),
            Map.of());
    return new ServedModel(
        new StoredVersion(
            new ModelReference("served", 1), new UUID(0, 1), description, Instant.EPOCH),
        FittedModel.of(parameters, fitted));
  }

  private static FeatureTable training() {
    double[][] values = new double[ROWS][NAMES.size()];
    for (int row = 0; row < ROWS; row++) {
      POSITIVE[row] = row % 3 == 0;
      double shift = (POSITIVE[row] ? 1 : 0) + (row % 2 == 0 ? 0 : 2);
      Arrays.setAll(values[row], column -> RANDOM.nextGaussian() + shift);
    }
    return FeatureTable.ofRows(NAMES, values);
  }
}
