package org.petra.feature.importing;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;

/** Reads the cell of a feature. */
final class FeatureCell {

  /** As PyRadiomics, pandas and R write a value that is not there, without capitals. */
  private static final Set<String> MISSING = Set.of("", "nan", "na", "none", "null");

  private FeatureCell() {}

  /**
   * The number in a cell: NaN where it says that there is none, empty where it is no finite decimal
   * number.
   */
  static OptionalDouble read(String cell) {
    if (isDecimal(cell)) {
      try {
        double value = Double.parseDouble(cell);
        return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
      } catch (NumberFormatException e) {
        return OptionalDouble.empty();
      }
    }
    return MISSING.contains(cell.toLowerCase(Locale.ROOT))
        ? OptionalDouble.of(Double.NaN)
        : OptionalDouble.empty();
  }

  /** Java reads more than CSV means: {@code 1d}, {@code 0x1p3}, {@code Infinity}. */
  private static boolean isDecimal(String cell) {
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      if ((c < '0' || c > '9') && "+-.eE".indexOf(c) < 0) {
        return false;
      }
    }
    return !cell.isEmpty();
  }
}
