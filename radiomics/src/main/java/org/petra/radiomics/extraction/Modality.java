package org.petra.radiomics.extraction;

import org.petra.radiomics.RadiomicsException;
import org.petra.radiomics.RadiomicsException.Code;

/** What an image of a PET/CT study measures. */
public enum Modality {
  /** X-ray attenuation in Hounsfield units. */
  CT("ct"),
  /** Tracer uptake as standardised uptake value. */
  PET("pet");

  private final String key;

  Modality(String key) {
    this.key = key;
  }

  /** The name in profiles and on the command line. */
  public String key() {
    return key;
  }

  /**
   * What comes before the name of a feature computed on such an image: {@code ct_}, {@code pet_}.
   */
  public String prefix() {
    return key + "_";
  }

  /**
   * The modality called {@code key}.
   *
   * @throws RadiomicsException INVALID_SETTING for any other text
   */
  public static Modality of(String key) {
    for (Modality modality : values()) {
      if (modality.key.equals(key)) {
        return modality;
      }
    }
    throw new RadiomicsException(Code.INVALID_SETTING, "modality must be ct or pet, got " + key);
  }
}
