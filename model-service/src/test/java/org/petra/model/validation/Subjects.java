package org.petra.model.validation;

import java.util.List;
import java.util.stream.IntStream;
import org.petra.model.pipeline.PipelineSettings;
import org.petra.model.pipeline.TrainingRows;

/** Subjects whose every row trains. */
final class Subjects {

  private Subjects() {}

  static Subject of(PipelineSettings settings, TrainingRows rows) {
    boolean[] labels = rows.labels();
    List<Integer> all = IntStream.range(0, rows.count()).boxed().toList();
    return new Subject(
        "label", settings, rows, all, all.stream().map(row -> labels[row] ? 1 : 0).toList());
  }
}
