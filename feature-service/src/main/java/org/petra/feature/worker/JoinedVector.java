package org.petra.feature.worker;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.petra.feature.profile.NamedProfile;
import org.petra.feature.store.CaseVector;
import org.petra.feature.store.CaseVector.CaseValues;
import org.petra.feature.store.FeatureDictionary;
import org.petra.feature.store.RegionVector;
import org.petra.radiomics.extraction.Modality;
import org.petra.radiomics.feature.FeatureStatus;
import org.petra.radiomics.feature.FeatureValue;

/** One vector of the features that a lesion has on each image. */
final class JoinedVector {

  private JoinedVector() {}

  static RegionVector of(NamedProfile profile, RegionJoin.Joined joined, CtProposals proposals) {
    List<FeatureValue> features = new ArrayList<>();
    Map<String, Object> diagnostics = new LinkedHashMap<>();
    @Nullable CaseValues beside = null;
    for (Map.Entry<Modality, RegionPart> image : joined.parts().entrySet()) {
      RegionPart part = image.getValue();
      features.addAll(part.features().features());
      diagnostics.put(image.getKey().key(), part.features().diagnostics());
      if (part.carriedOver()) {
        diagnostics.put("carriedOver", List.of(image.getKey().key()));
      }
      if (part.hot() != null) {
        beside = new CaseValues(part.hot().suvMax(), part.hot().suvMean());
      }
    }
    return new RegionVector(
        joined.voi(),
        joined.reading(),
        vector(profile, features, diagnostics, beside),
        proposals.of(joined));
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
