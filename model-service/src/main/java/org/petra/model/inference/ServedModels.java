package org.petra.model.inference;

import java.lang.ref.SoftReference;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.petra.contracts.model.ModelReference;
import org.petra.model.classifier.FittedModel;
import org.petra.model.registry.ModelStore;
import org.petra.model.registry.StoredVersion;
import org.springframework.stereotype.Component;

/**
 * Fits that were read once, kept while memory allows: a forest of 500 trees takes about a second to
 * read and 10 MB to keep, and a version never changes.
 */
@Component
class ServedModels {

  private final ModelStore models;
  private final Map<ModelReference, SoftReference<FittedModel>> kept = new ConcurrentHashMap<>();

  ServedModels(ModelStore models) {
    this.models = models;
  }

  /** The fit of a version. */
  FittedModel of(StoredVersion version) {
    SoftReference<FittedModel> reference = kept.get(version.reference());
    FittedModel model = reference == null ? null : reference.get();
    if (model == null) {
      model = models.model(version);
      kept.put(version.reference(), new SoftReference<>(model));
    }
    return model;
  }
}
