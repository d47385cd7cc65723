package org.petra.model.inference.protocol;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.petra.model.inference.PostedRows;
import org.petra.model.inference.ServedModel;
import org.petra.model.inference.ServedModels;
import org.petra.model.inference.protocol.InferenceResponse.Output;
import org.petra.model.inference.protocol.ModelMetadata.TensorMetadata;
import org.petra.support.problem.ProblemException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What the protocol asks of a model. Without a version, the champion answers, else the newest. */
@RestController
@Tag(name = "Open Inference Protocol", description = "Version 2, over HTTP and JSON")
class InferenceEndpoint {

  private static final String MODEL = "/v2/models/{name}";
  private static final String VERSION = MODEL + "/versions/{version}";
  private static final String PROBABILITY = "probability";
  private static final String LABEL = "label";

  private final ServedModels models;
  private final JsonMapper json;

  InferenceEndpoint(ServedModels models, JsonMapper json) {
    this.models = models;
    this.json = json;
  }

  /**
   * The protocol's word on whether a model can be asked.
   *
   * @param name of the model
   * @param ready true; a model that cannot is a 404
   */
  record ModelReady(String name, boolean ready) {}

  /** Inputs and outputs of a model. */
  @GetMapping({MODEL, VERSION})
  @Operation(summary = "Inputs and outputs of a model; version is a number or @alias")
  ModelMetadata metadata(
      @PathVariable String name, @PathVariable(required = false) @Nullable String version) {
    ServedModel model = model(name, version);
    Stream<TensorMetadata> features =
        model.features().stream().map(each -> TensorMetadata.column(each, "FP64"));
    Stream<TensorMetadata> institution =
        Stream.of(TensorMetadata.column(PostedRows.INSTITUTION, "BYTES"))
            .filter(each -> model.needsInstitution());
    return new ModelMetadata(
        name,
        models.numbers(name).stream().map(String::valueOf).toList(),
        "petra_tribuo",
        Stream.concat(features, institution).toList(),
        List.of(TensorMetadata.column(PROBABILITY, "FP64"), TensorMetadata.column(LABEL, "BOOL")));
  }

  /** Whether a model can be asked; reads it, so that the first inference does not wait. */
  @GetMapping({MODEL + "/ready", VERSION + "/ready"})
  @Operation(summary = "Whether a model can be asked")
  ModelReady ready(
      @PathVariable String name, @PathVariable(required = false) @Nullable String version) {
    return new ModelReady(model(name, version).name(), true);
  }

  /** Probabilities and labels. */
  @PostMapping({MODEL + "/infer", VERSION + "/infer"})
  @Operation(
      summary = "Probabilities and labels of rows of values",
      description =
          "Either one tensor [rows, features] in the order of the metadata, or one tensor [rows] or"
              + " [rows, 1] for each feature under its name.",
      requestBody =
          @io.swagger.v3.oas.annotations.parameters.RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = "application/json",
                      schema = @Schema(implementation = InferenceRequest.class))))
  InferenceResponse infer(
      @PathVariable String name,
      @PathVariable(required = false) @Nullable String version,
      @RequestBody(required = false) byte @Nullable [] body) {
    ServedModel model = model(name, version);
    InferenceRequest request = request(body);
    Set<String> asked = outputs(request);
    if (request.inputs() == null || request.inputs().isEmpty()) {
      throw ProblemException.malformed("inputs is missing or empty.");
    }
    List<Double> probabilities =
        model.probabilities(TensorReading.rows(model.features(), request.inputs()));
    List<Integer> shape = List.of(probabilities.size());
    List<Boolean> labels = probabilities.stream().map(each -> each >= model.threshold()).toList();
    Map<String, Object> parameters = new LinkedHashMap<>();
    parameters.put("threshold", model.threshold());
    parameters.put("simulated", model.simulated());
    return new InferenceResponse(
        name,
        Integer.toString(model.number()),
        request.id(),
        parameters,
        Stream.of(
                new Output(PROBABILITY, "FP64", shape, probabilities),
                new Output(LABEL, "BOOL", shape, labels))
            .filter(each -> asked.contains(each.name()))
            .toList());
  }

  /** The body whatever its type is called: clients of the protocol often leave that out. */
  private InferenceRequest request(byte @Nullable [] body) {
    try {
      InferenceRequest request = body == null ? null : json.readValue(body, InferenceRequest.class);
      if (request != null) {
        return request;
      }
    } catch (JacksonException e) {
      // The parser's own message can quote the body.
    }
    throw ProblemException.malformed(
        "The body cannot be read as an inference request in JSON. "
            + InferenceTensor.INSIDE_THE_JSON);
  }

  private ServedModel model(String name, @Nullable String version) {
    return version == null ? models.of(name) : models.of(name, version);
  }

  private static Set<String> outputs(InferenceRequest request) {
    Set<String> all = Set.of(PROBABILITY, LABEL);
    List<InferenceRequest.Output> outputs = request.outputs();
    if (outputs == null || outputs.isEmpty()) {
      return all;
    }
    for (InferenceRequest.Output each : outputs) {
      if (each == null || each.name() == null || !all.contains(each.name())) {
        throw ProblemException.unprocessable(
            "outputs may name probability and label, nothing else.");
      }
    }
    return Set.copyOf(
        outputs.stream().map(each -> String.valueOf(each.name())).distinct().toList());
  }
}
