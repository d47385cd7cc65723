package org.petra.model.inference.protocol;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.petra.model.inference.PostedRows;
import org.petra.support.problem.ProblemException;

/**
 * An input whose parts fit each other.
 *
 * @param name as given
 * @param datatype as given
 * @param rows first number of the shape
 * @param columns second number of the shape, 1 if there is none
 * @param data flat, row after row
 */
record InferenceTensor(
    String name, String datatype, int rows, int columns, List<@Nullable Object> data) {

  /** What a client of the protocol's binary extension must change. */
  static final String INSIDE_THE_JSON =
      "Tensors stand inside the JSON; those behind it are not read (binary_data=False in tritonclient).";

  private static final int MOST_DIMENSIONS = 2;

  /**
   * Checks an input.
   *
   * @throws ProblemException 400 if a part is missing or the data are not what the shape says, 422
   *     for another number of dimensions than one or two, and for more rows than are taken at once
   */
  static InferenceTensor of(InferenceRequest.@Nullable Input input) {
    if (input == null || input.name() == null) {
      throw ProblemException.malformed("An entry of inputs has no name.");
    }
    String name = input.name();
    List<@Nullable Long> shape = input.shape();
    List<@Nullable Object> nested = input.data();
    String datatype = input.datatype();
    if (shape == null || nested == null || datatype == null) {
      throw ProblemException.malformed(
          "The input " + name + " lacks shape, datatype or data. " + INSIDE_THE_JSON);
    }
    if (shape.isEmpty() || shape.size() > MOST_DIMENSIONS) {
      throw ProblemException.unprocessable(
          "The input " + name + " must be of the shape [rows] or [rows, columns].");
    }
    long rows = dimension(name, shape.getFirst());
    long columns = shape.size() == MOST_DIMENSIONS ? dimension(name, shape.getLast()) : 1;
    PostedRows.requireCount("The input " + name, rows);
    List<@Nullable Object> data = new ArrayList<>();
    flatten(nested, data);
    if (data.size() != rows * columns) {
      throw ProblemException.malformed(
          "The input %s has %d values; its shape says %d."
              .formatted(name, data.size(), rows * columns));
    }
    return new InferenceTensor(name, datatype, (int) rows, (int) columns, data);
  }

  private static long dimension(String name, @Nullable Long size) {
    if (size == null || size < 0 || size > Integer.MAX_VALUE) {
      throw ProblemException.malformed("The input " + name + " has no shape of whole numbers.");
    }
    return size;
  }

  private static void flatten(List<?> nested, List<@Nullable Object> flat) {
    for (Object each : nested) {
      if (each instanceof List<?> inner) {
        flatten(inner, flat);
      } else {
        flat.add(each);
      }
    }
  }
}
