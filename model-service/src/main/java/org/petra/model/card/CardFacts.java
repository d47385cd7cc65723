package org.petra.model.card;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.petra.contracts.model.Dataset;
import org.petra.contracts.model.Evaluation.SplitEvaluation;
import org.petra.contracts.model.Label;
import org.petra.contracts.model.Validation;
import org.petra.model.registry.StoredEvaluation;
import org.petra.model.registry.StoredVersion;
import org.petra.model.registry.VersionDescription;

/** Puts a card together; pure. */
final class CardFacts {

  private static final int SHOWN_FEATURES = 30;

  private CardFacts() {}

  /** The card of a version. */
  static ModelCard of(StoredVersion version, StoredEvaluation evaluation, Dataset dataset) {
    VersionDescription description = version.description();
    return new ModelCard(
        version.reference().name(),
        version.reference().version(),
        version.createdAt(),
        intendedUse(description.label(), description.profile()),
        description.label(),
        description.classifier(),
        description.settings(),
        description.threshold(),
        data(dataset),
        new ModelCard.Signature(
            description.radiomicFeatures(),
            description.clinicalFeatures(),
            dataset.profile(),
            dataset.profileDigest(),
            dataset.engineVersion()),
        description.selection(),
        evaluation.splits().stream().map(CardFacts::part).toList(),
        validation(evaluation.validation()),
        Limits.of(description, evaluation, dataset),
        description.provenance(),
        citation(version, dataset),
        licences());
  }

  private static String intendedUse(Label label, String profile) {
    return "Research: the probability that a case is %s (%s of the clinical field %s) rather than not, from the feature vector of the profile %s. It is no medical device, and no decision about a patient may rest on it."
        .formatted(label.name(), classOf(label), label.field(), profile);
  }

  /** The class in words, such as {@code OVER} or {@code at least 14.0}. */
  static String classOf(Label label) {
    List<String> positive = label.positive();
    return positive != null ? String.join(" or ", positive) : "at least " + label.from();
  }

  private static ModelCard.TrainingFacts data(Dataset dataset) {
    Map<String, Long> excluded =
        dataset.excluded().stream()
            .collect(
                Collectors.groupingBy(
                    Dataset.Exclusion::reason, TreeMap::new, Collectors.counting()));
    return new ModelCard.TrainingFacts(
        dataset.id(),
        dataset.cohort(),
        dataset.simulated(),
        dataset.matrixDigest(),
        dataset.labelDigest(),
        dataset.columns(),
        excluded);
  }

  private static ModelCard.PartFacts part(SplitEvaluation part) {
    return new ModelCard.PartFacts(
        part.split(),
        part.cases(),
        part.positives(),
        part.auc(),
        part.sensitivity(),
        part.specificity(),
        part.ppv(),
        part.npv(),
        part.brier(),
        part.calibration().intercept(),
        part.calibration().slope());
  }

  private static ModelCard.@Nullable ValidationFacts validation(@Nullable Validation validation) {
    return validation == null
        ? null
        : new ModelCard.ValidationFacts(
            validation.scheme(),
            validation.folds(),
            validation.repeats(),
            validation.rows(),
            validation.auc(),
            validation.trainingAuc(),
            validation.optimism(),
            validation.calibrationSlope(),
            validation.selected().stream().limit(SHOWN_FEATURES).toList(),
            validation.permutation());
  }

  private static String citation(StoredVersion version, Dataset dataset) {
    return "Petra model %s, version %d of %s, trained on the dataset %s%s."
        .formatted(
            version.reference().name(),
            version.reference().version(),
            version.createdAt().toString().substring(0, 10),
            dataset.id(),
            dataset.simulated() ? " (with simulated cases)" : "");
  }

  private static List<String> licences() {
    return List.of(
        "Petra and Tribuo, which made it: Apache-2.0.",
        "The model: as its owner says. It was derived from the cases of the dataset, and stands under what their use was agreed to.");
  }
}
