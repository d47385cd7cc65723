package org.petra.model.inference;

import java.lang.ref.SoftReference;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
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
  private final Map<ModelReference, Object> reading = new ConcurrentHashMap<>();

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
    ServedModel model = held(reference);
    if (model != null) {
      return model;
    }
    // Many that ask at once for a version that nobody has asked for wait for one reading of it.
    synchronized (reading.computeIfAbsent(reference, key -> new Object())) {
      try {
        model = held(reference);
        return model == null ? read(reference) : model;
      } finally {
        reading.remove(reference);
      }
    }
  }

  private ServedModel read(ModelReference reference) {
    StoredVersion version = versions.of(reference);
    ServedModel model = new ServedModel(version, models.model(version));
    kept.put(reference, new SoftReference<>(model));
    return model;
  }

  private @Nullable ServedModel held(ModelReference reference) {
    SoftReference<ServedModel> held = kept.get(reference);
    return held == null ? null : held.get();
  }
}
