package org.petra.model.card;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.petra.contracts.model.Estimate;
import org.petra.contracts.model.ModelVersion.SelectionStep;
import org.petra.contracts.model.Validation.Permutation;
import org.petra.contracts.model.Validation.SelectionFrequency;

/** Writes a card as Markdown; the same card gives the same text. */
final class CardMarkdown {

  private final StringBuilder text = new StringBuilder();

  private CardMarkdown() {}

  static String of(ModelCard card) {
    CardMarkdown markdown = new CardMarkdown();
    markdown.head(card);
    markdown.data(card.data());
    markdown.inputs(card);
    markdown.performance(card.parts());
    markdown.validation(card.validation());
    markdown.list("Limits", card.limits());
    markdown.facts("Provenance", card.provenance());
    markdown.list("Licences", card.licences());
    markdown.line("## Citation", "", card.citation());
    return markdown.text.toString();
  }

  private void head(ModelCard card) {
    line("# %s, version %d".formatted(card.name(), card.version()), "");
    if (card.data().simulated()) {
      line("**Trained on simulated cases.**", "");
    }
    line(
        card.intendedUse(),
        "",
        "- Label: %s (%s: %s)"
            .formatted(
                cell(card.label().name()),
                card.label().field(),
                cell(CardFacts.classOf(card.label()))),
        "- Classifier: " + card.classifier(),
        "- Threshold: " + number(card.threshold()),
        "- Made: " + card.createdAt(),
        "");
    facts("Settings", card.settings());
  }

  private void data(ModelCard.TrainingFacts data) {
    line(
        "## Training data",
        "",
        "- Dataset: `" + data.datasetId() + "` of the cohort " + cell(data.cohort()),
        "- Matrix: `" + data.matrixDigest() + "`, " + data.columns() + " columns",
        "- Labels: `" + data.labelDigest() + "`");
    data.excluded()
        .forEach((reason, count) -> line("- Left out: %d, %s".formatted(count, cell(reason))));
    line("");
  }

  private void inputs(ModelCard card) {
    ModelCard.Signature signature = card.signature();
    line(
        "## Features",
        "",
        "Profile %s (`%s`), engine %s. Inputs in order:"
            .formatted(
                cell(signature.profile()), signature.profileDigest(), signature.engineVersion()),
        "");
    signature.radiomic().forEach(name -> line("1. `" + name + "`"));
    signature.clinical().forEach(name -> line("1. `" + name + "` (clinical)"));
    line("", "## Selection", "", "| step | rule | before | after |", "| --- | --- | ---: | ---: |");
    for (SelectionStep step : card.selection()) {
      line(
          "| %s | %s | %d | %d |"
              .formatted(cell(step.step()), cell(step.description()), step.before(), step.after()));
    }
    line("");
  }

  private void performance(List<ModelCard.PartFacts> parts) {
    line(
        "## Performance and calibration",
        "",
        "Estimates with 95 % intervals.",
        "",
        "| part | cases | of the class | AUC | sensitivity | specificity | PPV | NPV | Brier | calibration intercept | slope |",
        "| --- | ---: | ---: | --- | --- | --- | --- | --- | ---: | --- | --- |");
    for (ModelCard.PartFacts part : parts) {
      line(
          "| %s | %d | %d | %s | %s | %s | %s | %s | %s | %s | %s |"
              .formatted(
                  part.part(),
                  part.cases(),
                  part.positives(),
                  estimate(part.auc()),
                  estimate(part.sensitivity()),
                  estimate(part.specificity()),
                  estimate(part.ppv()),
                  estimate(part.npv()),
                  number(part.brier()),
                  estimate(part.calibrationIntercept()),
                  estimate(part.calibrationSlope())));
    }
    line("");
  }

  private void validation(ModelCard.@Nullable ValidationFacts validation) {
    line("## Validation", "");
    if (validation == null) {
      line("None beside the parts.", "");
      return;
    }
    line(
        "- Scheme: %s, %d folds, %d repeats, %d rows predicted out of fold"
            .formatted(
                validation.scheme(), validation.folds(), validation.repeats(), validation.rows()),
        "- AUC out of fold: " + estimate(validation.auc()),
        "- AUC on the training rows: " + number(validation.trainingAuc()),
        "- Optimism: " + number(validation.optimism()),
        "- Calibration slope out of fold: " + estimate(validation.calibrationSlope()));
    Permutation check = validation.permutation();
    if (check != null) {
      line(
          "- Shuffled labels, %d times: mean AUC %s, p = %s (%s)"
              .formatted(
                  check.shuffles(),
                  number(check.meanAuc()),
                  number(check.pValue()),
                  cell(check.procedure())));
    }
    line("");
    if (!validation.selected().isEmpty()) {
      line("| feature | chosen | of fits |", "| --- | ---: | ---: |");
      for (SelectionFrequency each : validation.selected()) {
        line("| `%s` | %d | %d |".formatted(each.feature(), each.chosen(), each.fits()));
      }
      line("");
    }
  }

  private void list(String title, List<String> sentences) {
    line("## " + title, "");
    sentences.forEach(sentence -> line("- " + sentence));
    line("");
  }

  private void facts(String title, Map<String, String> facts) {
    line("## " + title, "");
    facts.forEach((name, value) -> line("- %s: %s".formatted(cell(name), cell(value))));
    line("");
  }

  private void line(String... lines) {
    for (String line : lines) {
      text.append(line).append('\n');
    }
  }

  private static String estimate(Estimate estimate) {
    Double value = estimate.value();
    if (value == null) {
      return "none (" + cell(String.valueOf(estimate.absentBecause())) + ")";
    }
    return estimate.low() == null || estimate.high() == null
        ? number(value)
        : "%s (%s to %s)".formatted(number(value), number(estimate.low()), number(estimate.high()));
  }

  private static String number(@Nullable Double value) {
    return value == null ? "none" : String.format(Locale.ROOT, "%.3f", value);
  }

  /** Text that cannot end a cell or begin markup. */
  private static String cell(String words) {
    return words.replace("\n", " ").replace("|", "\\|").replace("<", "&lt;");
  }
}
