package org.petra.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;
import org.petra.radiomics.discretization.Discretization;
import org.petra.radiomics.discretization.GrayLevels;

/** Gray levels of the region. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class DiscretizationBenchmark {

  /** By a bin width of 25. */
  @Benchmark
  public GrayLevels binWidth(PreparedCase data) {
    return GrayLevels.of(data.image, data.region, StudySettings.BINS);
  }

  /** By 64 bins. */
  @Benchmark
  public GrayLevels binCount(PreparedCase data) {
    return GrayLevels.of(data.image, data.region, new Discretization.FixedBinCount(64));
  }
}
