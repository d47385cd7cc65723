package org.petra.radiomics.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.petra.radiomics.RadiomicsException;

class CaseRulesTest {

  @Test
  void aProfileThatSaysNothingTakesTheOneVoiAndBodyWeight() {
    Profile profile = Profile.fromMap(document(null, Map.of()));
    assertThat(profile.caseRules()).isEqualTo(CaseRules.DEFAULT);
    assertThat(profile.caseRules().voiPattern()).isEmpty();
  }

  @Test
  void readsLabelsSuvAndWhatHappensWithoutAPetVoi() {
    Profile profile =
        Profile.fromMap(
            document("(lesion \\d+).*", Map.of("suv", "leanBodyMass", "missingVoi", "fromCt")));
    CaseRules rules = profile.caseRules();
    assertThat(rules.voiPattern().orElseThrow().matcher("lesion 2 CT").matches()).isTrue();
    assertThat(rules.suv()).isEqualTo(SuvType.LEAN_BODY_MASS);
    assertThat(rules.ctVoiOnPet()).isTrue();
  }

  @Test
  void whatIsSaidChangesTheDigestAndSilenceDoesNot() {
    String silent = Profile.fromMap(document(null, Map.of())).digest();
    String spelledOut =
        Profile.fromMap(document(null, Map.of("suv", "bodyWeight", "missingVoi", "error")))
            .digest();
    assertThat(spelledOut).isEqualTo(silent);
    assertThat(Profile.fromMap(document("x", Map.of())).digest()).isNotEqualTo(silent);
    assertThat(Profile.fromMap(document(null, Map.of("suv", "leanBodyMass"))).digest())
        .isNotEqualTo(silent);
    assertThat(Profile.fromMap(document(null, Map.of("missingVoi", "fromCt"))).digest())
        .isNotEqualTo(silent);
  }

  @Test
  void refusesWhatItDoesNotUnderstand() {
    refused(document("(", Map.of()), "voi");
    refused(document(null, Map.of("suv", "lbm")), "leanBodyMass");
    refused(document(null, Map.of("missingVoi", "guess")), "missingVoi");
    Map<String, Object> ct = document(null, Map.of());
    ct.put("modality", Map.of("ct", Map.of("suv", "bodyWeight")));
    refused(ct, "modality.ct.suv");
  }

  private static void refused(Map<String, Object> document, String named) {
    assertThatThrownBy(() -> Profile.fromMap(document))
        .isInstanceOf(RadiomicsException.class)
        .hasMessageContaining(named);
  }

  private static Map<String, Object> document(@Nullable String voi, Map<String, Object> pet) {
    Map<String, Object> document = new HashMap<>();
    document.put("name", "test");
    document.put("imageType", Map.of("Original", Map.of()));
    document.put("modality", Map.of("ct", Map.of(), "pet", pet));
    if (voi != null) {
      document.put("voi", voi);
    }
    return document;
  }
}
