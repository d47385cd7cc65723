package org.petra.model.registry;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.petra.contracts.http.Page;
import org.petra.contracts.model.ModelReference;
import org.petra.contracts.model.ModelVersion;
import org.petra.support.paging.Paging;
import org.petra.support.problem.ProblemException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists models and shows their versions. */
@RestController
@Tag(name = "Models", description = "Immutable versions of models")
class ModelEndpoint {

  private final ModelStore models;
  private final ModelVersions versions;
  private final AliasStore aliases;

  ModelEndpoint(ModelStore models, ModelVersions versions, AliasStore aliases) {
    this.models = models;
    this.versions = versions;
    this.aliases = aliases;
  }

  /** All models by name. */
  @GetMapping("/api/v1/models")
  @Operation(summary = "All models by name, with newest version and aliases")
  Page<ModelSummary> models(
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "100") int limit) {
    Paging paging = new Paging(cursor, limit);
    return paging.page(
        models.newest(cursor == null ? "" : cursor, paging.fetch()),
        ModelReference::name,
        this::summary);
  }

  /** The versions of a model by number; 404 for an unknown model. */
  @GetMapping("/api/v1/models/{name}/versions")
  @Operation(summary = "The versions of a model")
  Page<ModelVersion> versions(
      @PathVariable String name,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "100") int limit) {
    Paging paging = new Paging(cursor, limit);
    int after = (int) Math.min(Integer.MAX_VALUE, paging.cursorOr(0));
    List<StoredVersion> found = models.page(name, after, paging.fetch());
    if (found.isEmpty() && cursor == null) {
      throw ProblemException.notFound("model", name);
    }
    List<AliasAssignment> current = aliases.current(name);
    return paging.page(
        found, each -> each.reference().version(), each -> each.shown(aliasesOf(each, current)));
  }

  /** A version by number or by {@code @alias}. */
  @GetMapping("/api/v1/models/{name}/versions/{version}")
  @Operation(summary = "A version by number or @alias, with its selection and provenance")
  ModelVersion version(@PathVariable String name, @PathVariable String version) {
    StoredVersion found = versions.resolve(name, version);
    return found.shown(aliasesOf(found, aliases.current(name)));
  }

  private ModelSummary summary(ModelReference newest) {
    StoredVersion version = versions.of(newest);
    SequencedMap<String, Integer> current = new TreeMap<>();
    aliases.current(newest.name()).forEach(each -> current.put(each.alias(), each.version()));
    return new ModelSummary(
        newest.name(),
        newest.version(),
        version.description().label().name(),
        version.description().classifier(),
        current);
  }

  private static List<String> aliasesOf(StoredVersion version, List<AliasAssignment> current) {
    return current.stream()
        .filter(each -> each.version() == version.reference().version())
        .map(AliasAssignment::alias)
        .toList();
  }
}
