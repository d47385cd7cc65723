package org.petra.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;
import org.petra.radiomics.feature.glcm.Cooccurrence;
import org.petra.radiomics.feature.glcm.Glcm;
import org.petra.radiomics.feature.gldm.Gldm;
import org.petra.radiomics.feature.glrlm.Glrlm;
import org.petra.radiomics.feature.glszm.Glszm;
import org.petra.radiomics.feature.matrix.TextureSettings;
import org.petra.radiomics.feature.ngtdm.Ngtdm;

/** Each texture matrix of the original image, without its features. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class MatrixBenchmark {

  /** Co-occurrences in 13 directions. */
  @Benchmark
  public List<Cooccurrence> glcm(PreparedCase data) {
    return Glcm.matrices(data.levels, data.region.geometry().spacingMm(), TextureSettings.DEFAULT)
        .toList();
  }

  /** Runs in 13 directions. */
  @Benchmark
  public Glrlm glrlm(PreparedCase data) {
    return Glrlm.of(data.levels, data.region.geometry().spacingMm(), TextureSettings.DEFAULT);
  }

  /** Connected zones. */
  @Benchmark
  public Glszm glszm(PreparedCase data) {
    return Glszm.of(data.levels, TextureSettings.DEFAULT);
  }

  /** Dependences among 26 neighbours. */
  @Benchmark
  public Gldm gldm(PreparedCase data) {
    return Gldm.of(data.levels, TextureSettings.DEFAULT);
  }

  /** Differences from the mean of 26 neighbours. */
  @Benchmark
  public Ngtdm ngtdm(PreparedCase data) {
    return Ngtdm.of(data.levels, TextureSettings.DEFAULT);
  }
}
