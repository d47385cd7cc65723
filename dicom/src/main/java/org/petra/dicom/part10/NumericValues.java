package org.petra.dicom.part10;

import java.util.Arrays;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.VR;
import org.jspecify.annotations.Nullable;
import org.petra.radiomics.RadiomicsException;

/** The values of an attribute as numbers, strictly: the toolkit passes over text that is none. */
final class NumericValues {

  private NumericValues() {}

  /** All values of an attribute that has one. */
  static double[] of(Attributes attributes, int tag) {
    VR vr = attributes.getVR(tag);
    try {
      return switch (vr) {
        case SL, SS, US, AT -> whole(attributes.getInts(tag), false);
        case UL -> whole(attributes.getInts(tag), true);
        case FL, FD, OF, OD -> orEmpty(attributes.getDoubles(tag));
        default -> parsed(attributes.getStrings(tag));
      };
    } catch (RuntimeException e) {
      throw unreadable(tag);
    }
  }

  static RadiomicsException unreadable(int tag) {
    return new RadiomicsException(
        RadiomicsException.Code.UNREADABLE_FILE,
        "The value of " + Tags.describe(tag) + " is not a number of the kind it has to be.");
  }

  private static double[] whole(int @Nullable [] values, boolean unsigned) {
    return values == null
        ? new double[0]
        : Arrays.stream(values)
            .mapToDouble(v -> unsigned ? Integer.toUnsignedLong(v) : v)
            .toArray();
  }

  private static double[] orEmpty(double @Nullable [] values) {
    return values == null ? new double[0] : values;
  }

  private static double[] parsed(String @Nullable [] texts) {
    return texts == null
        ? new double[0]
        : Arrays.stream(texts).mapToDouble(text -> Double.parseDouble(text.strip())).toArray();
  }
}
