package org.petra.radiomics.extraction;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.petra.radiomics.RadiomicsException;
import org.petra.radiomics.RadiomicsException.Code;

/**
 * What a profile takes from a case before anything is computed.
 *
 * @param voi regular expression that the whole label of a volume of interest matches; what its
 *     first group matches, or else the whole label, names the lesion. Absent: the one volume of
 *     interest that is there, whatever its label
 * @param suv how the PET is normalised
 * @param ctVoiOnPet whether the CT's volumes of interest are carried over to a PET that has none
 */
public record CaseRules(Optional<String> voi, SuvType suv, boolean ctVoiOnPet) {

  /** One volume of interest an image, SUV by body weight. */
  public static final CaseRules DEFAULT =
      new CaseRules(Optional.empty(), SuvType.BODY_WEIGHT, false);

  private static final String ERROR = "error";
  private static final String FROM_CT = "fromCt";

  /** Rejects a pattern that is no regular expression. */
  public CaseRules {
    voi.ifPresent(CaseRules::compiled);
  }

  /** The pattern of labels, compiled. */
  public Optional<Pattern> voiPattern() {
    return voi.map(CaseRules::compiled);
  }

  /** These rules with another normalisation. */
  public CaseRules withSuv(SuvType other) {
    return new CaseRules(voi, other, ctVoiOnPet);
  }

  /** What differs from {@link #DEFAULT}, for the digest: silence stays what it was. */
  Map<String, Object> said() {
    Map<String, Object> said = new LinkedHashMap<>();
    voi.ifPresent(pattern -> said.put("voi", pattern));
    if (suv != SuvType.BODY_WEIGHT) {
      said.put("suv", suv.key());
    }
    if (ctVoiOnPet) {
      said.put("missingVoi", FROM_CT);
    }
    return said;
  }

  /** From the profile's {@code voi}, and {@code suv} and {@code missingVoi} of its PET. */
  static CaseRules of(Parameters profile, Parameters pet) {
    String voi = profile.text("voi", "");
    String missing = pet.text("missingVoi", ERROR);
    if (!missing.equals(ERROR) && !missing.equals(FROM_CT)) {
      throw pet.invalid("missingVoi", "must be error or fromCt, got " + missing);
    }
    return new CaseRules(
        voi.isEmpty() ? Optional.empty() : Optional.of(voi),
        SuvType.of(pet.text("suv", SuvType.BODY_WEIGHT.key())),
        missing.equals(FROM_CT));
  }

  private static Pattern compiled(String pattern) {
    try {
      return Pattern.compile(pattern);
    } catch (PatternSyntaxException e) {
      throw new RadiomicsException(
          Code.INVALID_SETTING, "voi must be a regular expression: " + e.getDescription() + ".");
    }
  }
}
