package org.petra.statistics.harmonization;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.petra.statistics.FeatureTable;
import org.petra.statistics.Moments;
import org.petra.statistics.Outcome;
import org.petra.statistics.Reason;

/**
 * What ComBat starts from: the moments of every column in every batch.
 *
 * @param names column names
 * @param batches in the order of their names, at least two
 * @param counts rows of each batch, at least two
 * @param moments by column, then batch; all finite
 * @param reference number of the reference batch, or -1
 */
record BatchMoments(
    List<String> names, List<String> batches, int[] counts, Moments[][] moments, int reference) {

  static Outcome<BatchMoments> of(
      FeatureTable table, List<String> batchOfRow, @Nullable String referenceBatch) {
    if (table.columnCount() == 0) {
      return Outcome.absent(Reason.NO_CANDIDATE);
    }
    Map<String, List<Integer>> rows = new TreeMap<>();
    for (int row = 0; row < batchOfRow.size(); row++) {
      rows.computeIfAbsent(batchOfRow.get(row), batch -> new ArrayList<>()).add(row);
    }
    if (rows.size() < 2) {
      return Outcome.absent(Reason.TOO_FEW_GROUPS);
    }
    if (rows.values().stream().anyMatch(batch -> batch.size() < 2)) {
      return Outcome.absent(Reason.TOO_FEW_OBSERVATIONS);
    }
    List<String> batches = List.copyOf(rows.keySet());
    int reference = referenceBatch == null ? -1 : batches.indexOf(referenceBatch);
    if (referenceBatch != null && reference < 0) {
      return Outcome.absent(Reason.NO_REFERENCE);
    }
    int[][] rowsOfBatch =
        rows.values().stream()
            .map(batch -> batch.stream().mapToInt(Integer::intValue).toArray())
            .toArray(int[][]::new);
    Moments[][] moments = new Moments[table.columnCount()][batches.size()];
    for (int column = 0; column < moments.length; column++) {
      double[] values = table.column(column);
      for (int batch = 0; batch < rowsOfBatch.length; batch++) {
        moments[column][batch] = Moments.of(chosen(values, rowsOfBatch[batch]));
        if (!moments[column][batch].finite()) {
          return Outcome.absent(Reason.NOT_FINITE);
        }
      }
    }
    int[] counts = rows.values().stream().mapToInt(List::size).toArray();
    return Outcome.of(new BatchMoments(table.names(), batches, counts, moments, reference));
  }

  /** The harmonisation that these moments give. */
  Outcome<ComBat> harmonization() {
    double[] center = new double[names.size()];
    double[] scale = new double[names.size()];
    for (int column = 0; column < center.length; column++) {
      Optional<Reason> problem = problem(moments[column]);
      if (problem.isPresent()) {
        return Outcome.absent(problem.get());
      }
      center[column] = center(moments[column]);
      scale[column] = scale(moments[column]);
    }
    if (!DoubleStream.concat(DoubleStream.of(center), DoubleStream.of(scale))
            .allMatch(Double::isFinite)
        || DoubleStream.of(scale).anyMatch(value -> value < Double.MIN_NORMAL)) {
      return Outcome.absent(Reason.NOT_REPRESENTABLE);
    }
    List<BatchEffect> effects = new ArrayList<>();
    for (int batch = 0; batch < batches.size(); batch++) {
      Outcome<BatchEffect> effect = effect(batch, center, scale);
      if (!effect.isPresent()) {
        return Outcome.absent(effect.reason().orElseThrow());
      }
      effects.add(effect.get());
    }
    return Outcome.of(new ComBat(names, boxed(center), boxed(scale), effects));
  }

  private Outcome<BatchEffect> effect(int batch, double[] center, double[] scale) {
    double[] shift = new double[center.length];
    double[] spread = new double[center.length];
    for (int column = 0; column < shift.length; column++) {
      Moments inBatch = moments[column][batch];
      shift[column] = (inBatch.mean() - center[column]) / scale[column];
      spread[column] = squares(inBatch) / (counts[batch] - 1) / scale[column] / scale[column];
    }
    if (batch == reference) {
      return Outcome.of(
          new BatchEffect(
              batches.get(batch),
              true,
              boxed(new double[shift.length]),
              DoubleStream.generate(() -> 1).limit(shift.length).boxed().toList()));
    }
    return EmpiricalBayes.shrink(counts[batch], shift, spread)
        .map(
            posterior ->
                new BatchEffect(
                    batches.get(batch),
                    false,
                    boxed(posterior.shift()),
                    boxed(posterior.spread())));
  }

  private Optional<Reason> problem(Moments[] column) {
    boolean varies =
        reference >= 0
            ? !column[reference].isConstant()
            : !IntStream.range(0, column.length).allMatch(batch -> column[batch].isConstant());
    if (varies) {
      return Optional.empty();
    }
    double[] ends =
        IntStream.range(0, column.length)
            .mapToObj(batch -> column[batch])
            .flatMapToDouble(batch -> DoubleStream.of(batch.minimum(), batch.maximum()))
            .toArray();
    return Optional.of(
        Moments.of(ends).isConstant() ? Reason.NO_VARIATION : Reason.NO_VARIATION_WITHIN_GROUPS);
  }

  private double center(Moments[] column) {
    if (reference >= 0) {
      return column[reference].mean();
    }
    double sum = 0;
    double count = 0;
    for (Moments batch : column) {
      sum += batch.count() * batch.mean();
      count += batch.count();
    }
    return sum / count;
  }

  /** The root of the mean square within batches, with n in the denominator. */
  private double scale(Moments[] column) {
    if (reference >= 0) {
      return Math.sqrt(squares(column[reference]) / counts[reference]);
    }
    double sum = 0;
    double count = 0;
    for (Moments batch : column) {
      sum += squares(batch);
      count += batch.count();
    }
    return Math.sqrt(sum / count);
  }

  /** Rounding noise is no spread. */
  private static double squares(Moments moments) {
    return moments.isConstant() ? 0 : moments.sumOfSquares();
  }

  private static double[] chosen(double[] values, int[] rows) {
    double[] chosen = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      chosen[i] = values[rows[i]];
    }
    return chosen;
  }

  private static List<Double> boxed(double[] values) {
    return DoubleStream.of(values).boxed().toList();
  }
}
