package org.petra.cli.bench;

import static java.util.Objects.requireNonNull;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ForkJoinPool;
import org.petra.cli.extract.ExtractionInput;
import org.petra.radiomics.extraction.ExtractionSettings;
import org.petra.radiomics.extraction.FeatureExtractor;
import org.petra.radiomics.extraction.FeatureVector;

/**
 * Measures a case in this process.
 *
 * @param repeats how often each is measured, after at least as many runs to warm up
 * @param threads by how many threads a whole extraction is measured too
 */
record Stopwatch(int repeats, List<Integer> threads) {

  /** By then the compiler has seen what a small case does not repeat often enough by itself. */
  private static final long WARM_UP_NANOS = 1_000_000_000;

  /** The compiler goes on for seconds, on the cores that are measured. */
  private static final long WHOLE_WARM_UP_NANOS = 8_000_000_000L;

  private static final Map<String, Object> ORIGINAL = Map.of("Original", Map.of());
  private static final Map<String, Object> MEAN = Map.of("firstorder", List.of("Mean"));
  private static final List<String> CLASSES =
      List.of("firstorder", "glcm", "glrlm", "glszm", "gldm", "ngtdm");

  Measurement measure(BenchCase benchCase) {
    ExtractionInput input = benchCase.input();
    FeatureExtractor whole = FeatureExtractor.of(ExtractionSettings.fromMap(input.parameters()));
    // First, for what follows is warm then in every part.
    Map<String, Double> stages = stages(input);
    double total = median(whole, input, WHOLE_WARM_UP_NANOS);
    resetPeak();
    FeatureVector vector = whole.extract(input.image(), input.region());
    long peak = peak();
    Object resampled = vector.diagnostics().get("diagnostics_Mask-interpolated_VoxelNum");
    int voxels = resampled instanceof Integer n ? n : input.region().voxelCount();
    return new Measurement(
        benchCase.name(),
        voxels,
        vector.features().size(),
        stages(input),
        total,
        peak,
        Map.of(),
        byThreads(whole, input));
  }

  /** In turns, so that whatever else the machine does meets all of them alike. */
  private Map<Integer, Double> byThreads(FeatureExtractor whole, ExtractionInput input) {
    Map<Integer, double[]> millis = new LinkedHashMap<>();
    Map<Integer, ForkJoinPool> pools = new LinkedHashMap<>();
    threads.forEach(count -> millis.put(count, new double[repeats]));
    // Each stays for all runs, as a service's does: to start threads takes milliseconds.
    millis.keySet().forEach(count -> pools.put(count, new ForkJoinPool(count)));
    for (int run = 0; run < repeats; run++) {
      for (Map.Entry<Integer, double[]> entry : millis.entrySet()) {
        // An extraction runs in the pool that it is called from.
        entry.getValue()[run] =
            requireNonNull(pools.get(entry.getKey())).submit(() -> once(whole, input)).join();
      }
    }
    pools.values().forEach(ForkJoinPool::close);
    Map<Integer, Double> medians = new LinkedHashMap<>();
    millis.forEach((count, runs) -> medians.put(count, median(runs)));
    return medians;
  }

  /** What each stage adds to the least that must be done before it. */
  private Map<String, Double> stages(ExtractionInput input) {
    Object images = input.parameters().getOrDefault("imageType", ORIGINAL);
    double prepared = millis(input, ORIGINAL, MEAN);
    double filtered = millis(input, images, MEAN);
    Map<String, Double> stages = new LinkedHashMap<>();
    stages.put("prepare", prepared);
    stages.put("filter", Math.max(0, filtered - prepared));
    stages.put("shape", Math.max(0, millis(input, ORIGINAL, whole("shape")) - prepared));
    for (String featureClass : CLASSES) {
      stages.put(featureClass, Math.max(0, millis(input, images, whole(featureClass)) - filtered));
    }
    return stages;
  }

  private static Map<String, Object> whole(String featureClass) {
    return Map.of(featureClass, List.of());
  }

  private double millis(ExtractionInput input, Object images, Map<String, Object> classes) {
    Map<String, Object> parameters = new LinkedHashMap<>(input.parameters());
    parameters.put("imageType", images);
    parameters.put("featureClass", classes);
    return median(
        FeatureExtractor.of(ExtractionSettings.fromMap(parameters)), input, WARM_UP_NANOS);
  }

  private double median(FeatureExtractor extractor, ExtractionInput input, long warmUpNanos) {
    long warmUntil = System.nanoTime() + warmUpNanos;
    for (int run = 0; run < repeats || System.nanoTime() < warmUntil; run++) {
      extractor.extract(input.image(), input.region());
    }
    double[] millis = new double[repeats];
    for (int run = 0; run < repeats; run++) {
      millis[run] = once(extractor, input);
    }
    return median(millis);
  }

  private static double once(FeatureExtractor extractor, ExtractionInput input) {
    long start = System.nanoTime();
    extractor.extract(input.image(), input.region());
    return (System.nanoTime() - start) / 1e6;
  }

  private static double median(double[] millis) {
    double[] sorted = millis.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private static void resetPeak() {
    System.gc();
    heap().forEach(MemoryPoolMXBean::resetPeakUsage);
  }

  private static long peak() {
    return heap().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
  }

  private static List<MemoryPoolMXBean> heap() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .toList();
  }
}
