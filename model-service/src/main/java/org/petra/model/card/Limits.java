package org.petra.model.card;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.petra.contracts.model.Dataset;
import org.petra.contracts.model.Estimate;
import org.petra.contracts.model.Evaluation.SplitEvaluation;
import org.petra.contracts.model.SplitName;
import org.petra.contracts.model.Validation;
import org.petra.model.registry.StoredEvaluation;
import org.petra.model.registry.VersionDescription;

/** What speaks against trusting a version, each sentence following from a stored fact. */
final class Limits {

  /** Below this, each tenth of an AUC is one case or two. */
  private static final int FEW = 30;

  /** A tenth of the AUC's whole range above chance. */
  private static final double LARGE_OPTIMISM = 0.05;

  private static final double LEVEL = 0.05;

  /** The AUC of a coin. */
  private static final double CHANCE = 0.5;

  private final List<String> sentences = new ArrayList<>();

  private Limits() {}

  static List<String> of(
      VersionDescription description, StoredEvaluation evaluation, Dataset dataset) {
    Limits limits = new Limits();
    limits.data(dataset, description);
    limits.parts(evaluation.splits());
    limits.validation(evaluation.validation(), description.features().size());
    return List.copyOf(limits.sentences);
  }

  private void data(Dataset dataset, VersionDescription description) {
    if (dataset.simulated()) {
      say("The dataset holds simulated cases: its numbers say nothing about patients.");
    }
    say(
        "It takes vectors of the profile %s (settings %s) by engine %s; others are scored with a warning."
            .formatted(dataset.profile(), brief(dataset.profileDigest()), dataset.engineVersion()));
    if (!dataset.excluded().isEmpty()) {
      say(
          "%d cases were left out of the dataset; where that was not by chance, the numbers do not hold for such cases."
              .formatted(dataset.excluded().size()));
    }
    if (!description.clinicalFeatures().isEmpty()) {
      say(
          "A case without %s is not scored."
              .formatted(String.join(" and ", description.clinicalFeatures())));
    }
  }

  private void parts(List<SplitEvaluation> parts) {
    Set<SplitName> missing = EnumSet.allOf(SplitName.class);
    for (SplitEvaluation part : parts) {
      missing.remove(part.split());
      if (part.cases() < FEW) {
        say("The part %s has %d cases alone.".formatted(part.split(), part.cases()));
      }
      absent("The AUC's interval on the part " + part.split(), part.auc().low(), part.auc());
      Estimate slope = part.calibration().slope();
      absent("The calibration slope on the part " + part.split(), slope.value(), slope);
      if (part.split() != SplitName.TRAINING) {
        String where = "On the part " + part.split();
        atChance(where, part.auc()).ifPresent(this::say);
        miscalibrated(where, slope).ifPresent(this::say);
      }
    }
    if (!missing.isEmpty()) {
      say(
          "It was not judged on the part %s."
              .formatted(
                  missing.stream().map(SplitName::name).collect(Collectors.joining(" and "))));
    }
    say("The numbers of the part TRAINING are of the rows that it was fitted to.");
  }

  /** A warning for an AUC whose interval has 0.5 in it or below it. */
  static Optional<String> atChance(String where, Estimate auc) {
    Double low = auc.low();
    return low == null || low > CHANCE
        ? Optional.empty()
        : Optional.of(
            "%s the interval of its AUC begins at %.3f: that it ranks cases better than chance is not shown there."
                .formatted(where, low));
  }

  /** A warning for a calibration slope whose interval leaves 1 out. */
  static Optional<String> miscalibrated(String where, Estimate slope) {
    Double low = slope.low();
    Double high = slope.high();
    if (low == null || high == null || (low <= 1 && high >= 1)) {
      return Optional.empty();
    }
    return Optional.of(
        "%s its probabilities are too %s (calibration slope %.3f to %.3f, 1 is best)."
            .formatted(where, high < 1 ? "extreme" : "even", low, high));
  }

  private void validation(@Nullable Validation validation, int inputs) {
    if (validation == null || validation.rows() == 0) {
      say("It was not cross-validated.");
    }
    if (validation == null) {
      return;
    }
    atChance("In cross-validation", validation.auc()).ifPresent(this::say);
    miscalibrated("In cross-validation", validation.calibrationSlope()).ifPresent(this::say);
    Double optimism = validation.optimism();
    if (optimism != null && optimism > LARGE_OPTIMISM) {
      say(
          "On the rows that it was fitted to its AUC is %.3f above that of cross-validation."
              .formatted(optimism));
    }
    if (validation.permutation() == null) {
      say("Whether its AUC is above that of shuffled labels was not checked.");
    } else if (validation.permutation().pValue() > LEVEL) {
      say(
          "Its AUC is not clearly above that of shuffled labels (p = %.3f)."
              .formatted(validation.permutation().pValue()));
    }
    long unsteady =
        validation.selected().stream().limit(inputs).filter(f -> 2 * f.chosen() < f.fits()).count();
    if (unsteady > 0) {
      say(
          "Of its %d most often chosen features %d were chosen in fewer than half of the folds: the selection is unsteady."
              .formatted(inputs, unsteady));
    }
  }

  private void absent(String what, @Nullable Double value, Estimate estimate) {
    if (value == null) {
      String reason = estimate.absentBecause();
      say(what + " cannot be computed" + (reason == null ? "." : ": " + reason + "."));
    }
  }

  private void say(String sentence) {
    sentences.add(sentence);
  }

  private static String brief(String digest) {
    return digest.length() > 12 ? digest.substring(0, 12) : digest;
  }
}
