package org.petra.cli.extract;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.petra.radiomics.extraction.FeatureVector;

/**
 * A row of a batch.
 *
 * @param columns every cell of the row by the name of its column, in the file's order
 * @param image the image's path
 * @param mask the mask's path
 * @param label the label of the mask, where the row has one
 */
record BatchCase(Map<String, String> columns, Path image, Path mask, Optional<Integer> label) {

  /**
   * What became of a case.
   *
   * @param columns the cells of its row
   * @param vector its features; null when it failed
   * @param status OK, or the code of what went wrong
   * @param detail what went wrong, in a sentence; empty when nothing did
   */
  record Outcome(
      Map<String, String> columns, @Nullable FeatureVector vector, String status, String detail) {}
}
