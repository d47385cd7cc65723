package org.petra.model.dataset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.petra.contracts.cases.ClinicalCase;
import org.petra.contracts.cases.ClinicalRecord;
import org.petra.contracts.cases.Her2Status;
import org.petra.contracts.model.Label;
import org.petra.contracts.model.LabelRequest;
import org.petra.contracts.model.Task;
import org.petra.contracts.model.TrainingRequest;
import org.petra.support.problem.ProblemException;

/** What labels say of cases: which are of the class, and which class a field puts them in. */
public final class Labels {

  private static final int MOST_VALUES = 20;
  private static final ClinicalRecord UNKNOWN =
      new ClinicalRecord(null, null, null, null, null, null, null, null);

  private Labels() {}

  /**
   * The labels that a request asks for, under their canonical names: one, or three for {@code
   * HER2}.
   *
   * @throws ProblemException 400 if neither task nor label is given, 422 if both are, or for a
   *     field or value that does not exist
   */
  public static List<Label> of(TrainingRequest request) {
    Task task = request.task();
    LabelRequest label = request.label();
    if (task == null && label == null) {
      throw ProblemException.malformed("task is missing; give task or label.");
    }
    if (task != null && label != null) {
      throw ProblemException.unprocessable("Give either task or label, not both.");
    }
    return label == null ? of(task) : List.of(of(label));
  }

  /** The study's labels of a task. */
  public static List<Label> of(@Nullable Task task) {
    return switch (task) {
      case null -> List.of();
      case HER2_OVER -> List.of(of(Her2Status.OVER));
      case HER2_LOW -> List.of(of(Her2Status.LOW));
      case HER2_ZERO -> List.of(of(Her2Status.ZERO));
      case HER2 -> Arrays.stream(Her2Status.values()).map(Labels::of).toList();
    };
  }

  /** The label of one HER2 class against the others. */
  public static Label of(Her2Status status) {
    return new Label(
        "HER2_" + status, ClinicalField.HER2.fieldName(), List.of(status.name()), null);
  }

  private static Label of(LabelRequest request) {
    ClinicalField field =
        ClinicalField.named(String.valueOf(request.field()))
            .orElseThrow(
                () ->
                    ProblemException.unprocessable(
                        "label.field: %s is none of %s."
                            .formatted(request.field(), ClinicalField.names())));
    List<String> positive = request.positive();
    Double from = request.from();
    if ((positive == null) == (from == null)) {
      throw ProblemException.unprocessable(
          from == null
              ? "label has neither positive nor from; give one of them."
              : "label has both positive and from; give one of them.");
    }
    if (from != null) {
      if (field.kind() != ClinicalField.Kind.NUMBER || !Double.isFinite(from)) {
        throw ProblemException.unprocessable(
            "label.from is a finite number for a field of numbers; %s takes positive."
                .formatted(field.fieldName()));
      }
      String name = field.fieldName() + ">=" + ClinicalField.text(from);
      return new Label(name, field.fieldName(), null, from);
    }
    return of(field, positive == null ? List.of() : positive);
  }

  private static Label of(ClinicalField field, List<String> values) {
    List<String> positive = new ArrayList<>();
    for (String value : values) {
      String canonical = canonical(field, value);
      if (!positive.contains(canonical)) {
        positive.add(canonical);
      }
    }
    if (positive.isEmpty() || positive.size() > MOST_VALUES) {
      throw ProblemException.unprocessable(
          "label.positive must hold 1 to " + MOST_VALUES + " values.");
    }
    if (field == ClinicalField.HER2 && positive.size() == 1) {
      return of(Her2Status.valueOf(positive.getFirst()));
    }
    positive.sort(Comparator.naturalOrder());
    return new Label(
        field.fieldName() + "=" + String.join("|", positive), field.fieldName(), positive, null);
  }

  @SuppressWarnings("NullAway") // Jackson leaves a null in a list.
  private static String canonical(ClinicalField field, String value) {
    if (value == null) {
      throw ProblemException.malformed("An entry of label.positive is missing.");
    }
    try {
      return field.canonical(value);
    } catch (IllegalArgumentException e) {
      throw ProblemException.unprocessable(
          "label.positive: %s cannot be %s; it takes %s."
              .formatted(field.fieldName(), value, field.kind().words()));
    }
  }

  /**
   * Whether each row is of the class, in row order.
   *
   * @throws IllegalArgumentException if a row's field is unknown: such a case is in no dataset of
   *     the label
   */
  public static boolean[] positive(Label label, List<DatasetRow> rows) {
    boolean[] positive = new boolean[rows.size()];
    for (int i = 0; i < positive.length; i++) {
      DatasetRow row = rows.get(i);
      positive[i] =
          isPositive(label, row.her2(), row.record())
              .orElseThrow(
                  () ->
                      new IllegalArgumentException(
                          "case " + row.caseId() + " has no " + label.field()));
    }
    return positive;
  }

  /** Whether a case is of the class; empty where its field is unknown. */
  static Optional<Boolean> isPositive(
      Label label, @Nullable Her2Status her2, ClinicalRecord record) {
    ClinicalField field = field(label.field());
    Double from = label.from();
    if (from != null) {
      return Optional.ofNullable(field.numberOf(her2, record)).map(number -> number >= from);
    }
    List<String> positive = label.positive();
    return Optional.ofNullable(field.classOf(her2, record))
        .map(value -> positive != null && positive.contains(value));
  }

  /** Why a case cannot be labelled by a field; empty where it can. */
  static Optional<String> unlabelledBecause(String field, ClinicalCase each) {
    if (field(field).classOf(each.her2(), record(each)) != null) {
      return Optional.empty();
    }
    String reason = each.unlabelledBecause();
    return Optional.of(
        reason != null && field.equals(ClinicalField.HER2.fieldName())
            ? reason
            : field + " is unknown");
  }

  /** The record of a case; all unknown without one. */
  static ClinicalRecord record(ClinicalCase each) {
    ClinicalRecord record = each.record();
    return record == null ? UNKNOWN : record;
  }

  /** The class that a field puts a row in, as text; empty where it is unknown. */
  public static Optional<String> classOf(String field, DatasetRow row) {
    return Optional.ofNullable(field(field).classOf(row.her2(), row.record()));
  }

  /**
   * The classes of a field: all HER2 classes in their order, {@code true} and {@code false}, or
   * what the rows have in the order of the texts.
   */
  public static List<String> classes(String field, List<DatasetRow> rows) {
    return switch (field(field).kind()) {
      case STATUS -> Arrays.stream(Her2Status.values()).map(Enum::name).toList();
      case FLAG -> List.of("true", "false");
      case NUMBER, TEXT, NAME ->
          rows.stream().flatMap(row -> classOf(field, row).stream()).distinct().sorted().toList();
    };
  }

  private static ClinicalField field(String name) {
    return ClinicalField.named(name)
        .orElseThrow(() -> new IllegalArgumentException("no clinical field is named " + name));
  }
}
