package org.petra.radiomics.extraction;

import org.petra.radiomics.RadiomicsException;
import org.petra.radiomics.RadiomicsException.Code;
import org.petra.radiomics.image.Mask;
import org.petra.radiomics.image.Volume;
import org.petra.radiomics.region.SuvRegion;

/** Which region features are computed on, given the drawn one. */
public enum RegionRule {
  /** The volume of interest as drawn. */
  VOI("voi"),
  /** The part of it at 40 % of SUVmax or above, connected with the maximum. */
  SUV40("suv40");

  private final String key;

  RegionRule(String key) {
    this.key = key;
  }

  /** The name in profiles and on the command line. */
  public String key() {
    return key;
  }

  /**
   * The region for the drawn {@code voi} of {@code image}, on the image's own grid.
   *
   * @throws RadiomicsException as {@link SuvRegion#of} does
   */
  public Mask apply(Volume image, Mask voi) {
    return switch (this) {
      case VOI -> voi;
      case SUV40 -> SuvRegion.of(image, voi).mask();
    };
  }

  /**
   * The rule called {@code key}.
   *
   * @throws RadiomicsException INVALID_SETTING for any other text
   */
  public static RegionRule of(String key) {
    for (RegionRule rule : values()) {
      if (rule.key.equals(key)) {
        return rule;
      }
    }
    throw new RadiomicsException(Code.INVALID_SETTING, "region must be voi or suv40, got " + key);
  }
}
