package org.petra.model.registry;

import java.util.List;
import java.util.Optional;
import org.petra.contracts.model.ModelReference;
import org.petra.support.problem.ProblemException;
import org.springframework.stereotype.Component;

/** Finds the version that a path means: by number, or by {@code @} and an alias. */
@Component
public class ModelVersions {

  private static final String CHAMPION = "champion";

  private final ModelStore models;
  private final AliasStore aliases;

  ModelVersions(ModelStore models, AliasStore aliases) {
    this.models = models;
    this.aliases = aliases;
  }

  /**
   * The version of a model.
   *
   * @param version such as {@code 3} or {@code @production}
   * @throws ProblemException 404 if there is none
   */
  public StoredVersion resolve(String name, String version) {
    return number(name, version)
        .flatMap(number -> models.find(new ModelReference(name, number)))
        .orElseThrow(() -> missing(name, version));
  }

  /**
   * The name and number that a path means, which never costs more than one look at the aliases; a
   * number is not looked up, so that there may be no such version.
   *
   * @throws ProblemException 404 for an alias that points nowhere and for what is no number
   */
  public ModelReference reference(String name, String version) {
    return number(name, version)
        .map(number -> new ModelReference(name, number))
        .orElseThrow(() -> missing(name, version));
  }

  /**
   * The version that is served where none is named: where the alias {@code champion} points, else
   * the newest.
   *
   * @throws ProblemException 404 for an unknown model
   */
  public ModelReference served(String name) {
    return aliases
        .current(name, CHAMPION)
        .map(AliasAssignment::version)
        .or(() -> models.newest(name))
        .map(number -> new ModelReference(name, number))
        .orElseThrow(() -> missing(name, "@" + CHAMPION));
  }

  /** The numbers of all versions of a model, ascending; empty for an unknown model. */
  public List<Integer> numbers(String name) {
    return models.numbers(name);
  }

  /**
   * The version of this name and number.
   *
   * @throws ProblemException 404 if there is none
   */
  public StoredVersion of(ModelReference reference) {
    return models
        .find(reference)
        .orElseThrow(() -> missing(reference.name(), String.valueOf(reference.version())));
  }

  /**
   * How well the version of this name and number does.
   *
   * @throws ProblemException 404 if there is none
   */
  public StoredEvaluation evaluation(ModelReference reference) {
    return models
        .evaluation(reference)
        .orElseThrow(() -> missing(reference.name(), String.valueOf(reference.version())));
  }

  /** A 404 that tells a model that is not there from one without this version or alias. */
  public ProblemException missing(String name, String version) {
    if (models.newest(name).isEmpty()) {
      return ProblemException.notFound(
          "model", name + "; GET /api/v1/models lists those there are");
    }
    return version.startsWith("@")
        ? ProblemException.notFound(
            "version",
            "%s %s; GET /api/v1/models/%s/aliases lists where its aliases point"
                .formatted(name, version, name))
        : ProblemException.notFound(
            "version",
            "%s %s; GET /api/v1/models/%s/versions lists those there are"
                .formatted(name, version, name));
  }

  private Optional<Integer> number(String name, String version) {
    if (version.startsWith("@")) {
      return aliases.current(name, version.substring(1)).map(AliasAssignment::version);
    }
    return version.matches("[1-9][0-9]{0,8}")
        ? Optional.of(Integer.valueOf(version))
        : Optional.empty();
  }
}
