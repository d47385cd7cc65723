package org.petra.benchmarks;

import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.petra.radiomics.feature.FeatureClass;
import org.petra.radiomics.feature.FeatureSettings;
import org.petra.radiomics.feature.FeatureValue;
import org.petra.radiomics.feature.RegionFeatures;

/** All features of one class of the original image, with discretization and matrix. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
@SuppressWarnings("NullAway.Init") // JMH sets the parameter first.
public class FeatureClassBenchmark {

  /** The class. */
  @Param({"FIRST_ORDER", "GLCM", "GLRLM", "GLSZM", "GLDM", "NGTDM"})
  public FeatureClass featureClass;

  /** Its features. */
  @Benchmark
  public List<FeatureValue> features(PreparedCase data) {
    return RegionFeatures.intensity(
        data.image, data.region, FeatureSettings.of(StudySettings.BINS), Set.of(featureClass));
  }
}
