package org.petra.model.agreement;

import java.util.Comparator;
import java.util.Locale;

/**
 * What a feature's name says of it; parts that it does not say are empty.
 *
 * @param modality {@code CT} or {@code PET}
 * @param imageType such as {@code original}, {@code log} or {@code wavelet}
 * @param featureClass such as {@code glcm}
 */
record FeatureKind(String modality, String imageType, String featureClass)
    implements Comparable<FeatureKind> {

  private static final Comparator<FeatureKind> ORDER =
      Comparator.comparing(FeatureKind::modality)
          .thenComparing(FeatureKind::imageType)
          .thenComparing(FeatureKind::featureClass);

  /** The kind of a name such as {@code pet_wavelet-LLH_glcm_Contrast}. */
  static FeatureKind of(String name) {
    String rest = name;
    String modality = "";
    for (String known : new String[] {"ct_", "pet_"}) {
      if (name.startsWith(known)) {
        modality = known.substring(0, known.length() - 1).toUpperCase(Locale.ROOT);
        rest = name.substring(known.length());
      }
    }
    String[] parts = rest.split("_", -1);
    return parts.length < 3
        ? new FeatureKind(modality, "", "")
        : new FeatureKind(modality, parts[0].split("-", -1)[0], parts[1]);
  }

  @Override
  public int compareTo(FeatureKind other) {
    return ORDER.compare(this, other);
  }
}
