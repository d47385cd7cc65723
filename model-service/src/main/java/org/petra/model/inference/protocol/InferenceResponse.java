package org.petra.model.inference.protocol;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The protocol's inference response.
 *
 * @param modelName which model
 * @param modelVersion which version, as text
 * @param id of the request, if it had one
 * @param parameters the threshold of the label, and whether the model learned from simulated cases
 * @param outputs the tensors asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record InferenceResponse(
    @JsonProperty("model_name") String modelName,
    @JsonProperty("model_version") String modelVersion,
    @Nullable String id,
    Map<String, Object> parameters,
    List<Output> outputs) {

  /** A tensor of one entry for each row. */
  record Output(String name, String datatype, List<Integer> shape, List<?> data) {}
}
