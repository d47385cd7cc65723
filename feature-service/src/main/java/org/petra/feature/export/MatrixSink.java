package org.petra.feature.export;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.petra.feature.store.FeatureDictionary;

/** What a matrix is written to, header first. */
interface MatrixSink {

  /** The meaning of the columns; called once, before any row. */
  void header(FeatureDictionary dictionary);

  /** The next case, in the order of the case ids. */
  void row(Row row);

  /**
   * One case.
   *
   * @param values one for each name, NaN where it is not defined
   * @param statuses status code by name of every value that is not {@code OK}
   * @param suvMax of the PET region on the PET's own grid, g/ml; null when the profile leaves the
   *     PET out
   * @param suvMean of the same region, g/ml
   */
  record Row(
      UUID caseId,
      List<Double> values,
      Map<String, String> statuses,
      @Nullable Double suvMax,
      @Nullable Double suvMean) {}
}
