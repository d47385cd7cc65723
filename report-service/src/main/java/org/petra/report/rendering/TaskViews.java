package org.petra.report.rendering;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.petra.contracts.model.Comparison;
import org.petra.contracts.model.Evaluation;
import org.petra.contracts.model.Evaluation.SplitEvaluation;
import org.petra.contracts.model.ModelVersion;
import org.petra.contracts.model.SplitName;
import org.petra.contracts.report.Report;
import org.petra.report.rendering.ReportView.Cell;
import org.petra.report.rendering.ReportView.ComparisonRow;
import org.petra.report.rendering.ReportView.FeatureRow;
import org.petra.report.rendering.ReportView.Figure;
import org.petra.report.rendering.ReportView.ModelRow;
import org.petra.report.rendering.ReportView.SelectionView;
import org.petra.report.rendering.ReportView.TaskView;

/** What a report says of one task. */
final class TaskViews {

  private final Report report;
  private final RocChart chart = new RocChart();

  TaskViews(Report report) {
    this.report = report;
  }

  /** One view for each task that has a model. */
  List<TaskView> all() {
    List<TaskView> views = new ArrayList<>();
    List<String> tasks = report.evaluations().stream().map(Evaluation::task).distinct().toList();
    for (String task : tasks) {
      List<Evaluation> evaluations =
          report.evaluations().stream()
              .filter(e -> e.task().equals(task))
              .sorted(Comparator.comparing(Evaluation::classifier))
              .toList();
      if (!evaluations.isEmpty()) {
        views.add(view(task, evaluations));
      }
    }
    return views;
  }

  private TaskView view(String task, List<Evaluation> evaluations) {
    List<Comparison.Row> comparisons =
        report.comparison().rows().stream().filter(r -> r.task().equals(task)).toList();
    Evaluation best = best(evaluations, comparisons);
    ModelVersion version =
        report.models().stream()
            .filter(m -> m.name().equals(best.name()) && m.version() == best.version())
            .findFirst()
            .orElseThrow();
    return new TaskView(
        Words.task(task),
        Words.shortTask(task),
        best.classifier().name(),
        cells(best),
        evaluations.stream().map(e -> row(e, e == best && evaluations.size() > 1)).toList(),
        figures(evaluations),
        comparisons.stream()
            .filter(row -> row.split() != SplitName.TRAINING)
            .map(this::comparison)
            .toList(),
        selection(version));
  }

  /** The version that the model service names best; the first where it compares nothing. */
  private static Evaluation best(List<Evaluation> evaluations, List<Comparison.Row> comparisons) {
    return comparisons.stream()
        .flatMap(
            row ->
                evaluations.stream()
                    .filter(
                        e ->
                            e.name().equals(row.best().name())
                                && e.version() == row.best().version()))
        .findFirst()
        .orElse(evaluations.getFirst());
  }

  private static ModelRow row(Evaluation evaluation, boolean best) {
    return new ModelRow(
        evaluation.classifier().name(),
        RocChart.colour(evaluation.classifier()),
        evaluation.name() + " v" + evaluation.version(),
        best,
        evaluation.score(),
        cells(evaluation));
  }

  private static List<Cell> cells(Evaluation evaluation) {
    return evaluation.splits().stream()
        .map(
            split ->
                new Cell(
                    Words.split(split.split()),
                    split.cases(),
                    split.positives(),
                    Words.number(split.auc().value()),
                    Words.interval(split.auc()),
                    published(evaluation, split.split())))
        .toList();
  }

  private static String published(Evaluation evaluation, SplitName split) {
    return evaluation.published().stream()
        .filter(each -> each.split() == split)
        .map(each -> Words.number(each.auc()))
        .findFirst()
        .orElse("");
  }

  private List<Figure> figures(List<Evaluation> evaluations) {
    List<Figure> figures = new ArrayList<>();
    for (SplitName split : SplitName.values()) {
      List<RocChart.Curve> curves = new ArrayList<>();
      for (Evaluation evaluation : evaluations) {
        SplitEvaluation part = part(evaluation, split);
        if (part != null && !part.roc().isEmpty()) {
          curves.add(new RocChart.Curve(evaluation.classifier(), part.roc()));
        }
      }
      if (!curves.isEmpty()) {
        figures.add(new Figure(Words.split(split), chart.svg(curves)));
      }
    }
    return figures;
  }

  private static @Nullable SplitEvaluation part(Evaluation evaluation, SplitName split) {
    return evaluation.splits().stream().filter(s -> s.split() == split).findFirst().orElse(null);
  }

  private ComparisonRow comparison(Comparison.Row row) {
    return new ComparisonRow(
        Words.split(row.split()),
        classifier(row.best().name(), row.best().version())
            + " vs "
            + classifier(row.other().name(), row.other().version()),
        String.format(Locale.ROOT, "%+.3f", row.difference()),
        Words.pValue(row.pValue()));
  }

  private String classifier(String name, int version) {
    return report.evaluations().stream()
        .filter(e -> e.name().equals(name) && e.version() == version)
        .map(e -> e.classifier().name())
        .findFirst()
        .orElse(name + " v" + version);
  }

  private static SelectionView selection(ModelVersion version) {
    List<String> steps =
        version.selection().stream()
            .map(
                s ->
                    s.step()
                        + ": "
                        + s.description()
                        + " ("
                        + s.before()
                        + " \u2192 "
                        + s.after()
                        + ")")
            .toList();
    List<FeatureRow> kept =
        version.selection().reversed().stream()
            .filter(step -> !step.kept().isEmpty())
            .findFirst()
            .map(step -> step.kept().stream().map(TaskViews::feature).toList())
            .orElse(List.of());
    List<String> names = kept.stream().map(FeatureRow::name).toList();
    List<String> covariates = version.features().stream().filter(f -> !names.contains(f)).toList();
    return new SelectionView(steps, kept, String.join(", ", covariates));
  }

  private static FeatureRow feature(ModelVersion.SelectedFeature feature) {
    return new FeatureRow(feature.name(), Words.pValue(feature.pValue()));
  }
}
