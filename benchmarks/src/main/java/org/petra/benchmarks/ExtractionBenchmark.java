package org.petra.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.petra.radiomics.extraction.FeatureExtractor;
import org.petra.radiomics.extraction.FeatureVector;
import org.petra.radiomics.preprocessing.MaskedImage;
import org.petra.radiomics.preprocessing.Preprocessing;

/** A whole extraction of 944 features, and the resampling that it begins with. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
@SuppressWarnings("NullAway.Init") // JMH calls the set-up before anything reads a field.
public class ExtractionBenchmark {

  private FeatureExtractor extractor;

  /** Makes the extractor. */
  @Setup
  public void extractor() {
    extractor = FeatureExtractor.of(StudySettings.settings());
  }

  /** From the image as read to the vector. */
  @Benchmark
  public FeatureVector whole(PreparedCase data) {
    return extractor.extract(data.stored.image(), data.stored.region());
  }

  /** To voxels of 1 mm around the region, by cubic B-spline. */
  @Benchmark
  public MaskedImage resampling(PreparedCase data) {
    return Preprocessing.prepare(
        data.stored.image(), data.stored.region(), StudySettings.settings().preprocessing());
  }
}
