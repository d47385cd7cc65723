package org.petra.model.inference;

import java.lang.ref.SoftReference;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.petra.contracts.model.ModelReference;
import org.petra.model.registry.ModelStore;
import org.petra.model.registry.ModelVersions;
import org.petra.model.registry.StoredVersion;
import org.springframework.stereotype.Component;

/**
 * Versions that were read once, kept while memory allows: a forest of 500 trees takes about a
 * second to read and 10 MB to keep, and a version never changes. Where an alias points is looked up
 * every time, so that a move shows at once.
 */
@Component
public class ServedModels {

  private final ModelVersions versions;
  private final ModelStore models;
  private final Map<ModelReference, SoftReference<ServedModel>> kept = new ConcurrentHashMap<>();

  ServedModels(ModelVersions versions, ModelStore models) {
    this.versions = versions;
    this.models = models;
  }

  /**
   * The version that a path means.
   *
   * @param version a number or {@code @alias}
   * @throws org.petra.support.problem.ProblemException 404 if there is none
   */
  public ServedModel of(String name, String version) {
    return of(versions.reference(name, version));
  }

  /** The version that is served where none is named. */
  public ServedModel of(String name) {
    return of(versions.served(name));
  }

  /** The numbers of all versions of a model, ascending. */
  public List<Integer> numbers(String name) {
    return versions.numbers(name);
  }

  private ServedModel of(ModelReference reference) {
    SoftReference<ServedModel> kept = this.kept.get(reference);
    ServedModel model = kept == null ? null : kept.get();
    if (model == null) {
      StoredVersion version = versions.of(reference);
      model = new ServedModel(version, models.model(version));
      this.kept.put(reference, new SoftReference<>(model));
    }
    return model;
  }
}
