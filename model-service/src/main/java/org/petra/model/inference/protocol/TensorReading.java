package org.petra.model.inference.protocol;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.petra.model.inference.PostedRows;
import org.petra.support.problem.ProblemException;

/**
 * Turns the tensors of a request into rows by feature name: either one tensor of all features in
 * the order of the signature, or one for each feature under its name.
 */
final class TensorReading {

  private static final Set<String> NUMBERS =
      Set.of(
          "FP64", "FP32", "FP16", "INT8", "INT16", "INT32", "INT64", "UINT8", "UINT16", "UINT32",
          "UINT64");

  private final List<String> features;
  private final List<Map<String, @Nullable Object>> rows = new ArrayList<>();

  private TensorReading(List<String> features) {
    this.features = features;
  }

  /**
   * The rows of these tensors.
   *
   * @throws ProblemException 400 for a tensor whose parts do not fit each other, 422 for one that
   *     does not fit the model
   */
  static List<Map<String, @Nullable Object>> rows(
      List<String> features, List<InferenceRequest.Input> inputs) {
    TensorReading reading = new TensorReading(features);
    List<InferenceTensor> tensors = inputs.stream().map(InferenceTensor::of).toList();
    List<InferenceTensor> numbers =
        tensors.stream().filter(each -> !each.name().equals(PostedRows.INSTITUTION)).toList();
    if (numbers.isEmpty()) {
      throw ProblemException.malformed("inputs holds no tensor of a feature.");
    }
    reading.start(tensors);
    if (numbers.size() == 1 && reading.isMatrix(numbers.getFirst())) {
      reading.matrix(numbers.getFirst());
    } else {
      numbers.forEach(each -> reading.column(each, NUMBERS));
    }
    tensors.stream()
        .filter(each -> each.name().equals(PostedRows.INSTITUTION))
        .forEach(each -> reading.column(each, Set.of("BYTES")));
    return reading.rows;
  }

  private void start(List<InferenceTensor> tensors) {
    int count = tensors.getFirst().rows();
    for (InferenceTensor each : tensors) {
      if (each.rows() != count) {
        throw ProblemException.malformed(
            "The inputs %s and %s have %d and %d rows."
                .formatted(tensors.getFirst().name(), each.name(), count, each.rows()));
      }
    }
    for (int row = 0; row < count; row++) {
      rows.add(new HashMap<>());
    }
  }

  private boolean isMatrix(InferenceTensor only) {
    return !features.contains(only.name()) || only.columns() > 1;
  }

  private void matrix(InferenceTensor tensor) {
    requireDatatype(tensor, NUMBERS);
    if (tensor.columns() != features.size()) {
      throw ProblemException.unprocessable(
          "The input %s has %d columns; the model takes %d, in the order of its metadata: %s."
              .formatted(
                  tensor.name(), tensor.columns(), features.size(), String.join(", ", features)));
    }
    for (int row = 0; row < rows.size(); row++) {
      for (int column = 0; column < features.size(); column++) {
        rows.get(row).put(features.get(column), tensor.data().get(row * features.size() + column));
      }
    }
  }

  private void column(InferenceTensor tensor, Set<String> datatypes) {
    requireDatatype(tensor, datatypes);
    if (tensor.columns() != 1) {
      throw ProblemException.unprocessable(
          "The input %s must be of the shape [rows] or [rows, 1].".formatted(tensor.name()));
    }
    for (int row = 0; row < rows.size(); row++) {
      if (rows.get(row).putIfAbsent(tensor.name(), tensor.data().get(row)) != null) {
        throw ProblemException.malformed("The input " + tensor.name() + " is given twice.");
      }
    }
  }

  private static void requireDatatype(InferenceTensor tensor, Set<String> allowed) {
    if (!allowed.contains(tensor.datatype())) {
      throw ProblemException.unprocessable(
          "The input %s must be of a datatype among %s."
              .formatted(tensor.name(), allowed.stream().sorted().toList()));
    }
  }
}
