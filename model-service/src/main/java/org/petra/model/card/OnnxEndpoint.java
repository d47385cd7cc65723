package org.petra.model.card;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.LinkedHashMap;
import java.util.Map;
import org.petra.model.classifier.OnnxGraph;
import org.petra.model.registry.ModelStore;
import org.petra.model.registry.ModelVersions;
import org.petra.model.registry.StoredVersion;
import org.petra.model.registry.VersionDescription;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Gives versions away as ONNX. */
@RestController
@Tag(name = "Models", description = "Immutable versions of models")
class OnnxEndpoint {

  private final ModelVersions versions;
  private final ModelStore models;

  OnnxEndpoint(ModelVersions versions, ModelStore models) {
    this.versions = versions;
    this.models = models;
  }

  /** A version as ONNX; 404 if there is none, 422 with the reason where it cannot be written. */
  @GetMapping(
      path = "/api/v1/models/{name}/versions/{version}/onnx",
      produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
  @Operation(
      summary = "The version as ONNX (LR and SVM): raw inputs in, score and probability out",
      responses =
          @ApiResponse(
              responseCode = "200",
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
                      schema = @Schema(type = "string", format = "binary"))))
  ResponseEntity<byte[]> onnx(@PathVariable String name, @PathVariable String version) {
    StoredVersion found = versions.resolve(name, version);
    int number = found.reference().version();
    byte[] body = OnnxGraph.write(models.model(found), name, number, metadata(found));
    return ResponseEntity.ok()
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(name + "-" + number + ".onnx")
                .build()
                .toString())
        .body(body);
  }

  private static Map<String, String> metadata(StoredVersion version) {
    VersionDescription description = version.description();
    Map<String, String> metadata = new LinkedHashMap<>();
    metadata.put("inputs", String.join("\n", description.features()));
    metadata.put("label", description.label().name());
    metadata.put("threshold", Double.toString(description.threshold()));
    metadata.put("simulated", Boolean.toString(description.simulated()));
    metadata.put("profile", description.profile());
    for (String fact : new String[] {"profileDigest", "engineVersion", "trainingId"}) {
      String value = description.provenance().get(fact);
      if (value != null) {
        metadata.put(fact, value);
      }
    }
    return metadata;
  }
}
