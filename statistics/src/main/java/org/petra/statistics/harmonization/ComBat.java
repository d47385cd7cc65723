package org.petra.statistics.harmonization;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.petra.statistics.FeatureTable;
import org.petra.statistics.Outcome;
import org.petra.statistics.Reason;

/**
 * ComBat: takes out of every column what its batch adds to the mean and multiplies the spread by.
 *
 * <p>The labels, and whatever else depends on them, are no part of it on purpose. As published,
 * ComBat may hold covariates of interest fixed while it moves the batches; a case that a model is
 * to classify has no label yet, so a step that needs it could not be applied there, and one that
 * used it on the training rows only would carry it into the features. The price: where the classes
 * are unevenly spread over the batches, part of what tells them apart is taken out with the batch.
 *
 * <p>Plain values: rebuilt from its components it does the same, bit for bit.
 *
 * @param names column names in column order
 * @param center of each column, where batches are brought to
 * @param scale of each column, above 0: the spread within batches
 * @param effects one for each batch, in the order of their names; at most one is the reference
 */
public record ComBat(
    List<String> names, List<Double> center, List<Double> scale, List<BatchEffect> effects) {

  /*
   * Johnson, Li and Rabinovic, "Adjusting batch effects in microarray expression data using
   * empirical Bayes methods" (Biostatistics 8, 2007), parametric prior. The reference batch is that
   * of Zhang et al. (BMC Bioinformatics 19, 2018): centre and scale are measured on it alone.
   */

  /** Copies the lists and checks that all are of one length. */
  public ComBat {
    names = List.copyOf(names);
    center = List.copyOf(center);
    scale = List.copyOf(scale);
    effects = List.copyOf(effects);
    int columns = names.size();
    boolean fitting = center.size() == columns && scale.size() == columns;
    if (!fitting || !effects.stream().allMatch(effect -> effect.shift().size() == columns)) {
      throw new IllegalArgumentException("not every list has " + columns + " columns");
    }
    if (effects.stream().filter(BatchEffect::reference).count() > 1) {
      throw new IllegalArgumentException("more than one reference batch");
    }
  }

  /**
   * The harmonisation of these training rows.
   *
   * <p>Absent: {@link Reason#NO_CANDIDATE} for no column, {@link Reason#TOO_FEW_GROUPS} for fewer
   * than two batches, {@link Reason#TOO_FEW_OBSERVATIONS} for a batch of one row, {@link
   * Reason#NO_REFERENCE} if the reference batch has no row, {@link Reason#NOT_FINITE}, {@link
   * Reason#NO_VARIATION} for a constant column, {@link Reason#NO_VARIATION_WITHIN_GROUPS} for one
   * that is constant in every batch or in the reference, or a batch whose every column is constant,
   * {@link Reason#NOT_CONVERGED}, {@link Reason#NOT_REPRESENTABLE}.
   *
   * @param training the columns to harmonise; leave out clinical ones
   * @param batches the batch of each row
   * @param referenceBatch the batch whose rows stay as they are, or null to meet in the middle
   * @throws IllegalArgumentException unless there is one batch a row
   */
  public static Outcome<ComBat> fit(
      FeatureTable training, List<String> batches, @Nullable String referenceBatch) {
    checkRows(training, batches);
    return BatchMoments.of(training, batches, referenceBatch).flatMap(BatchMoments::harmonization);
  }

  /** Whether rows of this batch can be transformed. */
  public boolean knows(String batch) {
    return find(batch).isPresent();
  }

  /** The batch whose rows stay as they are. */
  public Optional<String> referenceBatch() {
    return effects.stream().filter(BatchEffect::reference).map(BatchEffect::batch).findFirst();
  }

  /**
   * One row, harmonised.
   *
   * @param row values in the order of {@link #names()}, which are not changed
   * @throws IllegalArgumentException if the batch is unknown, the length differs or a value is not
   *     finite, naming the column
   */
  public double[] transform(double[] row, String batch) {
    if (row.length != names.size()) {
      throw new IllegalArgumentException(row.length + " values for " + names.size() + " columns");
    }
    BatchEffect effect = effect(batch);
    double[] harmonized = new double[row.length];
    for (int column = 0; column < row.length; column++) {
      harmonized[column] = harmonized(row[column], column, effect);
    }
    return harmonized;
  }

  /**
   * The table's columns of these names, harmonised, in the order of {@link #names()}; others are
   * left out.
   *
   * @param batches the batch of each row
   * @throws IllegalArgumentException if a batch is unknown, a column is missing or a value is not
   *     finite, naming it, or unless there is one batch a row
   */
  public FeatureTable transform(FeatureTable table, List<String> batches) {
    checkRows(table, batches);
    List<BatchEffect> ofRows = batches.stream().map(this::effect).toList();
    double[][] harmonized = new double[names.size()][];
    for (int column = 0; column < harmonized.length; column++) {
      double[] values = table.column(names.get(column));
      for (int row = 0; row < values.length; row++) {
        values[row] = harmonized(values[row], column, ofRows.get(row));
      }
      harmonized[column] = values;
    }
    return FeatureTable.ofColumns(names, harmonized);
  }

  private double harmonized(double value, int column, BatchEffect effect) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("column " + names.get(column) + ": value " + value);
    }
    if (effect.reference()) {
      return value;
    }
    double middle = center.get(column);
    double unit = scale.get(column);
    double standardized = (value - middle) / unit - effect.shift().get(column);
    return standardized / Math.sqrt(effect.spread().get(column)) * unit + middle;
  }

  private BatchEffect effect(String batch) {
    return find(batch)
        .orElseThrow(() -> new IllegalArgumentException("batch " + batch + " is unknown"));
  }

  private Optional<BatchEffect> find(String batch) {
    return effects.stream().filter(effect -> effect.batch().equals(batch)).findFirst();
  }

  private static void checkRows(FeatureTable table, List<String> batches) {
    if (batches.size() != table.rowCount()) {
      throw new IllegalArgumentException(
          batches.size() + " batches for " + table.rowCount() + " rows");
    }
  }
}
