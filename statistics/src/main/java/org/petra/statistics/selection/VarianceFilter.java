package org.petra.statistics.selection;

import java.util.ArrayList;
import java.util.List;
import org.petra.statistics.FeatureTable;
import org.petra.statistics.Moments;
import org.petra.statistics.Reason;

/**
 * Keeps the columns that vary, and tells those with a missing value from those without variation.
 */
public final class VarianceFilter {

  private VarianceFilter() {}

  /**
   * Looks at every column.
   *
   * <p>A column is excluded with {@link Reason#NOT_FINITE} if a value is not finite, whatever the
   * others are, and with {@link Reason#NO_VARIATION} if all are the same up to rounding. Fewer than
   * two rows vary nowhere.
   *
   * @param table training rows only
   */
  public static VarianceResult apply(FeatureTable table) {
    List<String> kept = new ArrayList<>();
    List<ExcludedFeature> excluded = new ArrayList<>();
    for (int column = 0; column < table.columnCount(); column++) {
      String name = table.names().get(column);
      Moments moments = Moments.of(table.column(column));
      if (!moments.finite()) {
        excluded.add(new ExcludedFeature(name, Reason.NOT_FINITE));
      } else if (moments.isConstant()) {
        excluded.add(new ExcludedFeature(name, Reason.NO_VARIATION));
      } else {
        kept.add(name);
      }
    }
    return new VarianceResult(kept, excluded);
  }
}
