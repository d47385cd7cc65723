package org.petra.benchmarks;

import java.util.List;
import java.util.Map;
import org.petra.radiomics.discretization.Discretization;
import org.petra.radiomics.extraction.ExtractionSettings;

/** The settings of the study for CT: 944 features of the original, LoG and wavelet images. */
final class StudySettings {

  static final Discretization BINS = new Discretization.FixedBinWidth(25);

  private StudySettings() {}

  static ExtractionSettings settings() {
    return ExtractionSettings.fromMap(
        Map.of(
            "imageType",
            Map.of("Original", Map.of(), "LoG", Map.of("sigma", List.of(1)), "Wavelet", Map.of()),
            "setting",
            Map.of(
                "binWidth",
                25,
                "resampledPixelSpacing",
                List.of(1, 1, 1),
                "interpolator",
                "sitkBSpline")));
  }
}
