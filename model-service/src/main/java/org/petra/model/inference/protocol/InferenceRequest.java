package org.petra.model.inference.protocol;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The protocol's inference request. Parameters, which the protocol leaves to extensions, are passed
 * over.
 *
 * @param id comes back in the answer
 * @param inputs the tensors
 * @param outputs which outputs to answer with; null for all
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record InferenceRequest(
    @Nullable String id, @Nullable List<Input> inputs, @Nullable List<Output> outputs) {

  /**
   * A tensor.
   *
   * @param name of a feature, or any name for all features as columns
   * @param shape rows, or rows and columns
   * @param datatype such as {@code FP64}
   * @param data in row order, flat or nested
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Input(
      @Nullable String name,
      @Nullable List<@Nullable Long> shape,
      @Nullable String datatype,
      @Nullable List<@Nullable Object> data) {}

  /** An output that is asked for. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Output(@Nullable String name) {}
}
