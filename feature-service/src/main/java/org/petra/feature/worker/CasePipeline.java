package org.petra.feature.worker;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.petra.contracts.cases.CaseManifest;
import org.petra.contracts.cases.CaseManifest.ImageManifest;
import org.petra.feature.profile.NamedProfile;
import org.petra.feature.store.CaseVector;
import org.petra.feature.store.CaseVector.CaseValues;
import org.petra.feature.store.FeatureDictionary;
import org.petra.radiomics.extraction.FeatureVector;
import org.petra.radiomics.extraction.Modality;
import org.petra.radiomics.feature.FeatureStatus;
import org.petra.radiomics.feature.FeatureValue;
import org.petra.radiomics.region.SuvRegion;
import org.springframework.stereotype.Component;

/**
 * From a manifest to one vector, CT before PET. A worker has one image in memory at a time, and all
 * workers together stay within the {@link HeapBudget}.
 */
@Component
class CasePipeline {

  private final StoredImages images;
  private final HeapBudget heap;

  CasePipeline(StoredImages images, HeapBudget heap) {
    this.images = images;
    this.heap = heap;
  }

  /**
   * The vector of a case.
   *
   * @throws IOException when storage cannot be read
   * @throws InterruptedException when the service stops while the worker waits for memory
   * @throws MissingModalityException when an image is missing that the profile covers
   * @throws org.petra.radiomics.RadiomicsException when the data allow no vector
   */
  CaseVector extract(CaseManifest manifest, NamedProfile profile)
      throws IOException, InterruptedException {
    Map<Modality, ImageManifest> needed = needed(manifest, profile);
    List<FeatureValue> features = new ArrayList<>();
    Map<String, Object> diagnostics = new LinkedHashMap<>();
    @Nullable CaseValues beside = null;
    for (Map.Entry<Modality, ImageManifest> image : needed.entrySet()) {
      Modality modality = image.getKey();
      try (HeapBudget.Share _ = heap.take(images.heapBytes(image.getValue()))) {
        ImageWithRegion read = images.read(modality, image.getValue());
        if (modality == Modality.PET) {
          SuvRegion hot = SuvRegion.of(read.image(), read.region());
          beside = new CaseValues(hot.suvMax(), hot.suvMean());
        }
        FeatureVector vector =
            profile.profile().extractor(modality).extract(read.image(), read.region());
        features.addAll(vector.features());
        diagnostics.put(modality.key(), vector.diagnostics());
      }
    }
    return vector(profile, features, diagnostics, beside);
  }

  private static Map<Modality, ImageManifest> needed(CaseManifest manifest, NamedProfile profile) {
    Map<Modality, ImageManifest> needed = new LinkedHashMap<>();
    List<String> missing = new ArrayList<>();
    for (Modality modality : Modality.values()) {
      if (profile.profile().modalities().containsKey(modality)) {
        String dicomName = StoredImages.dicomName(modality);
        manifest.images().stream()
            .filter(image -> image.modality().equals(dicomName))
            .findFirst()
            .ifPresentOrElse(image -> needed.put(modality, image), () -> missing.add(dicomName));
      }
    }
    if (!missing.isEmpty()) {
      throw new MissingModalityException(missing);
    }
    return needed;
  }

  private static CaseVector vector(
      NamedProfile profile,
      List<FeatureValue> features,
      Map<String, Object> diagnostics,
      @Nullable CaseValues beside) {
    Map<String, String> statuses = new LinkedHashMap<>();
    for (FeatureValue feature : features) {
      if (feature.status() != FeatureStatus.OK) {
        statuses.put(feature.name(), feature.status().name());
      }
    }
    FeatureDictionary dictionary = FeatureDictionary.of(profile);
    List<String> names = features.stream().map(FeatureValue::name).toList();
    if (!names.equals(dictionary.names())) {
      throw new IllegalStateException("the engine gave other columns than the profile names");
    }
    return new CaseVector(
        dictionary,
        features.stream().map(FeatureValue::value).toList(),
        statuses,
        diagnostics,
        beside);
  }
}
