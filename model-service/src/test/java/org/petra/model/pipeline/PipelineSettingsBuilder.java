package org.petra.model.pipeline;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.petra.contracts.model.Classifier;
import org.petra.model.classifier.CalibrationMethod;
import org.petra.model.classifier.ClassWeights;

/** Settings for tests: the study's steps with 4 columns and no tuning, unless said otherwise. */
public final class PipelineSettingsBuilder {

  private final Classifier classifier;
  private AgreementSettings agreement = AgreementSettings.STUDY;
  private @Nullable Double correlationLimit;
  private UnivariateSettings univariate = UnivariateSettings.STUDY;
  private int count = 4;
  private @Nullable CombatSettings combat;
  private boolean imputation;
  private Map<String, List<Double>> searchSpace = Map.of();
  private ClassWeights weights = ClassWeights.NONE;
  private CalibrationMethod calibration;
  private long seed = 11;

  public PipelineSettingsBuilder(Classifier classifier) {
    this.classifier = classifier;
    this.calibration =
        classifier == Classifier.SVM ? CalibrationMethod.PLATT : CalibrationMethod.NONE;
  }

  public PipelineSettingsBuilder with(AgreementSettings value) {
    agreement = value;
    return this;
  }

  public PipelineSettingsBuilder withCorrelationLimit(double value) {
    correlationLimit = value;
    return this;
  }

  public PipelineSettingsBuilder with(UnivariateSettings value) {
    univariate = value;
    return this;
  }

  public PipelineSettingsBuilder withCount(int value) {
    count = value;
    return this;
  }

  public PipelineSettingsBuilder with(CombatSettings value) {
    combat = value;
    return this;
  }

  public PipelineSettingsBuilder withImputation() {
    imputation = true;
    return this;
  }

  public PipelineSettingsBuilder with(Map<String, List<Double>> space) {
    searchSpace = space;
    return this;
  }

  public PipelineSettingsBuilder with(ClassWeights value) {
    weights = value;
    return this;
  }

  public PipelineSettingsBuilder with(CalibrationMethod value) {
    calibration = value;
    return this;
  }

  public PipelineSettingsBuilder withSeed(long value) {
    seed = value;
    return this;
  }

  public PipelineSettings build() {
    return new PipelineSettings(
        classifier,
        agreement,
        correlationLimit,
        univariate,
        count,
        combat,
        imputation,
        new FitSettings(searchSpace, 5, weights, calibration),
        seed);
  }
}
