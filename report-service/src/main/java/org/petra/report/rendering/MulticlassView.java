package org.petra.report.rendering;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.petra.contracts.model.MulticlassEvaluation;
import org.petra.contracts.model.SplitName;
import org.petra.contracts.report.Report;
import org.petra.report.rendering.Footnotes.Cell;
import org.petra.report.rendering.Footnotes.Footnote;

/**
 * All classes told apart together, by models of one classifier.
 *
 * @param classes in the order of the columns
 * @param intervals how those of the means were made
 * @param rows areas and accuracy of each classifier and part
 * @param confusions which class was taken for which, beside training
 * @param footnotes why something is missing
 */
record MulticlassView(
    List<String> classes,
    String intervals,
    List<Row> rows,
    List<Confusion> confusions,
    List<Footnote> footnotes) {

  /** One classifier on one part. */
  record Row(String name, String part, List<Cell> areas, Cell accuracy) {}

  /** One classifier's answers on one part. */
  record Confusion(
      SplitName split, String caption, List<String> classes, List<ConfusionRow> rows) {}

  /** Cases of one class by the class that was taken for theirs. */
  record ConfusionRow(String name, List<Count> counts) {}

  /** How many, and whether they are right. */
  record Count(int cases, boolean right) {}

  static MulticlassView of(Report report) {
    Footnotes footnotes = new Footnotes();
    List<Row> rows = new ArrayList<>();
    List<Confusion> confusions = new ArrayList<>();
    List<String> classes = List.of();
    for (MulticlassEvaluation evaluation : report.multiclass()) {
      classes = evaluation.classes().stream().map(Words::className).toList();
      String name = name(report, evaluation);
      for (MulticlassEvaluation.Split split : evaluation.splits()) {
        rows.add(row(name, split, footnotes));
        if (split.split() != SplitName.TRAINING) {
          confusions.add(confusion(name, classes, split));
        }
      }
    }
    confusions.sort(Comparator.comparing(Confusion::split));
    String intervals =
        report.multiclass().stream()
            .flatMap(evaluation -> evaluation.splits().stream())
            .map(split -> split.macroOneVsRest().method())
            .distinct()
            .collect(Collectors.joining("; "));
    return new MulticlassView(classes, intervals, rows, confusions, footnotes.all());
  }

  private static String name(Report report, MulticlassEvaluation evaluation) {
    return report.models().stream()
        .filter(model -> model.reference().equals(evaluation.models().getFirst()))
        .map(model -> model.classifier().name())
        .findFirst()
        .orElse(evaluation.models().getFirst().name());
  }

  private static Row row(String name, MulticlassEvaluation.Split split, Footnotes footnotes) {
    List<Cell> areas = new ArrayList<>();
    split.oneVsRest().forEach(area -> areas.add(footnotes.cell(area)));
    areas.add(footnotes.cell(split.macroOneVsRest()));
    areas.add(footnotes.cell(split.weightedOneVsRest()));
    areas.add(footnotes.cell(split.macroOneVsOne()));
    return new Row(name, Words.split(split.split()), areas, footnotes.cell(split.accuracy()));
  }

  private static Confusion confusion(
      String name, List<String> classes, MulticlassEvaluation.Split split) {
    return new Confusion(
        split.split(),
        name + ", " + Words.split(split.split()).toLowerCase(Locale.ROOT),
        classes,
        IntStream.range(0, classes.size())
            .mapToObj(
                truth -> {
                  List<Integer> counts = split.confusion().get(truth);
                  return new ConfusionRow(
                      classes.get(truth),
                      IntStream.range(0, counts.size())
                          .mapToObj(answer -> new Count(counts.get(answer), answer == truth))
                          .toList());
                })
            .toList());
  }
}
