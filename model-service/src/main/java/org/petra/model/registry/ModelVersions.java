package org.petra.model.registry;

import java.util.Optional;
import org.petra.contracts.model.ModelReference;
import org.petra.support.problem.ProblemException;
import org.springframework.stereotype.Component;

/** Finds the version that a path means: by number, or by {@code @} and an alias. */
@Component
public class ModelVersions {

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
        .orElseThrow(() -> ProblemException.notFound("version", name + " " + version));
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
