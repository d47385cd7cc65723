package org.petra.report.rendering;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.petra.contracts.model.Classifier;
import org.petra.contracts.model.Evaluation;
import org.petra.contracts.model.Evaluation.SplitEvaluation;
import org.petra.contracts.model.Label;
import org.petra.contracts.model.ModelReference;
import org.petra.contracts.model.SplitName;
import org.petra.contracts.report.Report;
import org.petra.contracts.report.ReportedModel;
import org.petra.report.chart.SeriesStyle;

/**
 * The versions of one label, with the name and the line that each has throughout the report.
 *
 * @param label what they tell apart
 * @param members in the report's order
 * @param best the one that the model service names best; the first where it compares nothing
 */
record LabelGroup(Label label, List<Member> members, Member best) {

  /**
   * A version.
   *
   * @param model what it is
   * @param evaluation how well it does
   * @param name its classifier, with the version's name where another has the same
   * @param style its line
   */
  record Member(ReportedModel model, Evaluation evaluation, String name, SeriesStyle style) {

    /** Its figures on a part, null where the part has no case. */
    @Nullable SplitEvaluation on(SplitName split) {
      return evaluation.splits().stream()
          .filter(part -> part.split() == split)
          .findFirst()
          .orElse(null);
    }

    /** Model and number, such as {@code her2-over-lr v1}. */
    String version() {
      return model.name() + " v" + model.version();
    }
  }

  /** One group for each label, in the report's order. */
  static List<LabelGroup> of(Report report) {
    return report.models().stream()
        .map(ReportedModel::label)
        .map(Label::name)
        .distinct()
        .map(name -> group(report, name))
        .toList();
  }

  /** The parts that any member was judged on. */
  List<SplitName> splits() {
    List<SplitName> splits = new ArrayList<>();
    for (SplitName split : SplitName.values()) {
      if (members.stream().anyMatch(member -> member.on(split) != null)) {
        splits.add(split);
      }
    }
    return splits;
  }

  Optional<Member> member(ModelReference reference) {
    return members.stream()
        .filter(member -> member.model().reference().equals(reference))
        .findFirst();
  }

  private static LabelGroup group(Report report, String label) {
    List<Member> members = new ArrayList<>();
    for (int i = 0; i < report.models().size(); i++) {
      ReportedModel model = report.models().get(i);
      if (model.label().name().equals(label)) {
        members.add(member(report, model, report.evaluations().get(i), members));
      }
    }
    Member best =
        report.comparison().rows().stream()
            .flatMap(row -> find(members, row.best()).stream())
            .findFirst()
            .orElse(members.getFirst());
    return new LabelGroup(best.model().label(), members, best);
  }

  private static Optional<Member> find(List<Member> members, ModelReference reference) {
    return members.stream()
        .filter(member -> member.model().reference().equals(reference))
        .findFirst();
  }

  private static Member member(
      Report report, ReportedModel model, Evaluation evaluation, List<Member> earlier) {
    Classifier classifier = model.classifier();
    int same =
        (int) earlier.stream().filter(other -> other.model().classifier() == classifier).count();
    boolean alone =
        report.models().stream()
                .filter(other -> other.label().name().equals(model.label().name()))
                .filter(other -> other.classifier() == classifier)
                .count()
            == 1;
    return new Member(
        model,
        evaluation,
        alone ? classifier.name() : classifier + " " + model.name() + " v" + model.version(),
        SeriesStyle.of(classifier).another(same));
  }
}
