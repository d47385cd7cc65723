package org.petra.model.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FeatureKindTest {

  @Test
  void aNameSaysModalityImageTypeAndClass() {
    assertThat(FeatureKind.of("pet_wavelet-LLH_glcm_Contrast"))
        .isEqualTo(new FeatureKind("PET", "wavelet", "glcm"));
    assertThat(FeatureKind.of("ct_log-sigma-1-0-mm-3D_firstorder_Mean"))
        .isEqualTo(new FeatureKind("CT", "log", "firstorder"));
    assertThat(FeatureKind.of("original_shape_Sphericity"))
        .isEqualTo(new FeatureKind("", "original", "shape"));
  }

  @Test
  void aNameThatFollowsNoPatternSaysNothing() {
    assertThat(FeatureKind.of("volume")).isEqualTo(new FeatureKind("", "", ""));
  }
}
