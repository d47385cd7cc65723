package org.petra.model.validation;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.petra.contracts.model.Classifier;
import org.petra.model.pipeline.Pipeline;
import org.petra.model.pipeline.PipelineSettings;
import org.petra.model.pipeline.PlantedRows;
import org.petra.model.pipeline.TrainingRows;
import org.petra.model.validation.ValidationSettings.Scheme;
import org.petra.statistics.FeatureTable;

/**
 * Measures the twelve models of the study: nested 5 x 5 cross-validation with tuning, then the fit
 * to all rows, on two threads. No test: its name keeps it out of the build, and it asserts nothing.
 */
class NestedValidationMeasurement {

  /** Over, low and zero of the study's training part. */
  private static final int[] CASES = {52, 65, 33};

  private static final int[] FEATURES = {8, 10, 2};
  private static final int COLUMNS = 1886;
  private static final int SOURCES = 60;

  private final List<Integer> classes = new ArrayList<>();
  private final FeatureTable table;

  NestedValidationMeasurement() {
    for (int each = 0; each < CASES.length; each++) {
      for (int i = 0; i < CASES[each]; i++) {
        classes.add(each);
      }
    }
    table = correlatedColumns();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 20})
  void measure(int shuffles) throws Exception {
    long start = System.nanoTime();
    long processor = processorNanos();
    List<Callable<String>> models = new ArrayList<>();
    for (Classifier classifier : Classifier.values()) {
      for (int task = 0; task < CASES.length; task++) {
        int positive = task;
        models.add(() -> model(classifier, positive, shuffles));
      }
    }
    try (var pool = Executors.newFixedThreadPool(2)) {
      for (Future<String> model : pool.invokeAll(models)) {
        System.out.println(model.get());
      }
    }
    System.out.printf(
        "%d shuffles: %.1f s, %.1f processor seconds; load %.1f on %d processors%n",
        shuffles,
        (System.nanoTime() - start) / 1e9,
        (processorNanos() - processor) / 1e9,
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
        Runtime.getRuntime().availableProcessors());
  }

  private String model(Classifier classifier, int positive, int shuffles) {
    boolean[] labels = new boolean[classes.size()];
    IntStream.range(0, labels.length).forEach(row -> labels[row] = classes.get(row) == positive);
    TrainingRows rows = PlantedRows.of(table, labels);
    PipelineSettings settings =
        PlantedRows.settings(classifier)
            .withCount(FEATURES[positive])
            .with(space(classifier))
            .build();
    Subject subject =
        new Subject(
            "task " + positive,
            settings,
            rows,
            IntStream.range(0, labels.length).boxed().toList(),
            classes);
    var validation = new ValidationSettings(Scheme.NESTED_K_FOLD, 5, 1, shuffles);
    OutOfFold outOfFold =
        CrossValidation.run(validation, subject, FoldStore.NONE, (share, step) -> {});
    Pipeline.fit(settings, rows, (share, step) -> {});
    return "%s, task %d: AUC %.3f"
        .formatted(classifier, positive, outOfFold.validation(1).auc().value());
  }

  private static Map<String, List<Double>> space(Classifier classifier) {
    Map<String, List<Double>> space = new LinkedHashMap<>();
    switch (classifier) {
      case LR -> space.put("C", List.of(0.01, 0.1, 1.0, 10.0, 100.0));
      case KNN -> space.put("k", List.of(5.0, 9.0, 15.0, 21.0));
      case SVM -> {
        space.put("C", List.of(0.1, 1.0, 10.0));
        space.put("gamma", List.of(0.01, 0.1, 1.0));
      }
      case RF -> space.put("depth", List.of(3.0, 6.0, 12.0));
    }
    return space;
  }

  /** Columns that share sources, as radiomic ones do; some tell a class. */
  private FeatureTable correlatedColumns() {
    Random random = new Random(1);
    double[][] sources = new double[SOURCES][classes.size()];
    for (double[] source : sources) {
      Arrays.setAll(source, row -> random.nextGaussian());
    }
    double[][] columns = new double[COLUMNS][classes.size()];
    for (int column = 0; column < COLUMNS; column++) {
      double[] source = sources[random.nextInt(SOURCES)];
      double share = random.nextDouble();
      for (int row = 0; row < columns[column].length; row++) {
        double shift = column % 40 == classes.get(row) ? 0.8 : 0;
        columns[column][row] = share * source[row] + (1 - share) * random.nextGaussian() + shift;
      }
    }
    return FeatureTable.ofColumns(PlantedRows.names(COLUMNS), columns);
  }

  private static long processorNanos() {
    var system =
        (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return system.getProcessCpuTime();
  }
}
