package org.petra.radiomics.extraction;

import org.petra.radiomics.RadiomicsException;
import org.petra.radiomics.RadiomicsException.Code;

/** By what the uptake of a PET image is normalised beside the injected dose. */
public enum SuvType {
  /** Body weight; SUV in g/ml. */
  BODY_WEIGHT("bodyWeight"),
  /** Lean body mass; SUL in g/ml. */
  LEAN_BODY_MASS("leanBodyMass"),
  /** Body surface area; SUV in cm2/ml. */
  BODY_SURFACE_AREA("bodySurfaceArea");

  private final String key;

  SuvType(String key) {
    this.key = key;
  }

  /** The name in profiles and on the command line. */
  public String key() {
    return key;
  }

  /**
   * The type called {@code key}.
   *
   * @throws RadiomicsException INVALID_SETTING for any other text
   */
  public static SuvType of(String key) {
    for (SuvType type : values()) {
      if (type.key.equals(key)) {
        return type;
      }
    }
    throw new RadiomicsException(
        Code.INVALID_SETTING,
        "suv must be bodyWeight, leanBodyMass or bodySurfaceArea, got " + key);
  }
}
