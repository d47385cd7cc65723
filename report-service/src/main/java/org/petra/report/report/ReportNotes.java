package org.petra.report.report;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.petra.contracts.model.Evaluation;
import org.petra.contracts.model.Validation;
import org.petra.contracts.report.Report;
import org.petra.contracts.report.ReportNote;

/** Puts the limits of a report into words; what does not apply to it is not said. */
final class ReportNotes {

  private final Report report;
  private final List<ReportNote> notes = new ArrayList<>();

  private ReportNotes(Report report) {
    this.report = report;
  }

  /** The report with its notes. */
  static Report addTo(Report report) {
    ReportNotes notes = new ReportNotes(report);
    notes.aboutUse();
    notes.aboutParts();
    notes.aboutIntervals();
    notes.aboutTests();
    notes.aboutReadings();
    notes.aboutStudy();
    return new Report(
        report.schema(),
        report.title(),
        report.simulated(),
        report.statement(),
        report.study(),
        report.dataset(),
        report.cohort(),
        report.agreement(),
        report.models(),
        report.evaluations(),
        report.comparison(),
        report.multiclass(),
        List.copyOf(notes.notes));
  }

  private void aboutUse() {
    if (report.simulated()) {
      add(
          "Simulated",
          "Images and clinical records were drawn by a program. The figures show that the calculation works, not that"
              + " the method does.");
    }
    add(
        "Research use only",
        "No model here has been approved for diagnosis or treatment decisions, and none may be used for them.");
  }

  private void aboutParts() {
    add(
        "Training part",
        "Features were chosen, and models fitted, on the training part: an AUC there is too good and is shown for"
            + " completeness. The out-of-fold AUC of cross-validation repeats every step inside each fold.");
    if (!report.comparison().rows().isEmpty() && !report.dataset().validation().isEmpty()) {
      add(
          "Choice of the best",
          "The best model of each label is the one with the highest AUC on the validation part, so its AUC there is"
              + " somewhat too good as well."
              + (report.dataset().external().isEmpty() ? "" : " The external part had no say."));
    }
    if (report.dataset().external().isEmpty()) {
      add(
          "No external part",
          "No case of another source was set aside, so nothing here says how the models do elsewhere.");
    }
    add(
        "Threshold",
        "Sensitivity, specificity and predictive values are at the threshold that was chosen on the training"
            + " part (Youden's index). Predictive values hold for the share of the class in each part, and for no other share.");
    add(
        "Few cases",
        "With few cases an AUC scatters widely from one cohort to the next; its 95 % interval says how widely. Where"
            + " an interval cannot be computed, none is given and the reason is.");
  }

  private void aboutIntervals() {
    List<String> drawn = new ArrayList<>();
    if (report.evaluations().stream().anyMatch(each -> each.validation() != null)) {
      drawn.add("the AUC out of fold");
    }
    if (!report.multiclass().isEmpty()) {
      drawn.add("the means over classes");
    }
    add(
        "Intervals",
        "DeLong's of an AUC, and Clopper and Pearson's of a share, take cases to be independent, which those of one patient are"
            + " not."
            + (drawn.isEmpty()
                ? ""
                : " Those of "
                    + String.join(" and of ", drawn)
                    + " draw whole patients anew, within the classes."));
  }

  private void aboutTests() {
    if (!report.comparison().rows().isEmpty()) {
      add("Several comparisons", "p-values are two-sided and not corrected for their number.");
    }
    if (report.evaluations().stream().allMatch(each -> each.validation() == null)) {
      add(
          "No cross-validation",
          "These versions were trained without it: selection of features was not repeated in folds.");
    } else if (report.evaluations().stream()
        .map(Evaluation::validation)
        .anyMatch(ReportNotes::fewShuffles)) {
      add(
          "Permutation check",
          "The smallest p-value that a check with n shuffles can give is 1 / (n + 1); it shows a leak, not a small"
              + " difference.");
    }
  }

  private static boolean fewShuffles(@Nullable Validation validation) {
    return validation != null && validation.permutation() != null;
  }

  private void aboutReadings() {
    if (report.agreement().absentBecause() != null) {
      add(
          "Agreement of readers",
          "How far readers agree was not measured: " + report.agreement().absentBecause() + ".");
    }
  }

  private void aboutStudy() {
    if (report.study() != null) {
      add(
          "The article's figures",
          "They stand beside ours where the article prints them. Its data are not public, and agreement is not expected"
              + (report.simulated() ? " of a simulated cohort." : "."));
    }
  }

  private void add(String heading, String text) {
    notes.add(new ReportNote(heading, text));
  }
}
