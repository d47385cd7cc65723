package org.petra.radiomics.extraction;

import org.petra.radiomics.RadiomicsException;
import org.petra.radiomics.RadiomicsException.Code;
import org.petra.radiomics.image.PixelType;
import org.petra.radiomics.image.Volume;

/** Whether the type an image is stored in rounds what is computed from it. */
public enum IntensityType {
  /** Resampled intensities are of the stored type, as in PyRadiomics: whole numbers for a CT. */
  STORED("stored"),
  /** Intensities are lifted to double precision first and never rounded. */
  FLOAT64("float64");

  private final String key;

  IntensityType(String key) {
    this.key = key;
  }

  /** The name in profiles and on the command line. */
  public String key() {
    return key;
  }

  /** {@code image} as this choice takes it. */
  public Volume apply(Volume image) {
    return this == STORED ? image : image.as(PixelType.FLOAT64);
  }

  /**
   * The choice called {@code key}.
   *
   * @throws RadiomicsException INVALID_SETTING for any other text
   */
  public static IntensityType of(String key) {
    for (IntensityType type : values()) {
      if (type.key.equals(key)) {
        return type;
      }
    }
    throw new RadiomicsException(
        Code.INVALID_SETTING, "intensityType must be stored or float64, got " + key);
  }
}
