package org.petra.model.card;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.petra.contracts.model.Validation;
import org.petra.contracts.model.Validation.OutOfFold;
import org.petra.model.dataset.DatasetStore;
import org.petra.model.registry.ModelVersions;
import org.petra.model.registry.StoredVersion;
import org.petra.support.problem.ProblemException;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Shows model cards and out-of-fold predictions. */
@RestController
@Tag(name = "Models", description = "Immutable versions of models")
class CardEndpoint {

  private static final String PATH = "/api/v1/models/{name}/versions/{version}";
  private static final String MARKDOWN = "text/markdown;charset=UTF-8";
  private static final String CSV = "text/csv";

  private final ModelVersions versions;
  private final DatasetStore datasets;

  CardEndpoint(ModelVersions versions, DatasetStore datasets) {
    this.versions = versions;
    this.datasets = datasets;
  }

  /** The card of a version, by number or {@code @alias}; 404 if there is none. */
  @GetMapping(path = PATH + "/card", produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(summary = "The model card: use, data, label, features, validation, limits")
  ModelCard card(@PathVariable String name, @PathVariable String version) {
    StoredVersion found = versions.resolve(name, version);
    return CardFacts.of(
        found,
        versions.evaluation(found.reference()),
        datasets
            .find(found.datasetId())
            .orElseThrow(() -> ProblemException.notFound("dataset", found.datasetId())));
  }

  /** The same in Markdown. */
  @GetMapping(path = PATH + "/card", produces = MARKDOWN)
  @Operation(summary = "The model card: use, data, label, features, validation, limits")
  String markdown(@PathVariable String name, @PathVariable String version) {
    return CardMarkdown.of(card(name, version));
  }

  /** Out-of-fold predictions; empty for a version that was not cross-validated. */
  @GetMapping(path = PATH + "/predictions", produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(summary = "Each training row, predicted by a fit that did not see its patient")
  List<OutOfFold> predictions(@PathVariable String name, @PathVariable String version) {
    StoredVersion found = versions.resolve(name, version);
    Validation validation = versions.evaluation(found.reference()).validation();
    return validation == null ? List.of() : validation.predictions();
  }

  /** The same as CSV. */
  @GetMapping(path = PATH + "/predictions", produces = CSV)
  @Operation(summary = "Each training row, predicted by a fit that did not see its patient")
  String table(@PathVariable String name, @PathVariable String version) {
    StringBuilder table = new StringBuilder("caseId,fold,positive,score,probability\n");
    for (OutOfFold row : predictions(name, version)) {
      table
          .append(row.caseId())
          .append(',')
          .append(quoted(row.fold()))
          .append(',')
          .append(row.positive())
          .append(',')
          .append(row.score())
          .append(',')
          .append(row.probability())
          .append('\n');
    }
    return table.toString();
  }

  /** A fold may be named for an institution, whose name may hold anything (RFC 4180). */
  private static String quoted(String words) {
    return '"' + words.replace("\"", "\"\"") + '"';
  }
}
